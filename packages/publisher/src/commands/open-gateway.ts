import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isSdkError } from '@cite-des-metiers/sdk';
import type { FastifyPluginAsync } from 'fastify';
import { readJsonFile } from '../project/files.js';
import { type Io, UserError, stringsOf } from './io.js';

/** A search gateway to mount beside the files, with its connection. */
export interface OpenedGateway {
  readonly plugin: FastifyPluginAsync;
  /** Closes the connection to the engine. */
  readonly close: () => Promise<void>;
}

/** `cite-` and the identifier of the Cité whose folder it is. */
const defaultAlias = async (dir: string): Promise<string> => {
  const read = await readJsonFile(join(dir, 'cite.json'), 'cite.json', '');
  const value: unknown = read.ok ? read.json.value : undefined;
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return `cite-${typeof id === 'string' ? id.toLowerCase() : 'des-metiers'}`;
};

/**
 * Opens the search gateway of `cdm serve --gateway`. The engine's address and account come from the environment
 * (`CDM_OPENSEARCH_URL`, `CDM_OPENSEARCH_USER`, `CDM_OPENSEARCH_PASSWORD`, `CDM_OPENSEARCH_CA` for a file): never from the feed.
 * @throws UserError where the address is missing or cannot be right.
 */
export async function openGateway(dir: string | undefined, alias: string | undefined, io: Io): Promise<OpenedGateway> {
  const strings = stringsOf(io.language);
  const { env } = io;
  const node = (env['CDM_OPENSEARCH_URL'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (node.length === 0) throw new UserError(strings.gatewayAddress());
  const username = env['CDM_OPENSEARCH_USER'];
  const caFile = env['CDM_OPENSEARCH_CA'];
  const name = alias ?? (await defaultAlias(resolve(io.cwd, dir ?? '.')));
  const { createOpenSearchEngine } = await import('../opensearch/index.js');
  const { gateway } = await import('../gateway/index.js');
  try {
    const engine = createOpenSearchEngine({
      node,
      alias: name,
      ...(username !== undefined && { auth: { username, password: env['CDM_OPENSEARCH_PASSWORD'] ?? '' } }),
      ...(caFile !== undefined && { ca: await readFile(resolve(io.cwd, caFile), 'utf8') }),
    });
    io.say((await engine.isReady()) ? strings.gatewayReady(name) : strings.gatewayNotReady(name));
    return { plugin: gateway({ engine, isReady: () => engine.isReady() }), close: () => engine.close() };
  } catch (error) {
    if (isSdkError(error)) throw new UserError(error.message);
    throw error;
  }
}
