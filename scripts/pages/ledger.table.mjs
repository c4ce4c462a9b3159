import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { root } from '../run.mjs';

/** Where the table stands; what is between the marks is written by `npm run ledger`. */
export const PAGE = `${root}docs/privacy.md`;
const MARKS = ['<!-- registre : écrit par `npm run ledger` -->', '<!-- fin du registre -->'];

const NAMES = {
  script: 'l’adresse du script',
  feed: 'l’adresse du flux (celle du script, sauf attribut `feed`)',
  engine: 'la passerelle que nomme le flux',
};

/** An address without what differs from one release or one question to the next. */
function patternOf({ role, url }) {
  const { pathname } = new URL(url);
  if (role === 'engine') return pathname.slice(1);
  if (role === 'feed') return pathname.replace(/^\/\w+\//, '');
  return pathname
    .replace(/^\/cdm\//, '')
    .replace(/^cdm\/.*/, 'cdm/….js')
    .replace(/^frame\/.*\.html$/, 'frame/….html');
}

/** What leaves with a request besides the request itself, as the servers saw it. */
function carried({ role, url }, { arrived, origins }) {
  const { pathname, search, searchParams } = new URL(url);
  const seen = arrived.filter((one) => one.role === role && one.url === pathname + search);
  const told = new Set(seen.flatMap(({ headers }) => [headers.origin, headers.referer]));
  return [
    [...told].some((value) => value !== undefined && new URL(value).origin === origins.partner) &&
      'le nom du site (pas la page)',
    [...told].some((value) => value !== undefined && new URL(value).origin === origins.script) &&
      'l’adresse du script ou du cadre',
    searchParams.has('q') && 'les mots cherchés',
    [...searchParams.keys()].some((key) => key !== 'q') && role === 'engine' && 'les filtres et la page choisis',
    searchParams.size > 0 && role === 'script' && 'les attributs écrits dans l’adresse du cadre',
  ].filter(Boolean);
}

/**
 * The requests of a walk as a table in French, one row for each kind of address.
 * @param walked What `walk` gives.
 */
export function tableOf(walked) {
  const { requests, origins } = walked;
  const roles = Object.entries(origins);
  const rows = new Map();
  for (const { step, method, url } of requests) {
    const role = roles.find(([, origin]) => origin === new URL(url).origin)?.[0];
    // The page itself is the partner's; what goes to nobody we know fails a test before it comes to a table.
    if (!(role in NAMES)) continue;
    const request = `\`${method} ${patternOf({ role, url })}\``;
    // A frame reads the feed beside which it stands, on the script's own origin.
    const place = request.includes('.json') ? 'feed' : role;
    const key = `${place} ${request}`;
    const row = rows.get(key) ?? { role: place, request, steps: new Set(), carried: new Set() };
    rows.set(key, row);
    row.steps.add(step);
    for (const what of carried({ role, url }, walked)) row.carried.add(what);
  }
  const list = (values, none) => (values.size === 0 ? none : [...values].join(' ; '));
  const order = Object.keys(NAMES);
  const sorted = [...rows.values()].sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.request < b.request ? -1 : 1),
  );
  return [
    '| vers | requête | à quel moment | ce qui part avec |',
    '| --- | --- | --- | --- |',
    ...sorted.map(
      ({ role, request, steps, carried }) =>
        `| ${NAMES[role]} | ${request} | ${list(steps)} | ${list(carried, 'rien')} |`,
    ),
  ].join('\n');
}

/**
 * The page of docs as it must be.
 * @param table From {@link tableOf}.
 * @throws Error where the page has lost its marks.
 */
export async function pageWith(table) {
  const page = readFileSync(PAGE, 'utf8');
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark));
  if (begin < 0 || end < begin) throw new Error(`docs/privacy.md has lost its marks: ${MARKS.join(' … ')}`);
  const whole = `${page.slice(0, begin + MARKS[0].length)}\n\n${table}\n\n${page.slice(end)}`;
  return format(whole, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}
