import { offsetMinutes } from '@cite-des-metiers/sdk/time';
import type { Globals } from 'storybook/internal/types';

/** Zones of visitors' clocks that the toolbar offers, by a word that an address can carry. */
export const ZONES: Readonly<Record<string, string>> = {
  paris: 'Europe/Paris',
  london: 'Europe/London',
  montreal: 'America/Toronto',
  martinique: 'America/Martinique',
  reunion: 'Indian/Reunion',
  noumea: 'Pacific/Noumea',
};

/** When and where a story is looked at; what the toolbar leaves open is the story's own. */
export interface Moment {
  /** Instant, epoch milliseconds. */
  readonly now: number | undefined;
  /** Zone of the visitor's clock (IANA). */
  readonly visitorZone: string | undefined;
}

/** The instant and zone that the toolbar, or the control "clock", asks for. */
export function momentOf({ globals, args }: { readonly globals: Globals; readonly args: object }): Moment {
  const typed: unknown = 'clock' in args ? args.clock : undefined;
  const chosen = String(typed ?? globals['clock'] ?? '');
  // The control gives milliseconds, or a date as text when it comes from the address.
  const now = chosen === '' ? Number.NaN : /^\d+$/.test(chosen) ? Number(chosen) : Date.parse(chosen);
  return { now: Number.isNaN(now) ? undefined : now, visitorZone: ZONES[String(globals['zone'])] };
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- called on the date it is asked of
const { getTimezoneOffset } = Date.prototype;

/** Makes the page believe that its visitor's clock is in a zone. `undefined` undoes it. */
export function pretendZone(zone: string | undefined): void {
  Date.prototype.getTimezoneOffset = function (this: Date) {
    return zone === undefined ? getTimezoneOffset.call(this) : -offsetMinutes(this.getTime(), zone);
  };
}
