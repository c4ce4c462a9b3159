/**
 * "Missing", the language in which every text that can be translated shows as boxes: whatever stays readable is the feed's, or
 * comes from `Intl` (names of zones and of rarer languages), or was forgotten. Only here: no tag knows of it.
 */
import findConseiller from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.strings.js';
import start from '../packages/widgets/src/cdm-find-conseiller/cdm-find-conseiller.start.strings.js';
import hours from '../packages/widgets/src/cdm-hours/cdm-hours.strings.js';
import permanences from '../packages/widgets/src/cdm-permanences/cdm-permanences.strings.js';
import resourceSearch from '../packages/widgets/src/cdm-resource-search/cdm-resource-search.strings.js';
import common from '../packages/widgets/src/i18n/common.strings.js';
import languages from '../packages/widgets/src/i18n/languages.strings.js';
import names from '../packages/widgets/src/i18n/names.strings.js';

/** The French texts, which the tags carry: each object is the one they read. */
const french: readonly object[] = [common, languages, names, hours, permanences, resourceSearch, findConseiller, start];

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Every letter a box, save in what was put into the sentence: names, dates and numbers of the feed. */
export function boxes(text: string, given: readonly unknown[] = []): string {
  const kept = given.map(String).filter((part) => part !== '' && !PLURALS.includes(part));
  const cut = kept.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const parts = cut === '' ? [text] : text.split(new RegExp(`(${cut})`));
  return parts.map((part) => (kept.includes(part) ? part : part.replace(/\p{L}/gu, '▢'))).join('');
}

function boxed(value: unknown): unknown {
  if (typeof value === 'string') return boxes(value);
  if (typeof value === 'function')
    return (...given: unknown[]): unknown => {
      const said: unknown = Reflect.apply(value as (...args: unknown[]) => unknown, undefined, given);
      return typeof said === 'string' ? boxes(said, given) : said;
    };
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, boxed(inner)]));
  return value;
}

const originals = french.map((texts) => ({ texts, before: { ...texts } }));
let isOn = false;

/** Shows boxes for the French texts, or the texts again. Tags that stand already keep what they show until they render anew. */
export function showMissing(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  for (const { texts, before } of originals) Object.assign(texts, on ? boxed(before) : before);
}
