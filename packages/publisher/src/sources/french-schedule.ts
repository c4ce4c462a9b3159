import type { DateRange, SessionOverride, Slot } from '@cite-des-metiers/sdk/feed';
import type { FrenchPattern, FrenchRule } from './french-types.js';
import type { FrenchTimes } from './french-times.js';
import { FrenchRuleError, MissingCalendarError, dayCode, frenchDate } from './french-words.js';
import { RecurrenceError, expandRecurrence } from './recurrence.js';
import { addDays, wallToInstant, weekdayOf } from './wall.js';

/** What a rule's words refer to. */
export interface FrenchContext {
  /** First day to list. */
  readonly from: string;
  /** Last day to list, included. */
  readonly to: string;
  /** Zone of the wall clock (IANA). */
  readonly timeZone: string;
  /** Public holidays of the place; required by « sauf jours fériés ». */
  readonly publicHolidays?: ReadonlySet<string>;
  /** School holidays of the place, both days included; required by « sauf vacances ». */
  readonly schoolHolidays?: readonly DateRange[];
  /** Last day that the school calendar says anything about; left out where it covers the whole window. */
  readonly schoolThrough?: string;
}

/** The sessions that a rule in French gives. */
export interface FrenchSchedule {
  /** Sessions by times, dates ascending; slots without dates are left out. */
  readonly schedule: readonly Slot[];
  /** What differs for single sessions. */
  readonly overrides: readonly SessionOverride[];
  /** What was guessed or had no effect, in plain French. */
  readonly remarks: readonly string[];
  /** Sessions past the end of the school calendar, which their rule depends on: holidays may still fall on them. */
  readonly unsure?: UnsureSessions;
}

/** Sessions that a calendar still to be published may take out, or add to. */
export interface UnsureSessions {
  /** First day that is not sure, the day after the calendar's last. */
  readonly from: string;
  /** How many sessions are listed from then on; 0 for a rule that gives sessions in the holidays only. */
  readonly sessions: number;
}

/** Number of the ISO 8601 week of a date. */
export function isoWeek(date: string): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const firstDay = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((Date.parse(thursday) - Date.parse(firstDay)) / 604_800_000) + 1;
}

const checkContext = (rule: FrenchRule, context: FrenchContext): void => {
  if (rule.schoolHolidays !== 'any' && !context.schoolHolidays)
    throw new MissingCalendarError(
      'La règle parle des vacances scolaires, mais on n’a pas leur calendrier ; nommez-le dans cdm.config.json (« schoolCalendar », « schoolZone ») ou écrivez les dates.',
    );
  if (rule.noPublicHolidays && !context.publicHolidays)
    throw new MissingCalendarError(
      'La règle parle des jours fériés, mais le pays n’est pas connu ; indiquez-le dans cite.json ou écrivez les dates.',
    );
};

const withMonths = (text: string, rule: FrenchRule): string =>
  rule.months.length === 0 ? text : `${text};BYMONTH=${[...new Set(rule.months)].sort((a, b) => a - b).join(',')}`;

/** The full RFC 5545 rule for display and export, where it can say what the dates say. */
const ruleOf = (pattern: FrenchPattern, rule: FrenchRule, start: string, zone: string): string | undefined => {
  if (pattern.rule === undefined || pattern.parity !== undefined) return undefined;
  const base = pattern.needsWeekday ? `${pattern.rule};BYDAY=${dayCode(weekdayOf(start))}` : pattern.rule;
  if (rule.to === undefined) return withMonths(base, rule);
  const until = new Date(wallToInstant(`${rule.to}T23:59:59`, zone)).toISOString().replace(/[-:]|\.\d+/g, '');
  return `${withMonths(base, rule)};UNTIL=${until}`;
};

/** What the calendar's own rules refuse is refused as staff's words are. */
const expanded = (...question: Parameters<typeof expandRecurrence>): ReturnType<typeof expandRecurrence> => {
  try {
    return expandRecurrence(...question);
  } catch (error) {
    if (error instanceof RecurrenceError) throw new FrenchRuleError(error.message);
    throw error;
  }
};

const datesOf = (
  pattern: FrenchPattern,
  rule: FrenchRule,
  times: FrenchTimes | undefined,
  context: FrenchContext,
): string[] => {
  if (pattern.dates) return pattern.dates.filter((date) => date >= context.from && date <= context.to);
  if (pattern.needsStart && rule.from === undefined)
    throw new FrenchRuleError(
      '« un sur deux » ne dit pas à partir de quand compter ; ajoutez la première date, par exemple « à partir du 05/01/2027 ».',
    );
  const start = rule.from ?? context.from;
  const end = rule.to !== undefined && rule.to < context.to ? rule.to : context.to;
  const text = pattern.needsWeekday ? `${pattern.rule ?? ''};BYDAY=${dayCode(weekdayOf(start))}` : (pattern.rule ?? '');
  const { occurrences } = expanded(
    {
      start: times ? `${start}T${times.from}:00` : start,
      timeZone: times ? context.timeZone : 'UTC',
      rule: withMonths(text, rule),
    },
    { from: start > context.from ? start : context.from, to: end },
  );
  return occurrences
    .map(({ wall }) => wall.slice(0, 10))
    .filter((date) => pattern.parity === undefined || (isoWeek(date) % 2 === 0) === (pattern.parity === 'even'));
};

