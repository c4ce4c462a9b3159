import type { DocumentStore } from '@cite-des-metiers/sdk';
import type { Resource } from '@cite-des-metiers/sdk/feed';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { stateOf } from './cdm-find-conseiller.data.js';
import type { FindConseillerState } from './cdm-find-conseiller.types.js';

/**
 * Fetches the script of the path and the answer.
 * @internal Exported for tests, which take the script away.
 */
export const dialogueScript = { load: () => import('./cdm-find-conseiller.dialogue.js') };

/** Reads `cite.json`, `conseil.json` and `agenda.json`: all that the matching needs. */
export async function loadFindConseiller(
  { documents, now, signal }: LoadRequest,
  options: { readonly site: string },
): Promise<Loaded<FindConseillerState>> {
  const [cite, conseil, agenda] = await Promise.all([
    documents.get('cite', { signal }),
    documents.get('conseil', { signal }),
    documents.get('agenda', { signal }),
  ]);
  const { state, validUntil } = stateOf(
    { cite: cite.data, conseil: conseil.data, agenda: agenda.data },
    { now, site: options.site },
  );
  const old = [cite, conseil, agenda].filter(({ stale }) => stale).map(({ fetchedAt }) => fetchedAt);
  return { state: { ...state, ...(old.length > 0 && { stale: Math.min(...old) }) }, validUntil };
}

/** The documents that an offer names, in its order; those the catalogue does not have are left out. */
export async function loadResources(
  documents: DocumentStore,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Resource[]> {
  const { data } = await documents.get('resources', { signal });
  const wanted = new Map(data.items.filter(({ id }) => ids.includes(id)).map((item) => [item.id, item]));
  return ids.flatMap((id) => wanted.get(id) ?? []);
}
