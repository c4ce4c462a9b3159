import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { localize } from '@cite-des-metiers/sdk/text';
import { warn } from './log.js';

/** What a calendar entry needs besides its session. */
export interface CalendarContext {
  /** The Cité: its zone, its addresses. */
  readonly cite: CiteDocument;
  /** When the file is made, epoch milliseconds. */
  readonly now: number;
  /** Languages wanted, best first (BCP 47). */
  readonly languages: readonly string[];
}

/**
 * Hands the visitor one session as an iCalendar file (RFC 5545). The writer's code comes with the first click; the file is made
 * in the page, nothing is sent.
 */
export async function downloadCalendar(
  tag: string,
  session: DatedSession,
  { cite, now, languages }: CalendarContext,
): Promise<void> {
  try {
    const { toICalendar } = await import('@cite-des-metiers/sdk/export');
    const name = localize(cite.name, languages, cite.languages[0]).value;
    const text = toICalendar([session], { name, timeZone: cite.timeZone, now, cite, languages });
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${session.activity.id}-${session.date}.ics`.replace(/[^\w.-]/g, '-');
    link.click();
    // Browsers read the file after the click; it must outlive it.
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 10_000);
  } catch (error) {
    warn(tag, `the calendar file could not be made: ${String(error)}.`);
  }
}
