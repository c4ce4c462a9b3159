import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { root } from '../run.mjs';
import { TAGS } from '../tags.mjs';
import { criteria, notApplicable } from './criteria.mjs';
import { statement } from './page.mjs';

/** The page that holds the statement. */
export const PAGE = `${root}docs/accessibility.md`;
const CHECKS = `${root}docs/accessibility.checks.json`;
const [BEGIN, END] = ['<!-- accessibility: begin -->', '<!-- accessibility: end -->'];

/** One sentence per named test that its file does not have under that title. */
export function lostProofs(list, read) {
  return list.flatMap(({ rgaa, wcag, proofs }) =>
    proofs.flatMap(({ file, title }) => {
      const text = read(file);
      const has =
        text !== undefined &&
        ["'", '`', '"'].some(
          (quote) => text.includes(`(${quote}${title}${quote}`) || text.includes(`(\n${quote}${title}${quote}`),
        );
      return has
        ? []
        : [
            `${rgaa} (${wcag}): ${file} has no test "${title}"; name the one that shows it now, or take it off scripts/accessibility/criteria.mjs`,
          ];
    }),
  );
}

/** One sentence per manual check that lacks what makes it one. */
export function wrongChecks(checks) {
  const known = new Set(criteria.flatMap(({ rgaa, wcag }) => [rgaa, wcag]));
  return checks.flatMap((check, index) => {
    const say = (what) => `docs/accessibility.checks.json, check ${String(index + 1)}: ${what}`;
    return [
      ...['date', 'browser', 'technique', 'by', 'found']
        .filter((key) => !check[key])
        .map((key) => say(`"${key}" is missing`)),
      ...(/^\d{4}-\d\d-\d\d$/.test(check.date ?? '') ? [] : [say('"date" is no date such as 2026-11-22')]),
      ...(['conforme', 'non conforme'].includes(check.result)
        ? []
        : [say('"result" is neither "conforme" nor "non conforme"')]),
      ...(check.criteria ?? [])
        .filter((one) => !known.has(one))
        .map((one) => say(`"${one}" is no criterion of the list`)),
      ...(check.tags ?? []).filter((one) => !TAGS.includes(one)).map((one) => say(`"${one}" is none of our tags`)),
    ];
  });
}

const { checks } = JSON.parse(readFileSync(CHECKS, 'utf8'));
const readProof = (file) => (existsSync(root + file) ? readFileSync(root + file, 'utf8') : undefined);

/** The page as it should be. */
export async function written() {
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(BEGIN);
  const [, after] = (rest ?? '').split(END);
  if (after === undefined)
    throw new Error(`docs/accessibility.md has no "${BEGIN}" and "${END}": put them where the statement goes.`);
  const text = `${before}${BEGIN}\n\n${statement(checks)}\n\n${END}${after}`;
  return format(text, { ...(await resolveConfig(PAGE)), filepath: PAGE });
}

/** How many criteria each theme of RGAA 4.1 has: 106. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** One sentence per criterion of RGAA 4.1 that is in neither list, or in both. */
export function uncounted(applicable, others) {
  const counts = new Map(
    THEMES.flatMap((count, theme) => Array.from({ length: count }, (_, one) => [`${theme + 1}.${one + 1}`, 0])),
  );
  const add = (number) => counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const number of applicable) if (/^\d+\.\d+$/.test(number)) add(number);
  for (const [, theme, from, to = from] of others.replace(/WCAG.*/g, '').matchAll(/(\d+)\.(\d+)(?: à \d+\.(\d+))?/g))
    for (let one = Number(from); one <= Number(to); one += 1) add(`${theme}.${String(one)}`);
  return [...counts]
    .filter(([, count]) => count !== 1)
    .map(
      ([number, count]) =>
        `RGAA ${number} is ${count === 0 ? 'in neither list' : 'named twice'} of scripts/accessibility/criteria.mjs`,
    );
}

/** What its evidence lacks, one sentence each. */
export const missing = () => [
  ...lostProofs(criteria, readProof),
  ...wrongChecks(checks),
  ...uncounted(
    criteria.map(({ rgaa }) => rgaa),
    notApplicable.map(([numbers]) => numbers).join('\n'),
  ),
];

/** Everything that is wrong with the statement as it stands, one sentence each. */
export async function faults() {
  const isFresh = (await written()) === readFileSync(PAGE, 'utf8');
  return [
    ...missing(),
    ...(isFresh ? [] : ['docs/accessibility.md is not what its evidence says: run "node scripts/accessibility.mjs"']),
  ];
}
