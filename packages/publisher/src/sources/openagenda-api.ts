import { type FetchOptions, FetchSourceError, fetchSource } from './fetch-source.js';
import { type JsonObject, isObject } from '../project/json.js';
import { parseJson, recordsOf } from './json-values.js';
import { type OpenAgendaOptions, readOpenAgendaEvents } from './openagenda.js';
import type { ImportContext, ImportResult } from './report.js';

/** Environment variable that holds the reading key: keys are never written in a project. */
export const OPENAGENDA_KEY = 'OPENAGENDA_KEY';

const PAGE = 300;
const MOST_PAGES = 40;

/** How to ask the API. */
export interface OpenAgendaApi {
  /** Identifier of the agenda, digits, as in its address or settings. */
  readonly agenda: string;
  /** The reading key. */
  readonly key: string | undefined;
  /** Root of the API; the public one when left out. */
  readonly root?: string;
}

/** JSON of an answer; undefined where it is none. */
const pageOf = (bytes: Uint8Array): unknown => {
  try {
    return parseJson(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

const pageUrl = (api: OpenAgendaApi, context: ImportContext, after: readonly string[]): string => {
  const url = new URL(`${api.root ?? 'https://api.openagenda.com'}/v2/agendas/${api.agenda}/events`);
  url.searchParams.set('size', String(PAGE));
  url.searchParams.set('detailed', '1');
  url.searchParams.set('timings[gte]', `${context.from}T00:00:00.000Z`);
  for (const value of after) url.searchParams.append('after[]', value);
  return url.href;
};

/**
 * Reads an agenda from OpenAgenda's API v2, page after page (`after`). The key goes in a header, never in an address
 * that logs would keep.
 * @throws FetchSourceError without key, for an agenda that is no number, or where the API does not answer.
 */
export async function fetchOpenAgenda(
  api: OpenAgendaApi,
  context: ImportContext,
  options: OpenAgendaOptions = {},
  fetching: FetchOptions = {},
): Promise<ImportResult> {
  if (!/^\d+$/.test(api.agenda))
    throw new FetchSourceError(`« ${api.agenda} » n’est pas l’identifiant d’un agenda ; il faut son numéro (uid).`);
  if (api.key === undefined || api.key === '')
    throw new FetchSourceError(
      `OpenAgenda demande une clé de lecture ; mettez-la dans la variable d’environnement ${OPENAGENDA_KEY}.`,
    );
  const events: JsonObject[] = [];
  let after: readonly string[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const bytes = await fetchSource(pageUrl(api, context, after), {
      ...fetching,
      headers: { ...fetching.headers, key: api.key },
    });
    const json = pageOf(bytes);
    if (!isObject(json) || !Array.isArray(json['events']))
      throw new FetchSourceError(
        `L’agenda ${api.agenda} ne répond pas par une liste d’événements ; vérifiez son numéro et la clé.`,
      );
    events.push(...recordsOf({ events: json['events'] }, ['events']));
    const next = Array.isArray(json['after']) ? json['after'].map(String) : [];
    if (next.length === 0 || next.join() === after.join()) return readOpenAgendaEvents(events, context, options);
    after = next;
  }
  throw new FetchSourceError(
    `L’agenda a plus de ${String(PAGE * MOST_PAGES)} événements à venir ; importez-en un plus petit.`,
  );
}
