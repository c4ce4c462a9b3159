import type { Documents } from '@cite-des-metiers/sdk/feed';
import type { OutputFile } from './write.js';

/**
 * `agenda.ics`: every session to come, for a subscription.
 * @param _documents The feed.
 */
export async function calendarFile(_documents: Documents): Promise<readonly OutputFile[]> {
  return Promise.resolve([]);
}
