// docs/bench.md and docs/bench.svg, out of what was measured.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { format } from 'prettier';
import { root } from '../run.mjs';
import { chart } from './chart.mjs';
import { cellAt, conditionTable, table } from './figures.mjs';
import { CONDITIONS } from './visit.mjs';

const machine = ({ chromium, runs, few, now, minutes }) =>
  `Measured on ${new Date().toISOString().slice(0, 10)} in ${minutes.toFixed(0)} minutes: ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Chromium ${chromium}, Node ${process.versions.node}; ${loadavg()[2].toFixed(1)} programs wanted a core over the last quarter of an hour, the bench's own included. Median of ${String(runs)} run${runs === 1 ? '' : 's'} after one that is not counted${few < runs ? `, of ${String(few)} for ten and fifty of all but \`<cdm-hours>\` and the bare element` : ''} (layout shift: the worst of them); every page's clock stands at ${now}.`;

const HOW = `Written by \`npm run bench\`. Times are compared within one table only: rows are visited in turn, in one session, on one machine.

Each visit is a first one: a new browser context and process, no cache, 1280 × 900, everything from one server on 127.0.0.1 as brotli 11; no other host can be reached, and those that are asked are named. Bytes are bodies as encoded, of the page and all it loads. *Visible* is the first frame in which the answer itself, not what keeps its place, is in sight in every tag; *blocking* is what each task takes beyond 50 ms; *CPU* is the main thread's own time; *shift* is the browser's layout shift; *heap* is JavaScript's after a collection. Slashes part the numbers of tags on the page, “–” is not measured.`;

const NOTES = `¹ It got a ready Place object: in production it needs Google's Maps script, a key and their hosts besides. ² Its field; the engine and index load when a visitor searches. These, Web Awesome's details and add-to-calendar-button have their data in the page: one round trip fewer than what asks for data.`;

/** @param measured What `goalsOf` takes, and `run`, `missing`: sentences on what could not be measured. @returns The text of docs/bench.md. */
export function report({ rows, cells, counts, conditions, goals, missing, run }) {
  return [
    '# The tags, measured beside others',
    HOW,
    machine(run),
    ...(missing.length > 0 ? [`Not measured: ${missing.join('; ')}.`] : []),
    '![Time to the visible answer of one tag, ours beside others; the tables below hold the same figures](bench.svg)',
    '## Goals',
    table(
      ['goal', 'measured', 'met'],
      goals.map(({ goal, measured, met }) => [
        goal,
        measured.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
        met ? 'yes' : '**no**',
      ]),
    ),
    ...conditions.flatMap((condition) => [
      `## ${CONDITIONS[condition].title}`,
      conditionTable(rows, cells, counts, condition),
    ]),
    NOTES,
  ].join('\n\n');
}

/** The drawing: one tag of each row. */
export const drawing = ({ rows, cells, conditions }) =>
  chart(
    'Time to the visible answer, one on the page',
    conditions.map((condition) => ({
      title: CONDITIONS[condition].title,
      bars: rows
        .map((row) => ({ ...row, cell: cellAt(cells, row.id, 1, condition) }))
        .filter(({ cell, id }) => cell && id !== 'hours-bare')
        .map(({ plainName, cell, ours, floor }) => ({
          name: plainName.replace(/ [¹²]$/, ''),
          value: cell.visible,
          ours,
          floor,
        })),
    })),
  );

/** Writes both files. */
export async function publish(text, svg) {
  writeFileSync(`${root}docs/bench.md`, await format(text, { parser: 'markdown', printWidth: 120 }));
  writeFileSync(`${root}docs/bench.svg`, svg);
}
