import { AND, DAY, FrenchRuleError, MONTH, checkWeekday, dayOf, makeDate, monthOf, yearFor } from './french-words.js';
import { addDays } from './wall.js';

/** A date as staff wrote it. */
interface WrittenDate {
  readonly date: string;
  /** Day of the week beside it, 1 is Monday. */
  readonly weekday?: number;
  /** True where its year was not written. */
  readonly isGuessed: boolean;
  readonly written: string;
}

/** Dates read at the start of a text, whose days of the week are still to be held to their years. */
interface WrittenDates {
  /** As written. */
  readonly dates: readonly WrittenDate[];
  /** How many characters they took. */
  readonly length: number;
}

/** A list of dates. */
export interface FrenchDates {
  /** Ascending as written. */
  readonly dates: readonly string[];
  /** How many characters they took. */
  readonly length: number;
  /** Those whose year was not written. */
  readonly guessed: readonly string[];
}

const NUM = String.raw`(\d{1,2})(?:er|e|eme)?`;
const LEAD = `(?:(?:le|les|au|du|des)\\s+)?(?:(${DAY})\\s+)?`;
const ISO = new RegExp(`^${LEAD}(\\d{4})-(\\d{2})-(\\d{2})(?:t00:00(?::00)?(?:\\.0+)?z?)?(?!\\d)`);
const SLASHED = new RegExp(`^${LEAD}(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?(?![\\d/h:])`);
const DASHED = new RegExp(`^${LEAD}(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)`);
const NAMED = new RegExp(
  `^${LEAD}(${NUM}(?:${AND}(?:le\\s+)?(?:${DAY}\\s+)?${NUM})*)\\s+(${MONTH})(?:\\s+(\\d{4}))?(?![\\dh:])`.replaceAll(
    NUM,
    String.raw`\d{1,2}(?:er|e|eme)?`,
  ),
);

const dateOf = (
  [y, m, d]: readonly [year: string | undefined, month: number, day: string | undefined],
  day: string | undefined,
  written: string,
  from: string,
): WrittenDate => {
  const year = y === undefined ? yearFor(m, Number(d), from, written) : Number(y);
  return {
    date: makeDate(year, m, Number(d), written),
    ...(day === undefined ? {} : { weekday: dayOf(day) }),
    isGuessed: y === undefined,
    written,
  };
};

const inYear = ({ date, ...rest }: WrittenDate, year: number): WrittenDate => ({
  ...rest,
  date: makeDate(year, Number(date.slice(5, 7)), Number(date.slice(8)), rest.written),
  isGuessed: false,
});

/**
 * Reads one date, or days of one month (`les 3, 10 et 17 mars 2027`), at the start of a folded text: `24/12/2026`,
 * `24/12`, `2026-12-24`, `mardi 8 decembre`, `1er mars`.
 * @param from Day near which a date without a year lies.
 * @returns undefined where the text does not start with a date.
 * @throws FrenchRuleError for a date that does not exist.
 */
const readDates = (text: string, from: string): WrittenDates | undefined => {
  const iso = ISO.exec(text);
  const dashed = DASHED.exec(text);
  const single = iso ?? dashed ?? SLASHED.exec(text);
  if (single) {
    const [whole, weekday, ...parts] = single;
    const [year, month, day] = iso ? parts : parts.reverse();
    return { dates: [dateOf([year, Number(month), day], weekday, whole.trim(), from)], length: whole.length };
  }
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const [whole, firstDay, days = '', month = '', year] = named;
  const items = `${firstDay === undefined ? '' : `${firstDay} `}${days}`.matchAll(
    new RegExp(`(?:(${DAY})\\s+)?(\\d{1,2})(?:er|e|eme)?`, 'g'),
  );
  const dates = Array.from(items, ([, weekday, day]) =>
    dateOf([year, monthOf(month), day], weekday, whole.trim(), from),
  );
  return { dates, length: whole.length };
};

/** Every separator that may stand between the dates of a list, at its start. */
export const LIST_GAP = new RegExp(`^${AND}(?:le\\s+|les\\s+)?`);

