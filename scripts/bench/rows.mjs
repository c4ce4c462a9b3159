// What is measured: our tags, the floor, the peers. A row is a page with so many of a thing, and what a visitor waits for in it.
import { root } from '../run.mjs';
import { SHEET, pageOf } from '../pages/partner.mjs';
import { FALLBACK } from '../pages/site.mjs';
import { folder as peers } from './peers.mjs';

const VIEWPORT = '<meta name="viewport" content="width=device-width">';
const times = (count, thing) => Array.from({ length: count }, () => `${thing}<p>Un paragraphe du site.</p>`).join('');
/** Where every peer lives that is no tag. */
const DIV = '<div class="peer"></div>';

const ours = (id, shown, { sheet = SHEET, name = `<cdm-${id}>`, tag = `cdm-${id}`, counts = [1, 10, 50] } = {}) => ({
  id,
  name: `\`${name}\``,
  plainName: name,
  ours: true,
  fetches: true,
  counts,
  shown: { host: tag, ...shown },
  page: (count) =>
    pageOf(
      times(count, `<${tag}>${FALLBACK}</${tag}>`),
      `${VIEWPORT}<style>${sheet}</style><script type="module" src="/cdm/cdm.js"></script>`,
    ),
});

/** A peer, or the floor, whose script esbuild makes of `code`. */
const bundled = (
  id,
  name,
  shown,
  code,
  { thing = DIV, css = false, fetches = false, counts = [1, 10, 50], from = peers } = {},
) => ({
  id,
  name,
  plainName: name,
  floor: id === 'floor',
  fetches,
  counts,
  shown,
  bundle: { code, from },
  page: (count) =>
    pageOf(
      times(count, thing),
      `${VIEWPORT}${css ? `<link rel="stylesheet" href="/bundle/${id}.css">` : ''}<script type="module" src="/bundle/${id}.js"></script>`,
    ),
});

const HOURS = 'Mo-Fr 09:00-12:30,13:30-17:00; Sa 09:00-12:00; PH off';

/**
 * `shown`: the answer is there when `host`, or its shadow tree, holds `selector`, in sight, with `text` in it.
 * `fetches`: it gets its data over the network, as our tags do; the others have them in their script.
 */
