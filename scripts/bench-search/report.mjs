// docs/bench-search.md: sections under headings, each replaced by the run that measured it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const file = fileURLToPath(new URL('../../docs/bench-search.md', import.meta.url));

const introduction = `# Search, measured

Written by \`npm run bench:search\`; every section says when and where it was measured. Times by the wall clock grow with what else the machine does: compare rows, and take times as upper bounds. Tasks are measured in the page's own thread time from Chromium's trace.

In the page: synthetic French records of about 400 bytes (title, summary, themes; Zipf-distributed words); known-item questions, two or three words of a title, a fifth each as they are, with the last word unfinished, with two letters swapped, without accents, in the plural. Our engine also counts six facets and marks the matches for each answer; the others only return identifiers. FlexSearch, Orama and Fuse build in one task, as their manuals do.

Through the engine: synthetic French records of about 800 bytes; three OpenSearch nodes on the same machine, asked one question at a time through the gateway, uncached, with all six facets counted and highlights.
`;
const order = ['In the page', 'In the page, CPU four times slower', 'Through the engine'];

const machine = (more) =>
  `Measured on ${new Date().toISOString().slice(0, 10)}: ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${more}; ${loadavg()[1].toFixed(1)} programs wanted a core over the last five minutes.`;
const table = (head, rows) =>
  [head, head.map((_, place) => (place === 1 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
const count = (number) => number.toLocaleString('en-GB');

/**
 * @param {number} slowdown
 * @param {{ size: number, name: string, build: number, buildTask: number, memory: number, p50: number, p95: number, searchTask: number, paint: number, hits: number, asked: number }[]} rows
 * @param {{ asked: number, chromium: string }} run
 */
export function pageSection(slowdown, rows, { asked, chromium }) {
  const head =
    'records,engine,build ms,longest task building ms,heap MB,p50 ms,p95 ms,longest task searching ms,longest wait for a paint ms,found in first ten'.split(
      ',',
    );
  const cells = rows.map((row) => [
    count(row.size),
    row.name === 'page' ? '**ours, in the page**' : row.name,
    row.build.toFixed(0),
    row.buildTask.toFixed(0),
    row.memory.toFixed(1),
    row.p50.toFixed(1),
    row.p95.toFixed(1),
    row.searchTask.toFixed(0),
    row.paint.toFixed(0),
    `${(row.hits * 100).toFixed(0)} %${row.asked < asked ? ` of ${String(row.asked)}` : ''}`,
  ]);
  const cut = rows.some((row) => row.asked < asked) ? ' Where fewer are said, a minute was over.' : '';
  return {
    title: slowdown === 1 ? order[0] : slowdown === 4 ? order[1] : `In the page, CPU ${String(slowdown)} times slower`,
    text: `${machine(`Chromium ${chromium}`)} ${String(asked)} questions.${cut}\n\n${table(head, cells)}`,
  };
}

/**
 * @param {{ records: number, nodes: number, heap: string, seconds: number, megabytes: number, version: string, kinds: { name: string, p50: number, p95: number, nothing: number, relaxed: number }[] }[]} measured
 * @param {{ asked: number }} run
 */
export function clusterSection(measured, { asked }) {
  const loads = table(
    ['records', 'cluster', 'indexed and published in s', 'records a second', 'MB without copies'],
    measured.map((one) => [
      count(one.records),
      `${String(one.nodes)} nodes of ${one.heap}`,
      one.seconds.toFixed(1),
      count(Math.round(one.records / one.seconds)),
      one.megabytes.toFixed(0),
    ]),
  );
  const answers = table(
    ['records', 'question', 'p50 ms', 'p95 ms', 'found nothing', 'loosened'],
    measured.flatMap(({ records, kinds }) =>
      kinds.map(({ name, p50, p95, nothing, relaxed }) => [
        count(records),
        name,
        p50.toFixed(0),
        p95.toFixed(0),
        `${((nothing * 100) / asked).toFixed(0)} %`,
        `${((relaxed * 100) / asked).toFixed(0)} %`,
      ]),
    ),
  );
  const version = measured[0]?.version ?? '';
  return {
    title: order[2],
    text: `${machine(`OpenSearch ${version}`)} ${String(asked)} questions of each kind.\n\n${loads}\n\n${answers}`,
  };
}

/**
 * Puts a section in its place in the document, or prints it.
 * @param {{ title: string, text: string }} section
 * @param {boolean} write
 */
export async function publish({ title, text }, write) {
  if (!write) {
    console.log(`\n## ${title}\n\n${text}\n`);
    return;
  }
  const former = existsSync(file) ? readFileSync(file, 'utf8').split(/^## /m).slice(1) : [];
  const sections = new Map(
    former.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end).trim()];
    }),
  );
  sections.set(title, text);
  const parts = order.filter((name) => sections.has(name)).map((name) => `## ${name}\n\n${sections.get(name) ?? ''}\n`);
  writeFileSync(file, await format([introduction, ...parts].join('\n'), { parser: 'markdown', printWidth: 120 }));
}