/**
 * Reads a list of dates: `le 3 mars et le 7 avril 2027`, `24/12, 31/12/2026`. A year written last holds for the dates before it.
 * @throws FrenchRuleError for a date that does not exist, or is not the day of the week written.
 */
export function readDateList(text: string, from: string): FrenchDates | undefined {
  let found: WrittenDate[] = [];
  let length = 0;
  for (let next = readDates(text, from), gap = 0; next;) {
    const anchor = next.dates.every(({ isGuessed }) => !isGuessed) ? next.dates[0]?.date : undefined;
    if (anchor !== undefined) {
      const year = Number(anchor.slice(0, 4));
      found = found.map((one) =>
        one.isGuessed ? inYear(one, one.date.slice(5) <= anchor.slice(5) ? year : year - 1) : one,
      );
    }
    found.push(...next.dates);
    length += gap + next.length;
    gap = LIST_GAP.exec(text.slice(length))?.[0].length ?? 0;
    next = gap === 0 ? undefined : readDates(text.slice(length + gap), from);
  }
  for (const { date, weekday, written } of found) checkWeekday(date, weekday, written);
  if (found.length === 0) return undefined;
  return {
    dates: found.map(({ date }) => date),
    length,
    guessed: found.filter(({ isGuessed }) => isGuessed).map(({ date }) => date),
  };
}

/** A range of dates read at the start of a text. */
export interface FrenchRange {
  /** First day. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  /** How many characters it took. */
  readonly length: number;
  /** True where no year was written. */
  readonly guessed: boolean;
}

const SHORT = new RegExp(
  `^(?:du|de)?\\s*(?:(${DAY})\\s+)?(\\d{1,2})(?:er)?\\s*(?:au|-|a)\\s*(?=(?:${DAY}\\s+)?\\d{1,2}(?:er)?\\s+${MONTH})`,
);

/**
 * Reads `du 5 janvier au 30 juin 2027`, `du 20 au 31 decembre`, `du 20/12/2026 au 03/01/2027`.
 * @param anyOrder True where the second date may come first (« déplacé du 24 au 22 »).
 * @throws FrenchRuleError for a range that ends before it starts, or a date that is not the day of the week written.
 */
export function readRange(text: string, from: string, anyOrder = false): FrenchRange | undefined {
  if (!/^(?:du|de)\b/.test(text)) return undefined;
  const body = text.replace(/^(?:du|de)\s*/, '');
  const lead = text.length - body.length;
  const short = SHORT.exec(text);
  const first = short ? undefined : readDates(body, from);
  const between = short ? undefined : /^\s*(?:au|jusqu'au|-|a)\s+/.exec(body.slice(first?.length ?? 0));
  if (!short && (!first || !between || first.dates.length !== 1)) return undefined;
  const at = short ? short[0].length : lead + (first?.length ?? 0) + (between?.[0].length ?? 0);
  const last = readDates(text.slice(at), from);
  const [end] = last?.dates ?? [];
  if (!last || end === undefined || last.dates.length !== 1) return undefined;
  const to = end.date;
  let [start] = first?.dates ?? [];
  if (short)
    start = dateOf([to.slice(0, 4), Number(to.slice(5, 7)), short[2]], short[1], text.slice(0, at).trim(), from);
  else if (start?.isGuessed === true && !(anyOrder && end.isGuessed))
    // The year is that of the end, or the one before where the range crosses New Year.
    start = inYear(start, Number(to.slice(0, 4)) - (start.date.slice(5) > to.slice(5) ? 1 : 0));
  if (start === undefined) return undefined;
  for (const { date, weekday, written } of [start, end]) checkWeekday(date, weekday, written);
  if (start.date > to && !anyOrder)
    throw new FrenchRuleError(
      `« ${text.slice(0, at + last.length).trim()} » : la fin vient avant le début ; inversez les deux dates.`,
    );
  return { from: start.date, to, length: at + last.length, guessed: end.isGuessed };
}

/** Every day of a range. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
