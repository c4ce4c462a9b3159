import { join, resolve } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { readConfig } from '../project/config.js';
import { readJsonFile } from '../project/files.js';
import { type EngineWords, engineAccess } from './engine-access.js';
import { type Io, stringsOf } from './io.js';

/** A search gateway to mount beside the files, with its connection. */
export interface OpenedGateway {
  readonly plugin: FastifyPluginAsync;
  /** Closes the connection to the engine. */
  readonly close: () => Promise<void>;
}

/** The identifier of the Cité whose folder it is: a project, or what it published. */
const idIn = async (dir: string): Promise<unknown> => {
  const read = await readJsonFile(join(dir, 'cite.json'), 'cite.json');
  const value: unknown = read.ok ? read.json.value : undefined;
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
};

/**
 * Opens the search gateway of `cdm serve --gateway`; see {@link engineAccess} for where the engine is found.
 * @throws UserError where the address is missing or cannot be right.
 */
export async function openGateway(dir: string | undefined, words: EngineWords, io: Io): Promise<OpenedGateway> {
  const strings = stringsOf(io.language);
  const folder = resolve(io.cwd, dir ?? '.');
  const { config } = await readConfig(folder);
  const { access, alias } = await engineAccess(words, config.search ?? {}, await idIn(folder), io);
  const { createOpenSearchEngine } = await import('../opensearch/index.js');
  const { gateway } = await import('../gateway/index.js');
  const engine = createOpenSearchEngine({ ...access, alias });
  io.say((await engine.isReady()) ? strings.gatewayReady(alias) : strings.gatewayNotReady(alias));
  return { plugin: gateway({ engine, isReady: () => engine.isReady() }), close: () => engine.close() };
}
