import { RecurrenceError, expandRecurrence } from './recurrence.js';
import { instantToWall, isTimeZone, wallToInstant } from './wall.js';
import { displayedZone, windowsZone } from './windows-zones.js';

/** A zone as a calendar means it: of the IANA database, or with rules of its own. */
export interface CalendarZone {
  /** IANA name; absent for a zone with its own rules. */
  readonly iana?: string;
  /** What a wall-clock time means. */
  readonly toInstant: (wall: string) => number;
  /** What the wall clock shows. */
  readonly toWall: (instant: number) => string;
}

/** One half of a VTIMEZONE: from when, and how often, its offset begins. */
export interface ZoneRule {
  /** Wall clock of its first beginning. */
  readonly start: string;
  /** Offset before and after, in seconds east of UTC. */
  readonly offsetFrom: number;
  /** Offset from then on. */
  readonly offsetTo: number;
  /** RRULE, where it comes back. */
  readonly rule?: string;
  /** RDATE values. */
  readonly dates: readonly string[];
}

/** What a TZID turned out to mean. */
export interface ResolvedZone {
  /** The zone. */
  readonly zone: CalendarZone;
  /** What was assumed, in plain French. */
  readonly remark?: string;
}

/** A zone of the IANA database. */
export function ianaZone(name: string): CalendarZone {
  return {
    iana: name,
    toInstant: (wall) => wallToInstant(wall, name),
    toWall: (instant) => instantToWall(instant, name),
  };
}

interface Onset {
  /** Wall clock of the change, by the offset before it. */
  readonly wall: string;
  readonly instant: number;
  readonly offset: number;
}

const wallOf = (utcLike: number): string => new Date(utcLike).toISOString().slice(0, 19);
const utcOf = (wall: string): number => Date.parse(`${wall.length === 10 ? `${wall}T00:00:00` : wall}Z`);

/** All changes of a zone's rules that may matter between two years. */
const onsetsOf = (rules: readonly ZoneRule[], firstYear: number, lastYear: number): Onset[] =>
  rules
    .flatMap((rule) => {
      const at = (wall: string): Onset => ({
        wall,
        instant: utcOf(wall) - rule.offsetFrom * 1000,
        offset: rule.offsetTo,
      });
      // Outlook starts its rules in 1601; a start near the window gives the same changes and far fewer of them.
      const year = Math.max(Number(rule.start.slice(0, 4)), firstYear - 1);
      const start = rule.rule === undefined ? rule.start : `${String(year)}${rule.start.slice(4)}`;
      const { occurrences } = expandRecurrence(
        {
          start:
            rule.rule === undefined || year === Number(rule.start.slice(0, 4))
              ? rule.start
              : `${String(year)}-01-01${start.slice(10)}`,
          timeZone: 'UTC',
          ...(rule.rule === undefined ? {} : { rule: rule.rule }),
          added: rule.dates.map((value) => ({ value })),
        },
        { from: '1600-01-01', to: `${String(lastYear)}-12-31` },
      );
      return occurrences.map(({ wall }) => at(wall));
    })
    .sort((a, b) => a.instant - b.instant);

/**
 * A zone with the rules of its own VTIMEZONE (RFC 5545 §3.6.5), for names that nobody else knows.
 * @param years First and last year for which it must answer.
 * @throws RecurrenceError where its rules cannot be computed.
 */
export function ownZone(rules: readonly ZoneRule[], years: readonly [number, number]): CalendarZone {
  const onsets = onsetsOf(rules, years[0] - 1, years[1] + 1);
  const earliest = [...rules].sort((a, b) => a.start.localeCompare(b.start))[0];
  if (!earliest) throw new RecurrenceError('Le fuseau (VTIMEZONE) n’a aucune règle.');
  const before = earliest.offsetFrom;
  const offsetAt = (instant: number): number => onsets.findLast((onset) => onset.instant <= instant)?.offset ?? before;
  return {
    toWall: (instant) => wallOf(instant + offsetAt(instant) * 1000),
    toInstant: (wall) => {
      const shown = utcOf(wall);
      const offsets = new Set([offsetAt(shown - 86_400_000), offsetAt(shown + 86_400_000)]);
      for (const offset of offsets) if (offsetAt(shown - offset * 1000) === offset) return shown - offset * 1000;
      return shown - offsetAt(shown - 86_400_000) * 1000;
    },
  };
}

const fixedZone = (name: string, cite: string): ResolvedZone | undefined => {
  const match = /^\(?\s*(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?\s*\)?$/i.exec(name);
  if (!match) return undefined;
  const [, sign = '+', hours = '0', minutes = '0'] = match;
  const seconds = (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
  const winter = Date.UTC(2026, 0, 15);
  const own = utcOf(instantToWall(winter, cite)) - winter;
  if (own === seconds * 1000)
    return {
      zone: ianaZone(cite),
      remark: `Le fuseau « ${name} » n’est qu’un décalage, celui de ${cite} en hiver ; les heures sont lues à l’heure de ${cite}.`,
    };
  return {
    zone: { toWall: (instant) => wallOf(instant + seconds * 1000), toInstant: (wall) => utcOf(wall) - seconds * 1000 },
    remark: `Le fuseau « ${name} » n’est qu’un décalage ; il est tenu pour fixe toute l’année.`,
  };
};

/**
 * What a TZID means: an IANA name (also behind a path or quotes), a Windows name, the words Outlook shows, its own
 * VTIMEZONE, or a bare offset.
 * @param cite Zone of the Cité.
 * @param own Rules of the VTIMEZONE with this name, where the file has one.
 * @param years First and last year for which the zone must answer.
 * @returns undefined where nobody can tell.
 */
export function resolveZone(
  tzid: string,
  cite: string,
  own: readonly ZoneRule[] | undefined,
  years: readonly [number, number],
): ResolvedZone | undefined {
  const name = tzid.replace(/\\([,;])/g, '$1').replace(/^[\s"']+|[\s"']+$/g, '');
  if (isTimeZone(name)) return { zone: ianaZone(name) };
  const segments = name.split('/').filter(Boolean);
  for (const count of [3, 2]) {
    const tail = segments.slice(-count).join('/');
    if (segments.length > count && isTimeZone(tail)) return { zone: ianaZone(tail) };
  }
  const windows = windowsZone(name) ?? displayedZone(name, cite);
  if (windows !== undefined) return { zone: ianaZone(windows) };
  if (own && own.length > 0)
    return {
      zone: ownZone(own, years),
      remark: `Le fuseau « ${name} » n’a pas de nom connu ; ses propres règles sont suivies.`,
    };
  return fixedZone(name, cite);
}
