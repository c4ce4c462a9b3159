import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hours, HoursException, Interval, WeeklyInterval } from '@cite-des-metiers/sdk/feed';
import { openIntervals } from '@cite-des-metiers/sdk/hours';
import { type OsmOptions, OsmRefusal, hoursFromOsm } from '../sources/osm.js';
import { addDays, clock, wallToInstant } from '../sources/wall.js';
import { type FamilyResult, Tally } from './family.js';

type Minutes = readonly (readonly [number, number])[];

interface Model {
  /** From Sunday; minutes from midnight. */
  readonly weekly: readonly Minutes[];
  readonly ph?: Minutes | null;
  readonly holidays?: readonly string[];
  readonly exceptions: readonly { readonly from: string; readonly to: string; readonly hours: Minutes }[];
}

interface OsmCase {
  readonly id: number;
  readonly value: string;
  readonly from: string;
  readonly to: string;
  readonly fromUtc?: string;
  readonly toUtc?: string;
  readonly tz: string;
  readonly expected: readonly {
    readonly from: string;
    readonly to: string;
    readonly fromUtc?: string;
    readonly toUtc?: string;
    readonly unknown?: boolean;
  }[];
  readonly open_ms?: number;
  readonly country: string | null;
  readonly state: string | null;
  readonly mode: number | null;
  readonly subset: string | null;
  readonly model?: Model;
}

/** A stretch told in one line: two lists of them are equal when their texts are. */
interface Stretch {
  start: number;
  end: number;
  unknown: boolean;
}

const intervals = (minutes: Minutes): Interval[] => minutes.map(([from, to]) => ({ from: clock(from), to: clock(to) }));

const exceptionsOf = (model: Model): HoursException[] => {
  const said = (hours: Minutes): Pick<HoursException, 'closed' | 'intervals'> =>
    hours.length === 0 ? { closed: true } : { intervals: intervals(hours) };
  const covered = (date: string): boolean => model.exceptions.some(({ from, to }) => date >= from && date <= to);
  return [
    ...model.exceptions.map(({ from, to, hours }) => ({ from, to, ...said(hours) })),
    // In the model an exception beats a public holiday whatever its length; in the feed the narrower one wins.
    ...(model.ph ? (model.holidays ?? []) : [])
      .filter((date) => !covered(date))
      .map((from) => ({ from, cause: 'public-holiday', ...said(model.ph ?? []) })),
  ];
};

/** The neutral model as the feed's hours. */
export const hoursOfModel = (model: Model): Hours => ({
  weekly: model.weekly.flatMap((minutes, day): WeeklyInterval[] =>
    intervals(minutes).map((interval) => ({
      days: [(day === 0 ? 7 : day) as WeeklyInterval['days'][number]],
      ...interval,
    })),
  ),
  exceptions: exceptionsOf(model),
});

const joined = (stretches: readonly Stretch[]): string => {
  const merged: Stretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last && last.unknown === stretch.unknown && stretch.start <= last.end)
      last.end = Math.max(last.end, stretch.end);
    else merged.push({ ...stretch });
  }
  return merged
    .map(
      ({ start, end, unknown }) =>
        `${new Date(start).toISOString()}/${new Date(end).toISOString()}${unknown ? '?' : ''}`,
    )
    .join('\n');
};

const instant = (wall: string, utc: string | undefined, zone: string): number =>
  utc === undefined ? wallToInstant(`${wall}:00`, zone) : Date.parse(utc);

const answerOf = (hours: Hours, one: OsmCase): string => {
  const [from, to] = [instant(one.from, one.fromUtc, one.tz), instant(one.to, one.toUtc, one.tz)];
  return joined(
    openIntervals(hours, { from, to, timeZone: one.tz }).map(({ start, end, state }) => ({
      start,
      end,
      unknown: state === 'unknown',
    })),
  );
};

const expectedOf = (one: OsmCase): string =>
  joined(
    one.expected.map(({ from, to, fromUtc, toUtc, unknown }) => ({
      start: instant(from, fromUtc, one.tz),
      end: instant(to, toUtc, one.tz),
      unknown: unknown === true,
    })),
  );

const compare = (one: OsmCase, answer: string, tally: Tally): void => {
  const expected = expectedOf(one);
  if (answer === expected) {
    tally.pass();
    return;
  }
  const [left, right] = [expected.split('\n'), answer.split('\n')];
  const at = left.findIndex((line, index) => right[index] !== line);
  const index = at < 0 ? left.length : at;
  tally.fail(
    one.id,
    `${one.value} (${one.from} to ${one.to}): expected ${left[index] || 'nothing more'}, got ${right[index] || 'nothing'}`,
  );
};

const optionsOf = (one: OsmCase): OsmOptions => ({
  ...(one.country === null
    ? {}
    : { place: { country: one.country, ...(one.state === null ? {} : { state: one.state }) } }),
  ...(one.mode === 1 || one.mode === 2 ? { mode: one.mode } : {}),
});

const windowOf = (one: OsmCase): { from: string; to: string } => ({
  from: one.from.slice(0, 10),
  to: one.to.endsWith('T00:00') ? addDays(one.to.slice(0, 10), -1) : one.to.slice(0, 10),
});

/** A case marked "not implemented yet" in its suite expects nothing at all, and yet so many hours open: it says two things. */
const contradictsItself = (one: OsmCase): boolean => {
  const open = one.expected.filter(({ unknown }) => unknown !== true);
  const total = open.reduce(
    (sum, { from, to, fromUtc, toUtc }) => sum + instant(to, toUtc, one.tz) - instant(from, fromUtc, one.tz),
    0,
  );
  return one.expected.length === 0 && (one.open_ms ?? total) !== total;
};

const checkString = (one: OsmCase, tally: Tally): void => {
  if (contradictsItself(one)) {
    tally.refuse(one.id, `the case contradicts itself: no interval expected, but ${String(one.open_ms)} ms open`);
    return;
  }
  try {
    const { hours } = hoursFromOsm(one.value, windowOf(one), optionsOf(one));
    compare(one, answerOf(hours, one), tally);
  } catch (error) {
    if (!(error instanceof OsmRefusal)) throw error;
    tally.refuse(one.id, error.message);
  }
};

/** OSM cases: from the string, and the neutral model straight to the engine. */
export async function osmFamilies(data: string): Promise<FamilyResult[]> {
  const file = JSON.parse(await readFile(join(data, 'opening-hours', 'osm-cases.json'), 'utf8')) as {
    cases: OsmCase[];
  };
  const strings = new Tally('osm strings with subset', true);
  const models = new Tally('osm models', true);
  const others = new Tally('osm others');
  for (const one of file.cases) {
    checkString(one, one.subset === null ? others : strings);
    if (one.model) compare(one, answerOf(hoursOfModel(one.model), one), models);
  }
  return [strings.result(), models.result(), others.result()];
}
