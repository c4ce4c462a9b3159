import { daysOf } from './french-dates.js';
import type { FrenchTimes } from './french-times.js';
import type { FrenchChange, FrenchPattern, FrenchRule } from './french-types.js';
import { FrenchRuleError, frenchDate } from './french-words.js';

/** « 1er mardi et 3e jeudi du mois » is one monthly rule; dates join too. */
const merge = (patterns: readonly FrenchPattern[]): FrenchPattern[] => {
  const merged: FrenchPattern[] = [];
  for (const pattern of patterns) {
    const last = merged.at(-1);
    const same = /^(FREQ=(?:MONTHLY|WEEKLY);BYDAY=)[^;]+$/;
    const [kind, other] = [same.exec(pattern.rule ?? '')?.[1], same.exec(last?.rule ?? '')?.[1]];
    if (last?.dates && pattern.dates) merged.splice(-1, 1, { dates: [...last.dates, ...pattern.dates] });
    else if (last && kind !== undefined && kind === other && last.parity === pattern.parity)
      merged.splice(-1, 1, { ...last, rule: `${last.rule ?? ''},${(pattern.rule ?? '').slice(kind.length)}` });
    else merged.push(pattern);
  }
  return merged;
};

interface Slot {
  readonly patterns: FrenchPattern[];
  readonly times: FrenchTimes[];
  /** True where its times were written before its days: the next times are those of other days. */
  readonly timesFirst?: true;
  /** True where its days follow times without a sign between: « 14h-17h mardi ». */
  readonly isGlued?: true;
  /** True for « lundi toute la journée ». */
  allDay?: true;
}

/** What was understood of a rule so far; the reader fills it from left to right, {@link FrenchDraft.finish} makes the rule of it. */
export class FrenchDraft {
  /** What repeats with its times, in the order of the text; either may come first. */
  private readonly slots: Slot[] = [];
  allDay = false;
  from?: string;
  to?: string;
  readonly months: number[] = [];
  noPublicHolidays = false;
  schoolHolidays: FrenchRule['schoolHolidays'] = 'any';
  readonly except: string[] = [];
  readonly exceptMonths: number[] = [];
  readonly changes: FrenchChange[] = [];
  readonly remarks: string[] = [];

  /**
   * Adds what repeats: to the slot before it while that one still lacks a pattern or a time, else in a slot of its own.
   * @param isGlued True where it follows times without a sign between.
   */
  addPattern(pattern: FrenchPattern, isGlued = false): void {
    const last = this.slots.at(-1);
    if (last && last.allDay !== true && (last.patterns.length === 0 || last.times.length === 0))
      last.patterns.push(pattern);
    else this.slots.push({ patterns: [pattern], times: [], ...(isGlued && { isGlued }) });
  }

  /** Adds times to the last thing that repeats, or for one that is still to come. */
  addTimes(times: FrenchTimes): void {
    const last = this.slots.at(-1);
    if (last && !(last.timesFirst && last.patterns.length > 0) && last.allDay !== true) last.times.push(times);
    else this.slots.push({ patterns: [], times: [times], timesFirst: true });
  }

  /** « toute la journée » is said of the days before it, else of the whole rule. */
  addAllDay(): void {
    this.allDay = true;
    const last = this.slots.at(-1);
    if (last && last.patterns.length > 0 && last.times.length === 0) last.allDay = true;
  }

  /** What cannot be told without a guess. */
  private refuse(): void {
    const alone = this.slots.find(({ patterns }) => patterns.length === 0);
    const after = this.slots.findIndex(({ isGlued, times, allDay }) => isGlued && times.length === 0 && !allDay);
    const lost = this.slots.length > 1 ? (alone ?? this.slots[after - 1]) : undefined;
    if (lost)
      throw new FrenchRuleError(
        `« ${lost.times.map(({ from, to }) => `${from}-${to}`).join(' ; ')} » : on ne voit pas de quels jours sont ces heures ; écrivez le jour puis ses heures, par exemple « lundi 9h-12h, mardi 14h-17h ».`,
      );
    const { from = '', to = '9999-12-31' } = this;
    const outside = this.slots
      .flatMap(({ patterns }) => patterns.flatMap(({ dates = [] }) => dates))
      .find((date) => date < from || date > to);
    if (outside !== undefined)
      throw new FrenchRuleError(
        `Le ${frenchDate(outside)} est hors de la période écrite ; faites une ligne pour la période et une autre pour les dates.`,
      );
  }

  /** Makes the rule: a slot without times takes the last ones written. */
  finish(): FrenchRule {
    this.refuse();
    const shared = this.slots.findLast((slot) => slot.times.length > 0)?.times ?? [];
    const isSaidOfDays = this.slots.some(({ allDay }) => allDay);
    const timesOf = ({ times, allDay }: Slot): readonly FrenchTimes[] =>
      times.length > 0 ? times : allDay || (this.allDay && !isSaidOfDays) ? [] : shared;
    const slots = this.slots.flatMap((slot) =>
      merge(slot.patterns).map((pattern) => ({ pattern, times: timesOf(slot) })),
    );
    // « du 3 au 7 mars 9h-12h » and nothing else: each of those days.
    if (slots.length === 0 && this.from !== undefined && this.to !== undefined)
      slots.push({ pattern: { dates: daysOf(this.from, this.to) }, times: shared });
    return {
      slots,
      allDay: this.allDay,
      ...(this.from === undefined ? {} : { from: this.from }),
      ...(this.to === undefined ? {} : { to: this.to }),
      months: this.months,
      noPublicHolidays: this.noPublicHolidays,
      schoolHolidays: this.schoolHolidays,
      except: [...new Set(this.except)].sort(),
      exceptMonths: this.exceptMonths,
      changes: this.changes,
      remarks: this.remarks,
    };
  }
}
