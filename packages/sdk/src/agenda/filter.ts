import type { Activity, Place, Text } from '../feed/index.js';
import { foldText } from '../text/index.js';
import type { SessionFilter } from './types.js';

/** Every wording of a text, folded. */
export const wordings = (text: Text): string[] =>
  (typeof text === 'string' ? [text] : Object.values(text)).map((value) => foldText(value).trim());

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Whether one of the values is wanted; an absent criterion wants all. */
const any = (wanted: readonly string[] | undefined, values: readonly string[] | undefined): boolean =>
  !wanted || wanted.length === 0 || !values || values.some((value) => wanted.includes(value));

const elsewhere = ({ name, address, url }: Place): boolean =>
  name !== undefined || address !== undefined || url !== undefined;

/** What an activity alone does not say. */
export interface FilterContext {
  /** The Cité's first language. */
  readonly firstLanguage?: string | undefined;
  /** The main site. */
  readonly mainSite?: string | undefined;
  /** Where a session takes place, where that differs from its activity's place. */
  readonly place?: Place | undefined;
}

/**
 * Whether an activity is one of those asked for; {@link SessionFilter} says what counts for each criterion.
 * @param context The Cité's first language, or more.
 */
export function matchesFilter(
  activity: Activity,
  filter: SessionFilter,
  context: string | FilterContext = {},
): boolean {
  const {
    firstLanguage,
    mainSite,
    place = activity.place,
  } = typeof context === 'string' ? { firstLanguage: context } : context;
  const { kinds, poles, themes, publics, languages, modes, sites } = filter;
  const spoken = activity.languages ?? (firstLanguage === undefined ? undefined : [firstLanguage]);
  const site = place?.site ?? (place && elsewhere(place) ? '' : mainSite);
  return (
    any(kinds, [activity.kind]) &&
    any(poles, activity.poles.length > 0 ? activity.poles : undefined) &&
    any(
      themes?.map((theme) => foldText(theme).trim()),
      // Folded only where asked: a list is filtered whole at every drawing.
      themes && (activity.themes ?? []).flatMap(wordings),
    ) &&
    any(publics, activity.publics?.includes('tous-publics') ? undefined : activity.publics) &&
    any(languages?.map(primary), languages && spoken?.map(primary)) &&
    any(modes, activity.modes ?? ['onsite']) &&
    any(sites, site === undefined ? undefined : [site])
  );
}
