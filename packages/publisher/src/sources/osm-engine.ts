import OpeningHours from 'opening_hours';

/** Where the value holds: it decides what `PH` means. */
export interface OsmPlace {
  /** Country, ISO 3166-1 alpha-2, any case. */
  readonly country: string;
  /** Region as OpenStreetMap names it, such as `Baden-Württemberg`; for departments with holidays of their own, their name. */
  readonly state?: string;
}

/** A stretch during which the value is not closed, on a wall clock without zone. Minutes count from 1970-01-01T00:00. */
export interface OsmStretch {
  /** Start, included. */
  readonly start: number;
  /** End, excluded. */
  readonly end: number;
  /** True where the value says neither open nor closed. */
  readonly unknown: boolean;
  /** What the value says beside it; for a public holiday, its name. */
  readonly comment?: string;
}

/** A parsed value. */
export interface OsmValue {
  /** Stretches between two days, the first included, the second not. */
  readonly between: (from: string, until: string) => readonly OsmStretch[];
  /** True where every week is the same. */
  readonly weekStable: boolean;
  /** The value as the specification would write it. */
  readonly canonical: string;
  /** What the parser found odd, in English. */
  readonly warnings: readonly string[];
}

/** The parser refused the value. `message` is the parser's own, in English. */
export class OsmSyntaxError extends Error {
  override readonly name = 'OsmSyntaxError';
}

/**
 * Runs something with the process's zone set to UTC, and puts the zone back. opening_hours knows only the zone of
 * the host and would answer with its clock changes; in UTC a `Date`'s fields are a plain wall clock.
 * @throws Error where the zone cannot be changed (in a worker thread), instead of answering by the wrong clock.
 */
export function inUtc<T>(run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = 'UTC';
  try {
    if ([0, 6].some((month) => new Date(2026, month, 1).getTimezoneOffset() !== 0))
      throw new Error('OSM hours need the time zone of the process, which cannot be changed here; run with TZ=UTC.');
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    // Node reads the zone again when TZ is assigned, not when it is deleted.
    if (before === undefined) {
      process.env['TZ'] = hostZone;
      delete process.env['TZ'];
    }
  }
}

const hostZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const minutes = (date: Date): number => Math.round(date.getTime() / 60_000);

/** The library also prints what it throws; staff read it once, in our words. */
const quietly = <T>(run: () => T): T => {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
};

/** Language that most people of a country write: it tells Polish « pn » (Monday) from Lithuanian « pn » (Friday). */
const languageOf = (country: string): string => new Intl.Locale(`und-${country}`).maximize().language;

/**
 * Parses an OpenStreetMap `opening_hours` value with the reference implementation.
 * @param place Where it holds. `null` only for values without `PH`: the library then takes Germany’s holidays.
 * @param mode 0 for ranges of time, 1 for points in time, 2 for both, as the tag the value is from allows.
 * @throws OsmSyntaxError where the value cannot be parsed.
 */
export function parseOsm(value: string, place: OsmPlace | null, mode: 0 | 1 | 2 = 0): OsmValue {
  return inUtc(() => {
    let parsed: OpeningHours;
    try {
      const nominatim = place && {
        lat: 48,
        lon: 2,
        address: { country_code: place.country.toLowerCase(), state: place.state ?? '' },
      };
      parsed = quietly(
        () =>
          new OpeningHours(value, nominatim, {
            mode,
            locale: place ? languageOf(place.country) : undefined,
            tag_key: undefined,
            map_value: undefined,
            warnings_severity: undefined,
          }),
      );
    } catch (error) {
      throw new OsmSyntaxError(error instanceof Error ? error.message : String(error));
    }
    return {
      between: (from, until) =>
        inUtc(() =>
          parsed
            .getOpenIntervals(new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`))
            .map(([start, end, unknown, comment]) => ({
              start: minutes(start),
              end: minutes(end),
              unknown,
              ...(comment === undefined || comment === '' ? {} : { comment }),
            })),
        ),
      weekStable: parsed.isWeekStable(),
      canonical: parsed.prettifyValue({}),
      warnings: parsed.getWarnings(),
    };
  });
}
