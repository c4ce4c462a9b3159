import { openIntervals } from '@cite-des-metiers/sdk/hours';
import type { Hours } from '@cite-des-metiers/sdk/feed';
import { parseOsm } from '../sources/osm-engine.js';
import { OsmRefusal, hoursFromOsm } from '../sources/osm.js';
import { dataFiles } from './files.js';
import { type FamilyResult, Tally, skipped } from './family.js';

const window = { from: '2026-11-22', to: '2028-05-22' };
const place = { country: 'FR' };

type Stretch = { start: number; end: number; unknown: boolean };

const joined = (stretches: readonly Stretch[]): string => {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && last.unknown === stretch.unknown && stretch.start <= last.end)
      last.end = Math.max(last.end, stretch.end);
    else merged.push({ ...stretch });
  }
  return merged.map(({ start, end, unknown }) => `${String(start)}-${String(end)}${unknown ? '?' : ''}`).join(' ');
};

/** What the hours say through the engine, where nothing changes its clock. */
export const byEngine = (hours: Hours, from: string, until: string): string =>
  joined(
    openIntervals(hours, { from: Date.parse(from), to: Date.parse(until), timeZone: 'UTC' }).map(
      ({ start, end, state }) => ({
        start: start / 60_000,
        end: end / 60_000,
        unknown: state === 'unknown',
      }),
    ),
  );

/** What the parser itself says, clipped to the window. */
const byParser = (value: string, from: string, until: string): string => {
  const [low, high] = [Date.parse(from) / 60_000, Date.parse(until) / 60_000];
  // The one repair of the importer, by another way: a range of dates says its year twice.
  const full = value.replace(
    /\b(\d{4} \w{3} \d{1,2}) ?- ?(?=[A-Z][a-z]{2} \d)/g,
    (start) => `${start.replace(/\s*-\s*$/, '')}-${start.slice(0, 4)} `,
  );
  const all = parseOsm(full, place).between(from, until);
  return joined(
    all.map(({ start, end, unknown }) => ({ start: Math.max(start, low), end: Math.min(end, high), unknown })),
  );
};

/** Real values: eighteen months through the importer and the engine are what the parser says of each minute, or refused. */
export async function osmStringFamily(data: string): Promise<FamilyResult> {
  const name = 'osm real strings';
  const files = await dataFiles(data, 'opening-hours', '.txt');
  if (files.length === 0) return skipped(name, 'no .txt in opening-hours/');
  const tally = new Tally(name);
  for (const file of files)
    file.text.split(/\r?\n/).forEach((line, index) => {
      const value = line.trim();
      if (value === '' || value.startsWith('#')) return;
      const id = `${file.name}:${String(index + 1)}`;
      try {
        const { hours } = hoursFromOsm(value, window, { place });
        const [given, expected] = [
          byEngine(hours, window.from, '2028-05-22'),
          byParser(value, window.from, '2028-05-22'),
        ];
        if (given === expected) tally.pass();
        else tally.fail(id, `${value}: the parser and the imported hours differ`);
      } catch (error) {
        if (!(error instanceof OsmRefusal)) throw error;
        tally.refuse(id, error.message);
      }
    });
  return tally.result();
}
