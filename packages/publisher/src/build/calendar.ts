import type { Documents, Text } from '@cite-des-metiers/sdk/feed';
import type { OutputFile } from './write.js';
import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import { toICalendar } from '@cite-des-metiers/sdk/export';

const words = (text: Text, language: string): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/**
 * `agenda.ics`: every session from a week ago to the end of the horizon, for a subscription. The week behind lets a
 * calendar learn that a session of yesterday was cancelled.
 * @param documents The feed.
 * @param now Instant of the build.
 */
export function calendarFile(documents: Documents, now: Date): OutputFile {
  const { cite, agenda } = documents;
  const { timeZone } = cite;
  const at = now.getTime();
  const language = cite.languages[0] ?? 'fr';
  const { sessions } = sessionsBetween(agenda.items, {
    from: at - 7 * 86_400_000,
    to: Date.parse(`${agenda.validThrough}T23:59:59Z`),
    timeZone,
    firstLanguage: language,
  });
  return {
    path: 'agenda.ics',
    content: toICalendar(sessions, { name: words(cite.name, language), timeZone, now: at, cite }),
  };
}