const takesPlace = (date: string, rule: FrenchRule, context: FrenchContext, single: boolean): boolean => {
  if (rule.except.includes(date) || rule.exceptMonths.includes(Number(date.slice(5, 7)))) return false;
  if (rule.noPublicHolidays && context.publicHolidays?.has(date)) return false;
  if (single || rule.schoolHolidays === 'any') return true;
  const inHolidays = (context.schoolHolidays ?? []).some((range) => date >= range.from && date <= range.to);
  return inHolidays === (rule.schoolHolidays === 'only');
};

/**
 * Lists the sessions of a rule in French within a window. A cancelled session stays in the list with an override, so
 * that a page can say that it is cancelled; what « sauf » takes out is simply not there.
 * @throws FrenchRuleError where the rule needs something that is missing (times, a first date, a calendar).
 */
export function scheduleFrenchRule(rule: FrenchRule, context: FrenchContext): FrenchSchedule {
  checkContext(rule, context);
  const remarks = [...rule.remarks];
  if (rule.slots.length === 0)
    throw new FrenchRuleError(
      'La règle ne dit pas quels jours ; écrivez par exemple « tous les mardis » ou « le 08/12/2026 ».',
    );
  const schedule: Slot[] = [];
  const all = new Set<string>();
  for (const { pattern, times } of rule.slots) {
    if (times.length === 0 && !rule.allDay)
      throw new FrenchRuleError('Il manque les heures ; écrivez par exemple 14:00-17:00, ou « toute la journée ».');
    for (const time of times.length === 0 ? [undefined] : times) {
      const planned = [...new Set(datesOf(pattern, rule, time, context))].sort();
      planned.forEach((date) => all.add(date));
      const dates = planned.filter((date) => takesPlace(date, rule, context, pattern.dates !== undefined));
      if (dates.length === 0) continue;
      const text = ruleOf(pattern, rule, rule.from ?? context.from, context.timeZone);
      schedule.push({ ...(time ?? {}), dates, ...(text === undefined ? {} : { rule: text }) });
    }
  }
  const { from = '', to = '' } = rule;
  if (all.size === 0 && from >= context.from && to !== '' && to <= context.to)
    throw new FrenchRuleError(
      `La règle ne donne aucune séance du ${frenchDate(from)} au ${frenchDate(to)} ; vérifiez les jours et les dates.`,
    );
  for (const date of rule.except)
    if (date >= context.from && date <= context.to && rule.except.length <= 5 && !all.has(date))
      remarks.push(`« sauf le ${frenchDate(date)} » : il n’y a pas de séance ce jour-là.`);
  const unsure = unsureOf(rule, schedule, context);
  return { schedule, overrides: overridesOf(rule, schedule, context), remarks, ...(unsure && { unsure }) };
}

const unsureOf = (
  rule: FrenchRule,
  schedule: readonly Slot[],
  { to, schoolThrough: through }: FrenchContext,
): UnsureSessions | undefined => {
  const last = rule.to !== undefined && rule.to < to ? rule.to : to;
  if (rule.schoolHolidays === 'any' || through === undefined || through >= last) return undefined;
  const sessions = schedule.flatMap(({ dates }) => dates).filter((date) => date > through).length;
  // Dates written one by one stand, whatever the holidays.
  const depends = rule.slots.some(({ pattern }) => pattern.dates === undefined);
  if (!depends || (sessions === 0 && rule.schoolHolidays === 'never')) return undefined;
  return { from: addDays(through, 1), sessions };
};

const overridesOf = (rule: FrenchRule, schedule: readonly Slot[], context: FrenchContext): SessionOverride[] => {
  const listed = new Set(schedule.flatMap((slot) => slot.dates));
  const hit = new Set(rule.changes.flatMap(({ date, inRange }) => (listed.has(date) ? (inRange ?? []) : [])));
  return rule.changes
    .filter(({ date }) => date >= context.from && date <= context.to)
    .filter(
      ({ date, inRange }) => inRange === undefined || listed.has(date) || !(hit.has(inRange) || inRange < context.from),
    )
    .map(({ date, status, to, times, reason }) => {
      if (!listed.has(date)) {
        const word = { cancelled: 'annulé', full: 'complet', moved: 'déplacé' }[status];
        throw new FrenchRuleError(
          `« ${word} le ${frenchDate(date)} » : il n’y a pas de séance ce jour-là ; vérifiez la date.`,
        );
      }
      const moved = to === undefined ? {} : { to: { ...(to === date ? {} : { date: to }), ...(times ?? {}) } };
      return { date, status, ...moved, ...(reason === undefined ? {} : { reason }) };
    })
    .sort((a, b) => a.date.localeCompare(b.date));
};
