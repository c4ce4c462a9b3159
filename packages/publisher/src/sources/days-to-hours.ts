import type { Hours, HoursException, HoursVariant, Interval, Text, WeeklyInterval } from '@cite-des-metiers/sdk/feed';
import { addDays, daysBetween, weekdayOf } from './wall.js';

/** What happens on each day of a window, known day by day. */
export interface KnownDays {
  /** First day. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  /** Intervals of a day, ascending; none means closed. */
  readonly on: (date: string) => readonly Interval[];
  /** Name of the public holiday on a day, where there is one. */
  readonly holiday: (date: string) => Text | undefined;
}

type Week = Map<number, string>;
type Day = { readonly date: string; readonly key: string; readonly holiday: Text | undefined };

/** Seasons shorter than this are told date by date. */
const SHORTEST_SEASON = 14;

const intervalsOf = (key: string | undefined): Interval[] => JSON.parse(key ?? '[]') as Interval[];

/** A week as a list of intervals, those alike on several days told once. */
const weeklyOf = (week: Week): WeeklyInterval[] => {
  const byInterval = new Map<string, number[]>();
  for (const [weekday, key] of [...week].sort(([a], [b]) => a - b))
    for (const interval of intervalsOf(key)) {
      const text = JSON.stringify(interval);
      byInterval.set(text, [...(byInterval.get(text) ?? []), weekday]);
    }
  return [...byInterval].map(([text, days]) => ({
    days: days as WeeklyInterval['days'][number][],
    ...(JSON.parse(text) as Interval),
  }));
};

interface Season {
  readonly from: string;
  readonly to: string;
  readonly week: Week;
}

/** Cuts the window where a weekday changes its hours. Public holidays belong to whatever surrounds them. */
const seasonsOf = (days: readonly Day[]): Season[] => {
  const seasons: Season[] = [];
  let week: Week = new Map();
  let from = days[0]?.date ?? '';
  for (const { date, key, holiday } of days) {
    if (holiday !== undefined) continue;
    const weekday = weekdayOf(date);
    const usual = week.get(weekday);
    if (usual !== undefined && usual !== key) {
      seasons.push({ from, to: addDays(date, -1), week });
      week = new Map();
      from = date;
    }
    week.set(weekday, key);
  }
  seasons.push({ from, to: days.at(-1)?.date ?? from, week });
  return seasons;
};

const keyOf = (week: Week): string => JSON.stringify([...week].sort(([a], [b]) => a - b));

/** The week of most days; each weekday by itself, so that a window of mixed weeks still has one. */
const usualWeek = (days: readonly Day[], seasons: readonly Season[]): Week => {
  const lengths = new Map<string, number>();
  for (const { from, to, week } of seasons)
    if (week.size === 7 && daysBetween(from, to) + 1 >= SHORTEST_SEASON)
      lengths.set(keyOf(week), (lengths.get(keyOf(week)) ?? 0) + daysBetween(from, to) + 1);
  const longest = [...lengths].sort((a, b) => b[1] - a[1])[0];
  if (longest && longest[1] * 2 > days.length) return new Map(JSON.parse(longest[0]) as [number, string][]);
  const counts = new Map<number, Map<string, number>>();
  for (const { date, key, holiday } of days) {
    if (holiday !== undefined) continue;
    const ofDay = counts.get(weekdayOf(date)) ?? new Map<string, number>();
    counts.set(weekdayOf(date), ofDay.set(key, (ofDay.get(key) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([weekday, keys]) => [weekday, [...keys].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '[]']),
  );
};

const dayMonth = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const spoken = (date: string): string => dayMonth.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');

const variantsOf = (seasons: readonly Season[], usual: Week): HoursVariant[] => {
  const byWeek = new Map<string, { from: string; to: string }[]>();
  for (const { from, to, week } of seasons) {
    if (week.size < 7 || daysBetween(from, to) + 1 < SHORTEST_SEASON || keyOf(week) === keyOf(usual)) continue;
    byWeek.set(keyOf(week), [...(byWeek.get(keyOf(week)) ?? []), { from, to }]);
  }
  return [...byWeek].map(([key, ranges]) => {
    const [first] = ranges;
    const name = first && ranges.length === 1 ? `Du ${spoken(first.from)} au ${spoken(first.to)}` : 'Autres horaires';
    return { name, ranges, weekly: weeklyOf(new Map(JSON.parse(key) as [number, string][])) };
  });
};

const exceptionsOf = (days: readonly Day[], usual: Week, seasons: readonly Season[]): HoursException[] => {
  const found: (HoursException & { key: string })[] = [];
  let season = 0;
  for (const { date, key, holiday } of days) {
    while ((seasons[season]?.to ?? '9') < date) season += 1;
    const current = seasons[season];
    const long =
      current !== undefined && current.week.size === 7 && daysBetween(current.from, current.to) + 1 >= SHORTEST_SEASON;
    const expected = (long && current.from <= date ? current.week : usual).get(weekdayOf(date)) ?? '[]';
    if (key === expected) continue;
    const last = found.at(-1);
    if (
      last &&
      holiday === undefined &&
      last.cause === undefined &&
      last.key === key &&
      addDays(last.to ?? last.from, 1) === date
    ) {
      found.splice(-1, 1, { ...last, to: date });
      continue;
    }
    const change = key === '[]' ? { closed: true as const } : { intervals: intervalsOf(key) };
    const why = holiday === undefined ? {} : { reason: holiday, cause: 'public-holiday' as const };
    found.push({ from: date, ...change, ...why, key });
  }
  return found.map(({ key: _key, ...exception }) => exception);
};

/**
 * Makes hours out of days: the usual week, seasons of two weeks and more as variants, everything else as dated
 * exceptions (public holidays with their name). Reading the result back gives each day's intervals exactly.
 * @param alwaysSo True where the week is the same for ever; otherwise the hours are bounded to the window.
 */
export function hoursOfDays(known: KnownDays, alwaysSo: boolean): Hours {
  const days: Day[] = [];
  for (let date = known.from; date <= known.to; date = addDays(date, 1))
    days.push({ date, key: JSON.stringify(known.on(date)), holiday: known.holiday(date) });
  const seasons = seasonsOf(days);
  const usual = usualWeek(days, seasons);
  const variants = variantsOf(seasons, usual);
  const exceptions = exceptionsOf(days, usual, seasons);
  return {
    weekly: weeklyOf(usual),
    ...(variants.length > 0 ? { variants } : {}),
    ...(exceptions.length > 0 ? { exceptions } : {}),
    ...(alwaysSo && exceptions.length === 0 && variants.length === 0
      ? {}
      : { validFrom: known.from, validThrough: known.to }),
  };
}
