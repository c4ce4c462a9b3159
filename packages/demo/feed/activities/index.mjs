import { gatherings } from './gatherings.mjs';
import { jobPermanences } from './permanences-emploi.mjs';
import { permanences } from './permanences.mjs';

export { changes } from './changes.mjs';
/** What the example Cité offers: rules, times and places, without dates. */
export const activities = [...permanences, ...jobPermanences, ...gatherings];