export const ROWS = [
  ours('hours', { selector: '[part~="status"]', text: 'Ouvert|Fermé' }),
  ours(
    'hours-bare',
    { selector: '[part~="status"]', text: 'Ouvert|Fermé' },
    { sheet: '', name: '<cdm-hours>, no sheet of heights', tag: 'cdm-hours' },
  ),
  ours('permanences', { selector: '[part~="session"] .name', text: '\\S' }),
  ours('resource-search', { selector: '#field' }),
  ours('find-conseiller', { selector: '.guide .button', text: '\\S' }),
  bundled(
    'floor',
    'bare Lit element, same JSON (the floor)',
    { host: 'bare-hours', selector: 'p', text: 'Cité' },
    `import { LitElement, html } from 'lit';
let cite;
const read = () => (cite ??= fetch('/cdm/cite.json').then((answer) => answer.json()));
class BareHours extends LitElement {
  static properties = { cite: { state: true } };
  connectedCallback() { super.connectedCallback(); read().then((cite) => { this.cite = cite; }); }
  render() { return this.cite ? html\`<p>\${typeof this.cite.name === 'string' ? this.cite.name : this.cite.name.fr}</p>\` : ''; }
}
customElements.define('bare-hours', BareHours);`,
    { thing: '<bare-hours></bare-hours>', fetches: true, from: root },
  ),
  bundled(
    'google',
    'Google place-opening-hours ¹',
    { host: 'gmpx-place-opening-hours', selector: 'button', text: 'Open|Closed' },
    `import '@googlemaps/extended-component-library/place_building_blocks/place_opening_hours.js';
const days = [1, 2, 3, 4, 5];
const place = {
  id: 'bench', businessStatus: 'OPERATIONAL', utcOffsetMinutes: 60, isOpen: async () => true,
  regularOpeningHours: {
    periods: days.map((day) => ({ open: { day, hour: 9, minute: 0 }, close: { day, hour: 17, minute: 0 } })),
    weekdayDescriptions: days.map((day) => 'Jour ' + day + ': 9:00 – 17:00'),
  },
};
for (const host of document.querySelectorAll('gmpx-place-opening-hours')) host.place = place;`,
    { thing: '<gmpx-place-opening-hours></gmpx-place-opening-hours>' },
  ),
  bundled(
    'opening-hours',
    'opening_hours.js',
    { host: '.peer', text: 'Ouvert|Fermé' },
    `import OpeningHours from 'opening_hours';
const { hours } = await (await fetch('/data/hours.json')).json();
for (const host of document.querySelectorAll('.peer')) {
  const read = new OpeningHours(hours, { lat: 48.85, lon: 2.35, address: { country_code: 'fr', state: 'Île-de-France' } });
  host.textContent = (read.getState() ? 'Ouvert' : 'Fermé') + ', ' + read.getNextChange();
}`,
    { fetches: true },
  ),
  bundled(
    'fullcalendar',
    'FullCalendar 6, list',
    { host: '.peer', selector: '.fc-list-event-title', text: 'Entretien' },
    `import { Calendar } from '@fullcalendar/core';
import list from '@fullcalendar/list';
for (const host of document.querySelectorAll('.peer'))
  new Calendar(host, { plugins: [list], initialView: 'listMonth', events: '/data/events.json' }).render();`,
    { fetches: true },
  ),
  bundled(
    'schedule-x',
    'Schedule-X, list',
    { host: '.peer', text: 'Entretien' },
    `import 'temporal-polyfill/global';
import { createCalendar, createViewList } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
const events = (await (await fetch('/data/events.json')).json()).map(({ id, title, start, end }) => ({
  id, title,
  start: Temporal.ZonedDateTime.from(start + '[Europe/Paris]'), end: Temporal.ZonedDateTime.from(end + '[Europe/Paris]'),
}));
for (const host of document.querySelectorAll('.peer'))
  createCalendar({ views: [createViewList()], events, timezone: 'Europe/Paris', selectedDate: Temporal.PlainDate.from('2026-12-02') }).render(host);`,
    { css: true, fetches: true, counts: [1, 10] },
  ),
  bundled(
    'add-to-calendar',
    'add-to-calendar-button',
    { host: 'add-to-calendar-button', text: 'Noter la date' },
    `import 'add-to-calendar-button/no-pro';`,
    {
      thing: `<add-to-calendar-button name="Entretien" startDate="2026-12-10" startTime="10:00" endTime="11:00" timeZone="Europe/Paris" options="'Apple','Google','iCal'" label="Noter la date"></add-to-calendar-button>`,
    },
  ),
  bundled(
    'instantsearch',
    'InstantSearch.js, client in memory',
    { host: '.peer', selector: '.ais-Hits-item', text: '\\S' },
    `import instantsearch from 'instantsearch.js';
import { hits, searchBox } from 'instantsearch.js/es/widgets';
const { items } = await (await fetch('/cdm/resources.json')).json();
const title = ({ title }) => (typeof title === 'string' ? title : title.fr);
const records = items.map((item) => ({ objectID: item.id, title: title(item) }));
const answer = ({ indexName, params: { query = '', hitsPerPage = 10 } = {} }) => {
  const found = records.filter((record) => record.title.toLowerCase().includes(query.toLowerCase()));
  return { index: indexName, query, params: '', hits: found.slice(0, hitsPerPage), nbHits: found.length, page: 0, nbPages: 1, hitsPerPage, processingTimeMS: 0 };
};
const searchClient = { search: async (requests) => ({ results: requests.map(answer) }) };
for (const host of document.querySelectorAll('.peer')) {
  const [box, list] = [document.createElement('div'), document.createElement('div')];
  host.append(box, list);
  const search = instantsearch({ indexName: 'bench', searchClient });
  search.addWidgets([searchBox({ container: box }), hits({ container: list, templates: { item: (hit, { html }) => html\`\${hit.title}\` } })]);
  search.start();
}`,
    { fetches: true, counts: [1, 10] },
  ),
  bundled(
    'pagefind',
    'Pagefind’s UI ²',
    { host: '.peer', selector: 'input' },
    `import { PagefindUI } from '@pagefind/default-ui';
import '@pagefind/default-ui/css/ui.css';
document.querySelectorAll('.peer').forEach((host, place) => {
  host.id = 'peer-' + place;
  new PagefindUI({ element: '#' + host.id, bundlePath: '/data/' });
});`,
    { css: true, counts: [1, 10] },
  ),
  {
    id: 'webawesome',
    name: 'Web Awesome’s autoloader, details',
    plainName: 'Web Awesome’s autoloader, details',
    fetches: false,
    counts: [1, 10],
    shown: { host: 'wa-details', selector: 'summary' },
    page: (count) =>
      pageOf(
        times(count, '<wa-details summary="Horaires">Ouvert, ferme à 17 h</wa-details>'),
        `${VIEWPORT}<link rel="stylesheet" href="/wa/styles/webawesome.css"><script type="module" src="/wa/webawesome.loader.js"></script>`,
      ),
  },
];

/** Thirty sessions over fifteen days from this instant, and opening hours: what the peers are given, by path. */
export function dataAt(now) {
  const day = (place) => new Date(Date.parse(now) + Math.floor(place / 2) * 86_400_000).toISOString().slice(0, 10);
  const events = Array.from({ length: 30 }, (_, place) => ({
    id: String(place),
    title: `Entretien ${String(place + 1)}`,
    start: `${day(place)}T${place % 2 ? '14' : '10'}:00:00+01:00`,
    end: `${day(place)}T${place % 2 ? '15' : '11'}:00:00+01:00`,
  }));
  return {
    '/data/hours.json': JSON.stringify({ hours: HOURS }),
    '/data/events.json': JSON.stringify(events),
    // Pagefind's engine loads when a visitor searches; the page only shows its field.
    '/data/pagefind.js':
      'export const init = async () => {}; export const options = async () => {}; export const filters = async () => ({}); export const search = async () => ({ results: [] });',
  };
}
