import { AND, DAY, FrenchRuleError, MONTH, checkWeekday, dayOf, makeDate, monthOf, yearFor } from './french-words.js';
import { addDays } from './wall.js';

/** Dates read at the start of a text. */
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

const one = (
  match: RegExpExecArray,
  [y, m, d]: readonly [string | undefined, string | undefined, string | undefined],
  from: string,
): FrenchDates => {
  const written = match[0].trim();
  const weekday = match[1] === undefined ? undefined : dayOf(match[1]);
  const year = y === undefined ? yearFor(Number(m), Number(d), from, weekday, written) : Number(y);
  const date = makeDate(year, Number(m), Number(d), written);
  checkWeekday(date, weekday, written);
  return { dates: [date], length: match[0].length, guessed: y === undefined ? [date] : [] };
};

/**
 * Reads one date, or days of one month (`les 3, 10 et 17 mars 2027`), at the start of a folded text: `24/12/2026`,
 * `24/12`, `2026-12-24`, `mardi 8 decembre`, `1er mars`.
 * @param from Day near which a date without a year lies.
 * @returns undefined where the text does not start with a date.
 * @throws FrenchRuleError for a date that does not exist, or is not the day of the week written.
 */
export function readDates(text: string, from: string): FrenchDates | undefined {
  const iso = ISO.exec(text);
  if (iso) return one(iso, [iso[2], iso[3], iso[4]], from);
  const dashed = DASHED.exec(text);
  if (dashed) return one(dashed, [dashed[4], dashed[3], dashed[2]], from);
  const slashed = SLASHED.exec(text);
  if (slashed) return one(slashed, [slashed[4], slashed[3], slashed[2]], from);
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const [whole, firstDay, days = '', month = '', writtenYear] = named;
  const dates: string[] = [];
  const guessed: string[] = [];
  const items = `${firstDay === undefined ? '' : `${firstDay} `}${days}`.matchAll(
    new RegExp(`(?:(${DAY})\\s+)?(\\d{1,2})(?:er|e|eme)?`, 'g'),
  );
  for (const [, weekday, day] of items) {
    const written = whole.trim();
    const expected = weekday === undefined ? undefined : dayOf(weekday);
    const year =
      writtenYear === undefined ? yearFor(monthOf(month), Number(day), from, expected, written) : Number(writtenYear);
    const date = makeDate(year, monthOf(month), Number(day), written);
    checkWeekday(date, expected, written);
    dates.push(date);
    if (writtenYear === undefined) guessed.push(date);
  }
  return { dates, length: whole.length, guessed };
}

/** Every separator that may stand between the dates of a list, at its start. */
export const LIST_GAP = new RegExp(`^${AND}(?:le\\s+|les\\s+)?`);

/** Reads a list of dates: `le 3 mars et le 7 avril 2027`, `24/12, 31/12/2026`. A year written last holds for the dates before it. */
export function readDateList(text: string, from: string): FrenchDates | undefined {
  const dates: string[] = [];
  let guessed: string[] = [];
  let length = 0;
  let rest = text;
  for (;;) {
    const next = readDates(rest, from);
    if (!next) break;
    if (next.guessed.length === 0 && guessed.length > 0 && next.dates[0] !== undefined) {
      const anchor = next.dates[0];
      for (const date of guessed) {
        const year = date.slice(5) <= anchor.slice(5) ? anchor.slice(0, 4) : String(Number(anchor.slice(0, 4)) - 1);
        dates.splice(
          dates.indexOf(date),
          1,
          makeDate(Number(year), Number(date.slice(5, 7)), Number(date.slice(8)), date),
        );
      }
      guessed = [];
    }
    dates.push(...next.dates);
    guessed.push(...next.guessed);
    length += next.length;
    const gap = LIST_GAP.exec(text.slice(length));
    if (!gap || !readDates(text.slice(length + gap[0].length), from)) break;
    length += gap[0].length;
    rest = text.slice(length);
  }
  return dates.length === 0 ? undefined : { dates, length, guessed };
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
  `^(?:du|de)?\\s*(?:${DAY}\\s+)?(\\d{1,2})(?:er)?\\s*(?:au|-|a)\\s*(?=(?:${DAY}\\s+)?\\d{1,2}(?:er)?\\s+${MONTH})`,
);

/**
 * Reads `du 5 janvier au 30 juin 2027`, `du 20 au 31 decembre`, `du 20/12/2026 au 03/01/2027`.
 * @param anyOrder True where the second date may come first (« déplacé du 24 au 22 »).
 * @throws FrenchRuleError for a range that ends before it starts.
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
  const to = last?.dates[0];
  if (!last || to === undefined || last.dates.length !== 1) return undefined;
  let start = first?.dates[0];
  if (short) start = makeDate(Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(short[1]), text.slice(0, at));
  else if (start !== undefined && first && first.guessed.length > 0 && !(anyOrder && last.guessed.length > 0)) {
    // The year is that of the end, or the one before where the range crosses New Year.
    const year = Number(to.slice(0, 4)) - (start.slice(5) > to.slice(5) ? 1 : 0);
    start = makeDate(year, Number(start.slice(5, 7)), Number(start.slice(8)), start);
  }
  if (start === undefined) return undefined;
  if (start > to && !anyOrder)
    throw new FrenchRuleError(
      `« ${text.slice(0, at + last.length).trim()} » : la fin vient avant le début ; inversez les deux dates.`,
    );
  return { from: start, to, length: at + last.length, guessed: last.guessed.length > 0 };
}

/** Every day of a range. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
