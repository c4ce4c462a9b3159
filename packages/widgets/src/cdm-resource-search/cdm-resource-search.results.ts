import type { Text } from '@cite-des-metiers/sdk/feed';
import { FACETS, type Facet, type SearchHit, type SearchPage } from '@cite-des-metiers/sdk/search';
import { type TemplateResult, html, nothing } from 'lit';
import { bookIcon, linkIcon } from '../core/icons.more.js';
import { capitalize, comma } from '../i18n/format.js';
import { formatDate } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import { type WidgetLanguage, bcp47 } from '../i18n/language.js';
import { wordFor } from '../i18n/strings.js';
import { highlight } from './cdm-resource-search.highlight.js';
import type { ResourceSearchStrings } from './cdm-resource-search.strings.js';
import type { Asked, ResourceSearchData } from './cdm-resource-search.types.js';

/** Values of a facet shown before "more". */
const SHOWN_VALUES = 6;

/** What the templates need of their element. */
export interface ResultsView {
  readonly strings: ResourceSearchStrings;
  readonly language: WidgetLanguage;
  readonly data: ResourceSearchData;
  readonly asked: Asked;
  /** A text of the feed, marked where it is in another language. */
  readonly text: (text: Text | undefined) => unknown;
  /** The same as a string. */
  readonly plain: (text: Text) => string;
  /** A heading of the right level for a document's title. */
  readonly title: (content: unknown) => TemplateResult;
  readonly toggle: (facet: Facet, value: string) => void;
  readonly isExpanded: (facet: Facet) => boolean;
  readonly expand: (facet: Facet) => void;
}

/** Name of a facet's value in the visitor's words. */
export function valueName(facet: Facet, value: string, { strings, language, data, plain }: ResultsView): string {
  switch (facet) {
    case 'poles': {
      const pole = data.poles.find(({ id }) => id === value);
      return pole ? plain(pole.label) : value;
    }
    case 'kind':
      return wordFor(strings.kinds, value) ?? value;
    case 'access':
      return wordFor(strings.access, value) ?? value;
    case 'language':
      return capitalize(languageName(value, language), language);
    default:
      return capitalize(value, language);
  }
}

/** The facets, each a group of checkboxes with counts; one with a single value that is not chosen is no choice. */
export function renderFacets(page: SearchPage, view: ResultsView): TemplateResult[] {
  const { strings, asked } = view;
  return FACETS.flatMap((facet) => {
    const chosen = asked.filters[facet] ?? [];
    const counted = page.facets[facet] ?? [];
    // A choice that no result has any more stays visible, so that it can be undone.
    const values = [
      ...counted,
      ...chosen.filter((value) => !counted.some((one) => one.value === value)).map((value) => ({ value, count: 0 })),
    ];
    if (values.length < 2 && chosen.length === 0) return [];
    const shown = view.isExpanded(facet)
      ? values
      : values.filter(({ value }, index) => index < SHOWN_VALUES || chosen.includes(value));
    return html`<fieldset class="facet">
      <legend>${strings.facets[facet]}</legend>
      ${shown.map(
        ({ value, count }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${chosen.includes(value)}
              @change=${() => {
                view.toggle(facet, value);
              }}
            /><span
              ><bdi>${valueName(facet, value, view)}</bdi> <span class="muted figures">${count}</span></span
            ></label
          >`,
      )}
      ${
        shown.length < values.length
          ? html`<button
              class="link-button small"
              type="button"
              @click=${() => {
                view.expand(facet);
              }}
            >
              ${strings.moreValues(values.length - shown.length)}
            </button>`
          : nothing
      }
    </fieldset>`;
  });
}

/** Words of several languages in a line, each in its own order. */
const apart = (parts: readonly string[], between: string): unknown =>
  parts.map((part, index) => html`${index > 0 ? between : ''}<bdi>${part}</bdi>`);

/** One document: its title first, then what it is, then how one gets at it. */
export function renderHit({ resource, highlights }: SearchHit, view: ResultsView): TemplateResult {
  const { strings, language, data, text, plain } = view;
  const first = data.language.split('-')[0];
  const about = [
    wordFor(strings.kinds, resource.kind) ?? resource.kind,
    resource.collection ?? resource.publisher,
    resource.year === undefined ? undefined : String(resource.year),
    resource.level,
    resource.language && resource.language.split('-')[0] !== first
      ? strings.documentLanguage(languageName(resource.language, language))
      : undefined,
    resource.checkedOn ? strings.checkedOn(formatDate(resource.checkedOn, language)) : undefined,
  ].filter((part) => part !== undefined);
  // A document's own words, marked where they are in another language than the page's (RGAA 8.7), and in their own order.
  const tongue = resource.language ?? data.language;
  const foreign = tongue.split('-')[0] !== bcp47(language);
  const lang = foreign ? tongue : nothing;
  const title =
    typeof resource.title === 'string'
      ? html`<span lang=${lang} dir="auto">${highlight(resource.title, highlights.title)}</span>`
      : text(resource.title);
  // The paragraph itself has the order of its words: what is cut off is cut off at their end.
  const summary =
    typeof resource.summary === 'string'
      ? html`<p class="summary" lang=${lang} dir="auto">${highlight(resource.summary, highlights.summary)}</p>`
      : resource.summary
        ? html`<p class="summary">${text(resource.summary)}</p>`
        : nothing;
  const shelf = resource.shelf;
  const site = shelf?.site ? data.sites.find(({ id }) => id === shelf.site) : undefined;
  const where = shelf
    ? [strings.shelf(shelf.mark), shelf.area && plain(shelf.area), site && plain(site.name)].filter(
        (part) => part !== undefined,
      )
    : [];
  return html`<li class="hit" part="result">
    ${view.title(resource.url ? html`<a href=${resource.url} rel="noopener">${title}</a>` : title)}
    <p class="small muted">
      ${apart(about, ' · ')} ${resource.outdated ? html`<strong class="tag">${strings.outdated}</strong>` : nothing}
    </p>
    ${summary}
    <p class="access small">
      ${resource.access.includes('online') ? linkIcon() : bookIcon()}
      ${resource.access.map((access) => wordFor(strings.access, access) ?? access).join(' · ')}${where.length > 0 ? html` (${apart(where, comma(language))})` : nothing}
    </p>
  </li>`;
}
