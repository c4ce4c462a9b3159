import type { Slot } from '@cite-des-metiers/sdk/feed';
import { type JsonObject, isObject } from '../project/json.js';
import { textOf } from './json-values.js';
import { daysBetween, instantToWall, isDate, wallToInstant, clock } from './wall.js';

/** Sessions out of timings. */
export interface WallTimings {
  /** One slot for each pair of times, dates ascending. */
  readonly schedule: readonly Slot[];
  /** What was understood with some tolerance, in plain French. */
  readonly remarks: readonly string[];
}

/** A timing that is none. `message` is one French sentence. */
export class TimingError extends Error {
  override readonly name = 'TimingError';
}

const SHAPE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

const offsetOf = (text: string): number => {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

const offsetAt = (instant: number, zone: string): number =>
  Math.round((Date.parse(`${instantToWall(instant, zone)}Z`) - instant) / 60_000);

/**
 * The wall clock in a zone of a time as OpenAgenda writes it. UTC and possible offsets are instants. An offset that the
 * zone has, but not on that day (`2026-02-23T17:00:00+0200` in Paris, for a play at 17:00), was added without thinking:
 * the digits are the wall clock.
 */
export function wallOfTiming(text: string, zone: string, note: (why: string) => void): string {
  const match = SHAPE.exec(text.trim());
  const [, date = '', time = '', second = '00', offset] = match ?? [];
  if (!match || !isDate(date) || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new TimingError(`L’horaire « ${text} » n’est pas lisible ; il faut par exemple 2026-12-08T14:00:00+01:00.`);
  const digits = `${date}T${time}:${second}`;
  if (offset === undefined) return digits;
  if (/^(?:z|[+-]00:?00)$/i.test(offset)) return instantToWall(Date.parse(`${digits}Z`), zone);
  const minutes = offsetOf(offset);
  const instant = Date.parse(`${digits}Z`) - minutes * 60_000;
  const year = Number(date.slice(0, 4));
  const right = offsetAt(wallToInstant(digits, zone), zone) === minutes || offsetAt(instant, zone) === minutes;
  const otherSeason = [0, 6].some((month) => offsetAt(Date.UTC(year, month, 15), zone) === minutes);
  if (!right && otherSeason) {
    note(`Le décalage ${offset} n’est pas celui de ${zone} le ${date} ; l’heure écrite (${time}) est gardée.`);
    return digits;
  }
  return instantToWall(instant, zone);
}

/**
 * Sessions by times of day on the Cité's wall clock.
 * @param timings `{begin, end}` of the API, or `{start, end}` of the old export.
 * @param eventZone The event's own zone.
 * @param citeZone Zone of the Cité; where it differs, times are put on its clock.
 * @throws TimingError for a time that cannot be read, or that ends before it begins.
 */
export function scheduleOfTimings(timings: readonly unknown[], eventZone: string, citeZone: string): WallTimings {
  const remarks = new Set<string>();
  const note = (why: string): void => void remarks.add(why);
  const slots = new Map<string, { times: Pick<Slot, 'from' | 'to'>; dates: Set<string> }>();
  const onCiteClock = (timing: JsonObject, ...names: string[]): string => {
    const raw = names.map((name) => textOf(timing[name])).find((value) => value !== '');
    if (raw === undefined) throw new TimingError('Un horaire n’a pas de début ou pas de fin.');
    const wall = wallOfTiming(raw, eventZone, note);
    return eventZone === citeZone ? wall : instantToWall(wallToInstant(wall, eventZone), citeZone);
  };
  for (const timing of timings) {
    if (!isObject(timing)) throw new TimingError('Un horaire n’a pas la forme {begin, end}.');
    const from = onCiteClock(timing, 'begin', 'start');
    const to = onCiteClock(timing, 'end');
    const [date, start] = [from.slice(0, 10), from.slice(11, 16)];
    const days = daysBetween(from, to);
    const length = days * 1440 + Number(to.slice(11, 13)) * 60 + Number(to.slice(14, 16));
    const begin = Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
    if (length <= begin)
      throw new TimingError(`La séance du ${date} finit avant d’avoir commencé, ou dure zéro minute.`);
    if (length > 2880)
      throw new TimingError(
        `La séance du ${date} dure plus d’un jour ; OpenAgenda n’en prend pas de plus de 24 heures.`,
      );
    // A whole day is written 00:00–23:59; an evening that ends at 23:59 ends at midnight.
    const whole = start === '00:00' && (length === 1439 || length === 1440);
    const end =
      length === 1439 ? '24:00' : length > 1440 && length - 1440 < begin ? clock(length - 1440) : clock(length);
    const times = whole ? {} : { from: start, to: end };
    const key = JSON.stringify(times);
    const slot = slots.get(key) ?? { times, dates: new Set<string>() };
    slot.dates.add(date);
    slots.set(key, slot);
  }
  return {
    schedule: [...slots.values()].map(({ times, dates }) => ({ ...times, dates: [...dates].sort() })),
    remarks: [...remarks],
  };
}
