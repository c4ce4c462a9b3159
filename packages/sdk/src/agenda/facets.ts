import type { Activity, Text } from '../feed/index.js';
import { wordings } from './filter.js';
import type { AgendaFacet, AgendaFacets } from './types.js';

/** Counts values, each once an activity, and gives them the most frequent first, then by name. */
class Tally {
  readonly #found = new Map<string, { value: string; count: number; text?: Text }>();

  add(entries: readonly { readonly key: string; readonly value: string; readonly text?: Text }[]): void {
    const seen = new Set<string>();
    for (const { key, value, text } of entries) {
      if (seen.has(key)) continue;
      seen.add(key);
      const known = this.#found.get(key);
      if (known) known.count += 1;
      else this.#found.set(key, { value, count: 1, ...(text !== undefined && { text }) });
    }
  }

  addAll(values: readonly string[]): void {
    this.add(values.map((value) => ({ key: value, value })));
  }

  get list(): AgendaFacet[] {
    return [...this.#found.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

const theme = (text: Text): { key: string; value: string; text: Text } => ({
  key: wordings(text)[0] ?? '',
  value: typeof text === 'string' ? text : (Object.values(text)[0] ?? ''),
  text,
});

/**
 * The values activities can be filtered by, so that a page offers no filter that finds nothing. What a feed leaves out
 * counts as what it means: on site, at the main site, in the Cité's first language.
 * @param context The Cité's first language and main site, where activities leave them out.
 */
export function facetsOf(
  items: readonly Activity[],
  context: { readonly firstLanguage?: string; readonly mainSite?: string } = {},
): AgendaFacets {
  const { firstLanguage, mainSite } = context;
  const tally = {
    kinds: new Tally(),
    poles: new Tally(),
    themes: new Tally(),
    publics: new Tally(),
    languages: new Tally(),
    modes: new Tally(),
    sites: new Tally(),
  };
  for (const { kind, poles, themes, publics, languages, modes, place } of items) {
    tally.kinds.addAll([kind]);
    tally.poles.addAll(poles);
    tally.themes.add((themes ?? []).map(theme));
    tally.publics.addAll((publics ?? []).filter((one) => one !== 'tous-publics'));
    tally.languages.addAll(languages ?? (firstLanguage === undefined ? [] : [firstLanguage]));
    tally.modes.addAll(modes ?? ['onsite']);
    const elsewhere = place?.name !== undefined || place?.address !== undefined || place?.url !== undefined;
    const site = place?.site ?? (elsewhere ? undefined : mainSite);
    tally.sites.addAll(site === undefined ? [] : [site]);
  }
  return {
    kinds: tally.kinds.list,
    poles: tally.poles.list,
    themes: tally.themes.list,
    publics: tally.publics.list,
    languages: tally.languages.list,
    modes: tally.modes.list,
    sites: tally.sites.list,
  };
}
