import { webAddress } from '@cite-des-metiers/sdk/text';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { EngineAccess } from '../opensearch/index.js';
import type { SearchSettings } from '../project/config.js';
import { type Io, UserError } from './io.js';
import { searchStringsOf } from './strings.search.js';

/** What the command line may say about the engine. */
export interface EngineWords {
  /** Addresses of its nodes, separated by commas. */
  readonly engine?: string;
  /** Name of the catalogue in it. */
  readonly alias?: string;
}

/** Where the catalogue is. */
export interface CatalogueAccess {
  readonly access: EngineAccess;
  readonly alias: string;
  /** The addresses, as they may be shown. */
  readonly shown: string;
}

const addressesOf = (words: EngineWords, settings: SearchSettings, io: Io): readonly string[] => {
  const written = words.engine ?? io.env['CDM_OPENSEARCH_URL'];
  const given = written?.split(',') ?? [];
  const addresses = given.map((one) => one.trim()).filter(Boolean);
  return addresses.length > 0 ? addresses : (settings.nodes ?? []);
};

const aliasOf = (words: EngineWords, settings: SearchSettings, id: unknown): string =>
  words.alias ?? settings.alias ?? `cite-${typeof id === 'string' ? id.toLowerCase() : 'des-metiers'}`;

/**
 * Where the engine is: the command line first, then the environment (`CDM_OPENSEARCH_URL`), then the project's
 * settings. The account and the certificate come from the environment only (`CDM_OPENSEARCH_USER`,
 * `CDM_OPENSEARCH_PASSWORD`, `CDM_OPENSEARCH_CA` for a file): never from a file that is published or shared.
 * @param id Identifier of the Cité, for the name of its catalogue.
 * @throws UserError where an address, the name or the certificate cannot be right.
 */
export async function engineAccess(
  words: EngineWords,
  settings: SearchSettings,
  id: unknown,
  io: Io,
): Promise<CatalogueAccess> {
  const strings = searchStringsOf(io.language);
  const node = addressesOf(words, settings, io);
  if (node.length === 0) throw new UserError(strings.noAddress());
  for (const address of node) {
    const url = webAddress(address);
    if (!url) throw new UserError(strings.badAddress(address.slice(0, 80)));
    if (url.username !== '' || url.password !== '') throw new UserError(strings.accountInAddress());
  }
  const alias = aliasOf(words, settings, id);
  if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(alias)) throw new UserError(strings.badAlias(alias.slice(0, 60)));
  const username = io.env['CDM_OPENSEARCH_USER'];
  const caFile = io.env['CDM_OPENSEARCH_CA'];
  const ca = caFile === undefined ? undefined : await certificateOf(caFile, io);
  const auth = username === undefined ? undefined : { username, password: io.env['CDM_OPENSEARCH_PASSWORD'] ?? '' };
  return {
    access: { node, ...(auth && { auth }), ...(ca !== undefined && { ca }) },
    alias,
    shown: node.join(', '),
  };
}

const certificateOf = async (file: string, io: Io): Promise<string> => {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UserError(searchStringsOf(io.language).noCa(file));
    throw error;
  }
};
