import type { Interval } from '@cite-des-metiers/sdk/feed';
import type { DayHours, HoursStatus, UpcomingException } from '@cite-des-metiers/sdk/hours';
import { addDays, daysBetween, wallClock } from '@cite-des-metiers/sdk/time';
import {
  capitalize,
  formatDay,
  formatList,
  formatShortDay,
  formatTime,
  formatTimeRange,
  formatWeekday,
} from '../i18n/format.js';
import type { WidgetLanguage } from '../i18n/language.js';
import type { HoursStrings } from './cdm-hours.strings.js';

/** Closing within this many milliseconds is said to be soon. */
const SOON = 60 * 60_000;

/** What sentences need. All times are shown on the Cité's wall clock. */
export interface SentenceContext {
  readonly strings: HoursStrings;
  readonly language: WidgetLanguage;
  readonly timeZone: string;
  /** Instant the answer is for, epoch milliseconds. */
  readonly now: number;
}

/** The answer in two parts: the state, and what comes next (empty where nothing is known). */
export interface StatusSentence {
  readonly state: string;
  readonly next: string;
}

const timeOf = (instant: number, { timeZone, language }: SentenceContext): string =>
  formatTime(wallClock(instant, timeZone).time, language);

/** Day as one says it from today: nothing within the week but its name, the date beyond. */
const dayFrom = (date: string, today: string, language: WidgetLanguage): string =>
  daysBetween(today, date) < 7 ? formatWeekday(date, language) : formatDay(date, language, today);

function opensAt(instant: number, context: SentenceContext): string {
  const { strings, timeZone, language, now } = context;
  const today = wallClock(now, timeZone).date;
  const { date } = wallClock(instant, timeZone);
  const time = timeOf(instant, context);
  if (date === today) return strings.opensToday(time);
  if (date === addDays(today, 1)) return strings.opensTomorrow(time);
  return strings.opensOn(dayFrom(date, today, language), time);
}

/** Why an interval is not simply open: how one is let in, for whom, or that it is not sure. Empty where anybody may come. */
function condition({ admission = 'walk-in', publics = [], unsure }: Interval, strings: HoursStrings): string {
  if (admission === 'appointment') return strings.byAppointment;
  if (admission === 'phone') return strings.byPhone;
  if (publics.length > 0 && !publics.includes('tous-publics')) return strings.somePublics;
  return unsure || admission !== 'walk-in' ? strings.toConfirm : '';
}

/** What follows "closed": when anybody may come; where that is not known, when one may call or come by appointment. */
function opensNext({ next, nextOpen }: HoursStatus, context: SentenceContext): string {
  if (nextOpen) return opensAt(nextOpen.start, context);
  const how = next?.source ? condition(next.source, context.strings) : '';
  return next && how ? `${opensAt(next.at, context)} (${how})` : '';
}

/** Says a status in words: "Ouvert" / "ferme à 18 h", "Fermé" / "ouvre demain à 9 h 30", "Horaires à confirmer". */
export function statusSentence(status: HoursStatus, context: SentenceContext): StatusSentence {
  const { strings, now } = context;
  const { state, next } = status;
  if (state === 'open') {
    if (!next) return { state: strings.open, next: '' };
    const time = timeOf(next.at, context);
    if (next.state === 'unknown') return { state: strings.open, next: strings.until(time) };
    return { state: strings.open, next: next.at - now <= SOON ? strings.closesSoon(time) : strings.closesAt(time) };
  }
  if (state === 'closed') return { state: strings.closed, next: opensNext(status, context) };
  const until = status.current && next ? strings.until(timeOf(next.at, context)) : '';
  const why = status.current?.source ? condition(status.current.source, strings) : '';
  return { state: why ? capitalize(why, context.language) : strings.unknown, next: until };
}

/** The hours of a day in words: "9 h 30 – 12 h et 14 h – 18 h (sur rendez-vous)", "Fermé", "à confirmer". */
export function dayHours(day: DayHours, strings: HoursStrings, language: WidgetLanguage): string {
  if (day.intervals.length === 0) return day.state === 'closed' ? strings.closed : strings.toConfirm;
  const spoken = day.intervals.map((interval) => {
    const range =
      interval.from === '00:00' && interval.to === '24:00'
        ? strings.allDay
        : formatTimeRange(interval.from, interval.to, language);
    const how = condition(interval, strings);
    return how ? `${range} (${how})` : range;
  });
  return formatList(spoken, language);
}

/** An exception announced ahead, without its reason: "Vendredi 1er janvier : fermé", "Du 24 décembre au 2 janvier : fermé". */
export function aheadSentence(exception: UpcomingException, context: SentenceContext): string {
  const { strings, language, timeZone, now } = context;
  const today = wallClock(now, timeZone).date;
  const { from, to, day } = exception;
  const when =
    from === to
      ? capitalize(formatDay(from, language, today), language)
      : strings.range(formatShortDay(from, language), formatShortDay(to, language));
  if (day.state === 'unknown') return strings.aheadUnknown(when);
  return day.intervals.length === 0
    ? strings.aheadClosed(when)
    : strings.aheadHours(when, dayHours(day, strings, language));
}

/** When it opens again after an exception: "réouverture vendredi à 9 h 30"; empty where that is not known. */
export function reopensSentence(exception: UpcomingException, context: SentenceContext): string {
  const { strings, language, timeZone } = context;
  const { reopens, day } = exception;
  if (!reopens || day.intervals.length > 0 || day.state === 'unknown') return '';
  return strings.reopens(
    dayFrom(reopens.date, exception.to, language),
    formatTime(wallClock(reopens.start, timeZone).time, language),
  );
}
