// The goals of the project, held against what was measured. What was not measured is not met.
import { cellAt } from './figures.mjs';

const TAGS = ['hours', 'permanences', 'resource-search', 'find-conseiller'];
/** Brotli, kB of 1000 bytes: what a tag and all it loads may weigh, its engine and dialogue included. */
const SIZES = {
  'cdm-hours': 20,
  'cdm-permanences': 22,
  'cdm-find-conseiller': 24,
  'cdm-resource-search': 28,
  all: 45,
  second: 6,
};
const ms = (value) => `${value.toFixed(0)} ms`;
const CONDITIONS = { plain: 'unthrottled', slow: 'slow' };

/** `met` is false whenever a figure is missing: nobody may read a goal as reached that nobody measured. */
const verdict = (goal, measured, met) => ({
  goal,
  measured: measured ?? 'not measured',
  met: measured !== undefined && met === true,
});

function visible(cells, condition, fetching) {
  const at = (row) => cellAt(cells, row, 1, condition)?.visible;
  const ours = at('hours');
  const floor = at('floor');
  const others = fetching.map(({ id, name }) => ({ name, value: at(id) }));
  const first = others.filter(({ value }) => value !== undefined).sort((a, b) => a.value - b.value)[0];
  const missing = others.filter(({ value }) => value === undefined).map(({ name }) => name);
  return [
    verdict(
      `\`<cdm-hours>\` visible no later than the floor + 10 % (${CONDITIONS[condition]})`,
      ours === undefined || floor === undefined
        ? undefined
        : `${ms(ours)}, floor ${ms(floor)}: ${ours >= floor ? '+' : '−'}${Math.abs((ours / floor - 1) * 100).toFixed(0)} %`,
      ours <= floor * 1.1,
    ),
    verdict(
      `\`<cdm-hours>\` visible before every peer that fetches data (${CONDITIONS[condition]})`,
      ours === undefined || first === undefined
        ? undefined
        : `${ms(ours)}; the first of them, ${first.name}, ${ms(first.value)}${missing.length > 0 ? `; not measured: ${missing.join(', ')}` : ''}`,
      missing.length === 0 && ours < first?.value,
    ),
  ];
}

function fifty(cells) {
  const repeated = TAGS.map((tag) =>
    Object.keys(CONDITIONS).map((condition) => cellAt(cells, tag, 50, condition)?.repeated),
  ).flat();
  const blocking = (condition) => {
    const ours = cellAt(cells, 'hours', 50, condition)?.blocking;
    const floor = cellAt(cells, 'floor', 50, condition)?.blocking;
    return verdict(
      `fifty tags block at most 1.5 × as long as fifty bare Lit elements (${CONDITIONS[condition]})`,
      ours === undefined || floor === undefined
        ? undefined
        : `${ms(ours)}, bare ${ms(floor)}${floor > 0 ? `: ${(ours / floor).toFixed(1)} ×` : ''}`,
      ours <= floor * 1.5,
    );
  };
  return [
    verdict(
      'fifty tags ask once for each document',
      repeated.includes(undefined)
        ? undefined
        : `an address is asked for ${String(Math.max(...repeated))} time(s) at most`,
      Math.max(...repeated) === 1,
    ),
    ...Object.keys(CONDITIONS).map(blocking),
  ];
}

/** With the sheet of heights that the guide gives. What is written as 0.000 counts as 0. */
function shift(cells) {
  const found = TAGS.flatMap((tag) =>
    [1, 10, 50].flatMap((count) =>
      Object.keys(CONDITIONS).map((condition) => ({
        tag,
        count,
        condition,
        value: cellAt(cells, tag, count, condition)?.shift,
      })),
    ),
  );
  const missing = found.some(({ value }) => value === undefined);
  const moved = found.filter(({ value }) => value >= 0.0005);
  const named = moved.map(
    ({ tag, count, condition, value }) => `${String(count)} × ${tag}, ${CONDITIONS[condition]}: ${value.toFixed(3)}`,
  );
  return verdict(
    'layout shift 0 for all tags at 1, 10 and 50, with the sheet of heights',
    missing ? undefined : moved.length === 0 ? '0.000 everywhere' : named.join('; '),
    moved.length === 0,
  );
}

/**
 * @param measured `cells` from `cellOf`; `sizes` in kB by tag, `all` and `second`; `host`, what changed in the partner's page, a sentence each.
 * @param fetching The peers that fetch their data: `{ id, name }`, also those that could not be measured.
 * @returns `{ goal, measured, met }`, a line each.
 */
export function goalsOf({ cells, sizes, host }, fetching) {
  return [
    ...Object.keys(CONDITIONS).flatMap((condition) => visible(cells, condition, fetching)),
    ...fifty(cells),
    shift(cells),
    ...Object.entries(SIZES).map(([name, most]) =>
      verdict(
        `${name === 'all' ? 'all four tags' : name === 'second' ? 'a second tag adds' : `\`<${name}>\``} ≤ ${String(most)} kB`,
        sizes?.[name] === undefined ? undefined : `${sizes[name].toFixed(1)} kB`,
        sizes?.[name] <= most,
      ),
    ),
    verdict(
      'the partner’s own page is untouched',
      host === undefined
        ? undefined
        : host.length === 0
          ? 'same styles of html, body, h1, p; no node outside the tags; silent console'
          : host.join('; '),
      host?.length === 0,
    ),
  ];
}
