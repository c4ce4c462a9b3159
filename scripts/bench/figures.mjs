// What stands in the tables: medians, and how a figure is written.

/** Middle of the values; of an even number, the mean of the two in the middle. Throws on none: there is no median of nothing. */
export function median(values) {
  if (values.length === 0) throw new Error('a median needs one value at least');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One cell of a bench: the medians of its runs. Third-party hosts and what a run complained of are never averaged: all are kept.
 * `repeated` is the greatest number of times that any run asked for one address.
 */
export const cellOf = ({ row, count, condition }, runs) => ({
  row,
  count,
  condition,
  runs: runs.length,
  ...Object.fromEntries(
    ['bytes', 'requests', 'visible', 'blocking', 'cpu', 'heap'].map((name) => [
      name,
      median(runs.map((run) => run[name])),
    ]),
  ),
  // A shift that only some runs have is a shift.
  shift: Math.max(...runs.map(({ shift }) => shift)),
  repeated: Math.max(...runs.map(({ repeated }) => repeated)),
  hosts: [...new Set(runs.flatMap(({ hosts }) => hosts))],
});

/** The cell of a row, or none. */
export const cellAt = (cells, row, count, condition) =>
  cells.find((cell) => cell.row === row && cell.count === count && cell.condition === condition);

const whole = (value) => value.toFixed(0);
/** Columns of a table, and how each is written. */
const COLUMNS = [
  ['kB', ({ bytes }) => (bytes / 1000).toFixed(1)],
  ['requests', ({ requests }) => whole(requests)],
  ['visible ms', ({ visible }) => whole(visible)],
  ['blocking ms', ({ blocking }) => whole(blocking)],
  ['CPU ms', ({ cpu }) => whole(cpu)],
  ['shift', ({ shift }) => shift.toFixed(3)],
  ['heap MB', ({ heap }) => (heap / 1e6).toFixed(1)],
  ['other hosts', ({ hosts }) => (hosts.length === 0 ? '0' : `${String(hosts.length)}: ${hosts.join(', ')}`)],
];

/** A Markdown table: the first column holds words, the others figures. */
export const table = (head, lines) =>
  [head, head.map((_, place) => (place === 0 ? '---' : '--:')), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');

/**
 * The table of one condition: a row is written with every number of tags, between slashes; “–” where that was not measured.
 * @param rows `{ id, name, ours }` in the order of the table.
 */
export function conditionTable(rows, cells, counts, condition) {
  const lines = rows
    .map((row) => [row, counts.map((count) => cellAt(cells, row.id, count, condition))])
    .filter(([, found]) => found.some(Boolean))
    .map(([{ name, ours }, found]) => [
      ours ? `**${name}**` : name,
      ...COLUMNS.map(([, write]) => {
        const written = found.map((cell) => (cell ? write(cell) : '–'));
        // The same figure at each number of tags is said once.
        return new Set(written).size === 1 ? written[0] : written.join(' / ');
      }),
    ]);
  return table([`${counts.join(' / ')} on the page`, ...COLUMNS.map(([name]) => name)], lines);
}
