import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sessionsBetween } from '../agenda/index.js';
import type { Activity } from '../feed/index.js';
import { NETWORK_ZONES } from '../time/zones.fixture.js';
import { cite } from './cite.fixture.js';
import { toICalendar } from './icalendar.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const activity = (more: Partial<Activity> = {}): Activity => ({
  id: 'vae',
  kind: 'permanence',
  title: 'Valider ses acquis',
  poles: ['evoluer'],
  schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08', '2026-12-15'] }],
  ...more,
});
const calendar = (items: readonly Activity[], timeZone = 'Europe/Paris'): string => {
  const from = Date.parse('2025-12-01T00:00:00Z');
  const { sessions } = sessionsBetween(items, { from, to: from + 800 * 86_400_000, timeZone });
  return toICalendar(sessions, { name: 'Agenda', timeZone, now, cite: { ...cite, timeZone } });
};
const read = (text: string): InstanceType<typeof ICAL.Component> => new ICAL.Component(ICAL.parse(text) as unknown[]);
/** As a calendar program reads it: its own VTIMEZONE, not ours. */
const events = (text: string) => {
  const component = read(text);
  ICAL.TimezoneService.reset();
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};

describe('toICalendar', () => {
  it('writes one session as calendars expect it', () => {
    const text = calendar([
      activity({
        summary: 'Un diplôme ; par l’expérience, sans retourner en cours',
        partner: { name: 'Un partenaire' },
        booking: { need: 'required', phone: '01 23 45 67 89' },
        url: 'https://cite.example/vae',
        updatedAt: '2026-11-01T10:00:00+01:00',
      }),
    ]);
    expect(text.split('\r\n').slice(0, 10)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Cite des metiers//cdm//FR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Agenda',
      'X-WR-CALNAME:Agenda',
      'X-WR-TIMEZONE:Europe/Paris',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
    ]);
    for (const line of [
      'UID:vae_20261208T1400@exemple.cite-des-metiers',
      'DTSTAMP:20261122T120000Z',
      'LAST-MODIFIED:20261101T090000Z',
      'DTSTART;TZID=Europe/Paris:20261208T140000',
      'DTEND;TZID=Europe/Paris:20261208T170000',
      'STATUS:CONFIRMED',
      'SUMMARY:Valider ses acquis',
      'LOCATION:Site du Centre\\, 1\\, rue des Métiers\\, 75000 Exemple',
      'GEO:48.9;2.4',
      'URL:https://cite.example/vae',
    ])
      expect(text).toContain(`\r\n${line}\r\n`);
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('writes Europe’s summer time as a rule from 1970 on, the form Outlook reads', () => {
    const zone = /BEGIN:VTIMEZONE[^]*END:VTIMEZONE/.exec(calendar([activity()]))?.[0].split('\r\n');
    expect(zone).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it.each([...NETWORK_ZONES, 'Africa/Casablanca', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/New_York'])(
    'is read back by ical.js at the same instants in %s, whole year round',
    (timeZone) => {
      const dates = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
      );
      const items = [
        activity({ id: 'nuit', schedule: [{ from: '02:30', to: '04:15', dates }] }),
        activity({ id: 'soir', schedule: [{ from: '22:00', to: '01:00', dates }] }),
        activity({ id: 'jour', schedule: [{ dates }] }),
      ];
      const from = Date.parse('2025-12-20T00:00:00Z');
      const { sessions } = sessionsBetween(items, { from, to: from + 400 * 86_400_000, timeZone });
      expect(sessions).toHaveLength(3 * 366);
      const back = events(toICalendar(sessions, { name: 'A', timeZone, now, cite }));
      expect(back).toHaveLength(sessions.length);
      sessions.forEach((session, index) => {
        const event = back[index];
        const what = `${session.id} in ${timeZone}`;
        if (session.allDay) {
          expect(event?.startDate.isDate).toBe(true);
          expect(`${what} ${String(event?.startDate)}`).toBe(`${what} ${session.date}`);
          expect(event?.duration.toSeconds()).toBe(86_400);
        } else {
          expect(`${what} ${String(event?.startDate.toUnixTime())}`).toBe(`${what} ${String(session.start / 1000)}`);
          expect(`${what} ${String(event?.endDate.toUnixTime())}`).toBe(`${what} ${String(session.end / 1000)}`);
        }
      });
      expect(new Set(back.map(({ uid }) => uid)).size).toBe(back.length);
    },
  );

  it('keeps the identifier and counts up when a session is cancelled, moved or full', () => {
    const schedule = [{ from: '14:00', to: '17:00', dates: ['2026-12-08'] }];
    const one = (overrides: Activity['overrides']) =>
      events(calendar([activity({ schedule, overrides: overrides ?? [] })]))[0];
    const before = one([]);
    const day = { date: '2026-12-08' };
    const cancelled = one([{ ...day, status: 'cancelled', reason: 'Malade' }]);
    const moved = one([{ ...day, status: 'moved', to: { date: '2026-12-10', from: '10:00' } }]);
    const full = one([{ ...day, status: 'full' }]);
    const odd = one([{ ...day, status: 'postponed' }]);
    for (const after of [cancelled, moved, full, odd]) {
      expect(after?.uid).toBe(before?.uid);
      expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    }
    const status = (event: typeof before): unknown => event?.component.getFirstPropertyValue('status');
    expect([before, cancelled, moved, full, odd].map(status)).toEqual([
      'CONFIRMED',
      'CANCELLED',
      'CONFIRMED',
      'CONFIRMED',
      'TENTATIVE',
    ]);
    expect(cancelled?.summary).toBe('Annulé : Valider ses acquis');
    expect(cancelled?.description).toBe('Malade');
    expect(full?.summary).toBe('Valider ses acquis (complet)');
    expect(String(moved?.startDate)).toBe('2026-12-10T10:00:00');
    expect(String(moved?.endDate)).toBe('2026-12-10T13:00:00');
  });

  it('counts up when a cancellation is taken back', () => {
    const items = (overrides: Activity['overrides']) => [
      activity({ schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08'] }], overrides: overrides ?? [] }),
    ];
    const edition = (at: number, overrides: Activity['overrides']) => {
      const { sessions } = sessionsBetween(items(overrides), {
        from: Date.parse('2026-12-01T00:00:00Z'),
        to: Date.parse('2026-12-31T00:00:00Z'),
        timeZone: 'Europe/Paris',
      });
      return events(toICalendar(sessions, { name: 'A', timeZone: 'Europe/Paris', now: at, cite }))[0]?.sequence;
    };
    const cancelled = edition(now, [{ date: '2026-12-08', status: 'cancelled' }]);
    expect(edition(now + 3_600_000, [])).toBeGreaterThan(cancelled ?? Infinity);
  });

  it('lets no text add a line, a property or an event', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'ab;,:\\"\r\n\t\u0000\u0007\u2028\u0085œ'.split(''), '👩🏽‍🔬', 'END:VEVENT', 'ATTENDEE:x'),
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, summary, url) => {
        const text = calendar([
          activity({
            title: `t${title}`,
            summary,
            url: `https://x/${url}`,
            schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08'] }],
          }),
        ]);
        // Every line by its octets, no line break but CRLF.
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          // eslint-disable-next-line no-control-regex
          expect(line).not.toMatch(/[\r\n\u0000-\u0008\u0085]/);
        }
        expect(text.match(/^(BEGIN|END):VEVENT\r$/gm)).toHaveLength(2);
        expect(text.match(/^ATTENDEE/gm)).toBeNull();
        const [event] = events(text);
        const kept = (value: string): string =>
          value
            // eslint-disable-next-line no-control-regex
            .replace(/[\u0000\u0007\u0085]/g, '')
            .replace(/\r\n|[\r\u2028]/g, '\n')
            .replace(/\t/g, ' ');
        expect(event?.summary).toBe(kept(`t${title}`));
      }),
      { numRuns: 200 },
    );
  });

  it('needs no zone for whole days, and is a calendar without sessions too', () => {
    expect(calendar([activity({ schedule: [{ dates: ['2026-12-08'] }] })])).not.toContain('VTIMEZONE');
    expect(events(calendar([]))).toEqual([]);
  });
});
