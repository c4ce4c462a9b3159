import { TAGS } from '../tags.mjs';
import { criteria, notApplicable } from './criteria.mjs';

/** What a criterion's evidence allows to say of a tag. */
export const SAYS = { met: 'conforme', part: 'en partie', open: 'non vérifié', failed: 'non conforme' };

/**
 * The verdict of a criterion for a tag: never better than its evidence.
 * @param criterion One of `criteria`.
 * @param tag Name of the tag.
 * @param checks Manual checks of `docs/accessibility.checks.json`.
 */
export function verdictOf(criterion, tag, checks) {
  const { rgaa, wcag, tags, proofs, rest } = criterion;
  if (!tags.includes(tag)) return '–';
  const looked = checks.filter(
    (check) => check.tags.includes(tag) && check.criteria.some((one) => one === rgaa || one === wcag),
  );
  if (looked.some(({ result }) => result === 'non conforme')) return SAYS.failed;
  const isShown = proofs.some((proof) => proof.tags.includes(tag));
  if (!isShown) return looked.length === 0 ? SAYS.open : SAYS.part;
  return rest ? SAYS.part : SAYS.met;
}

const short = (file) => file.replace(/^.*\//, '').replace(/\.test\.\w+$/, '');
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('{', '&#123;');

/** A criterion's line of the table. */
function lineOf(criterion, checks) {
  const { rgaa, wcag, what, proofs, rest } = criterion;
  const tests = proofs.map(({ file, title }) => `${short(file)} : « ${cell(title)} »`);
  const manual = checks
    .filter((check) => check.criteria.some((one) => one === rgaa || one === wcag))
    .map(({ date, technique, result }) => `contrôle du ${date} : ${technique} (${result})`);
  const evidence = [...tests, ...manual, ...(rest ? [`_reste :_ ${rest}`] : [])].join('<br>');
  const verdicts = TAGS.map((tag) => verdictOf(criterion, tag, checks));
  return `| ${[`${rgaa} <br>${wcag}`, what, ...verdicts, evidence].join(' | ')} |`;
}

/** The generated part of docs/accessibility.md. */
export function statement(checks) {
  const count = (verdict) =>
    criteria.flatMap((one) => TAGS.map((tag) => verdictOf(one, tag, checks))).filter((one) => one === verdict).length;
  const files = [...new Set(criteria.flatMap(({ proofs }) => proofs.map(({ file }) => file)))].toSorted();
  return [
    `Sur ${String(criteria.length)} critères applicables et ${String(TAGS.length)} balises : ${Object.values(SAYS)
      .map((verdict) => `${String(count(verdict))} « ${verdict} »`)
      .join(', ')}.`,
    '',
    '- **conforme** : tout ce que regardent les tests nommés l’est, dans Chromium, et nous ne connaissons rien d’autre à regarder.',
    '- **en partie** : ce que regardent les tests ou les contrôles nommés est conforme ; ce qui suit « reste » n’a pas été regardé.',
    '- **non vérifié** : personne n’a regardé. Ce n’est ni conforme, ni non conforme.',
    '- **–** : le critère ne peut pas s’appliquer à cette balise.',
    '',
    `| RGAA 4.1 <br>WCAG | critère, en bref | ${TAGS.map((tag) => tag.replace('cdm-', '')).join(' | ')} | preuves |`,
    `| --- | --- | ${TAGS.map(() => '---').join(' | ')} | --- |`,
    ...criteria.map((criterion) => lineOf(criterion, checks)),
    '',
    '### Critères qui ne peuvent pas s’appliquer',
    '',
    '| critères | pourquoi |',
    '| --- | --- |',
    ...notApplicable.map(([numbers, why]) => `| ${numbers} | ${why} |`),
    '',
    '### Contrôles faits à la main',
    '',
    '| date | navigateur | technique | par | critères | balises | résultat |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...checks.map(
      ({ date, browser, technique, by, criteria: of, tags, result, found }) =>
        `| ${[date, browser, technique, by, of.join(', '), tags.join(', '), `${result} : ${found}`].join(' | ')} |`,
    ),
    '',
    '### Où sont les tests',
    '',
    ...files.map((file) => `- \`${file}\``),
  ].join('\n');
}
