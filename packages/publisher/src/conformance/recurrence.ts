import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Expansion, RecurrenceError, expandRecurrence } from '../sources/recurrence.js';
import { addDays, instantToWall, wallToInstant } from '../sources/wall.js';
import { type FamilyResult, Tally } from './family.js';

interface RuleCase {
  readonly id: number;
  readonly name: string;
  readonly rrule: readonly string[];
  readonly dtstart: string;
  readonly tz: string;
  readonly exdate: readonly string[];
  readonly rdate: readonly string[];
  readonly expected: readonly string[];
  readonly expected_in?: string;
  readonly range: string;
  readonly args?: readonly unknown[];
  readonly subset: string | null;
}

const isZulu = (value: string): boolean => value.endsWith('Z');
const withTime = (value: string): string => (value.length === 10 ? `${value}T00:00:00` : value.replace(/Z$/, ''));

const startAs = (one: RuleCase, start: string, zone: string): string =>
  one.expected_in === 'UTC' ? instantToWall(wallToInstant(start, zone), 'UTC') : withTime(start);

/** Expands one case. A `floating` series is expanded as UTC: no clock change can touch it. */
const expand = (one: RuleCase, zone: string): Expansion => {
  // A start written in UTC for a zoned series is that instant on the series' clock.
  const start =
    isZulu(one.dtstart) && zone !== 'UTC'
      ? instantToWall(wallToInstant(withTime(one.dtstart), 'UTC'), zone)
      : one.dtstart.replace(/Z$/, '');
  const [low, high] = (one.args ?? []).filter((arg): arg is string => typeof arg === 'string');
  const lastExpected = one.expected.at(-1) ?? high ?? low ?? start;
  // `all` is complete, so a year more shows what we would give too much; a prefix says nothing about what follows.
  const slack = one.range === 'all' ? 400 : 2;
  return expandRecurrence(
    {
      start,
      timeZone: zone,
      ...(one.rrule[0] === undefined ? {} : { rule: one.rrule[0] }),
      added: one.rdate.map((value) => ({ value })),
      excluded: one.exdate.map((value) => ({ value })),
      // RFC 5545 leaves a start off its rule undefined and the suites hold both readings; this option is the choice.
      includeStart: one.expected[0] !== undefined && withTime(one.expected[0]) === startAs(one, start, zone),
    },
    { from: start.slice(0, 10), to: addDays(lastExpected, slack), limit: 20_000 },
  );
};

const give = (one: RuleCase, zone: string, expansion: Expansion): string[] => {
  let all = [...expansion.occurrences];
  const bounds = (one.args ?? []).filter((arg): arg is string => typeof arg === 'string');
  const inclusive = (one.args ?? []).includes(true);
  const instants = bounds.map((bound) => wallToInstant(withTime(bound), isZulu(bound) ? 'UTC' : zone));
  const [a = 0, b = 0] = instants;
  if (one.range === 'between') all = all.filter(({ instant: i }) => (inclusive ? i >= a && i <= b : i > a && i < b));
  else if (one.range === 'before') all = all.filter(({ instant: i }) => (inclusive ? i <= a : i < a)).slice(-1);
  else if (one.range === 'after') all = all.filter(({ instant: i }) => (inclusive ? i >= a : i > a)).slice(0, 1);
  else if (one.range === 'first') all = all.slice(0, one.expected.length);
  // The suite stops iterating after COUNT values where RDATE adds some (`all((_, i) => i < 10)`): a prefix, too.
  else if (one.rdate.length > 0 && one.rrule[0]?.includes(`COUNT=${String(one.expected.length)}`))
    all = all.slice(0, one.expected.length);
  return all.map(({ wall, instant }) => (one.expected_in === 'UTC' ? instantToWall(instant, 'UTC') : wall));
};

const checkCase = (one: RuleCase, tally: Tally): void => {
  const zone = one.tz === 'floating' ? 'UTC' : one.tz;
  try {
    if (one.rrule.length !== 1) throw new RecurrenceError('plusieurs RRULE dans une même série');
    const given = give(one, zone, expand(one, zone));
    const expected = one.expected.map(withTime);
    if (given.join() === expected.join()) tally.pass();
    else {
      const at = expected.findIndex((value, index) => given[index] !== value);
      const index = at < 0 ? expected.length : at;
      tally.fail(
        one.id,
        `${one.rrule[0] ?? ''} from ${one.dtstart}: #${String(index)} expected ${expected[index] ?? 'nothing'}, got ${given[index] ?? 'nothing'}`,
      );
    }
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
    tally.refuse(one.id, error.message);
  }
};

/** Recurrence cases: those of the agenda's subset must all be right, the others right or refused. */
export async function recurrenceFamilies(data: string): Promise<FamilyResult[]> {
  const file = JSON.parse(await readFile(join(data, 'recurrence', 'rrule-cases.json'), 'utf8')) as {
    cases: RuleCase[];
  };
  const subset = new Tally('rrule subset', true);
  const others = new Tally('rrule others');
  for (const one of file.cases) checkCase(one, one.subset !== null ? subset : others);
  return [subset.result(), others.result()];
}
