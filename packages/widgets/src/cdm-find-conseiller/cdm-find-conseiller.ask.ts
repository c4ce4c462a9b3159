import { match } from '@cite-des-metiers/sdk/conseil';
import type { Ask } from './cdm-find-conseiller.steps.js';
import { openingsOf, sessionsOf } from './cdm-find-conseiller.times.js';
import type { FindConseillerData } from './cdm-find-conseiller.types.js';

/** What the matching reads. */
export type Askable = Pick<FindConseillerData, 'cite' | 'offers' | 'synonyms' | 'agenda' | 'now'>;

/** The sdk's matching over what the tag shows: in the page, nothing is asked of anybody. */
export function asker(data: Askable): Ask {
  const { cite, offers, synonyms, now } = data;
  const sessions = sessionsOf(data);
  const openings = openingsOf(offers, cite, now);
  const { poles, timeZone, languages } = cite;
  const context = {
    poles,
    timeZone,
    ...(synonyms && { synonyms }),
    ...(languages[0] !== undefined && { firstLanguage: languages[0] }),
    openings: ({ id }: { readonly id: string }) => openings[id],
  };
  return (question) => match(question, offers, sessions, now, context);
}
