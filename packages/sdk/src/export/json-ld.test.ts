import { describe, expect, it } from 'vitest';
import { sessionsBetween } from '../agenda/index.js';
import type { Activity, SessionOverride } from '../feed/index.js';
import { cite } from './cite.fixture.js';
import { jsonLdOf, toJsonLd } from './json-ld.js';

const now = Date.parse('2026-12-20T12:00:00Z');
const item: Activity = {
  id: 'vae',
  kind: 'permanence',
  title: 'Valider ses acquis',
  poles: [],
  schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-22', '2026-12-29', '2027-03-30'] }],
  overrides: [
    { date: '2026-12-29', status: 'cancelled' },
    { date: '2027-03-30', status: 'moved', to: { from: '15:00', place: { url: 'https://visio.example/1' } } },
  ],
};
const sessions = (items: readonly Activity[]) =>
  sessionsBetween(items, { from: now, to: now + 200 * 86_400_000, timeZone: 'Europe/Paris' }).sessions;
const graph = (...parameters: Parameters<typeof jsonLdOf>) => jsonLdOf(...parameters)['@graph'];

describe('jsonLdOf', () => {
  it('gives hours day by day where they differ, and nothing for days that are not known', () => {
    const [, place] = graph(cite, { now, days: 21 });
    const spec = '@type';
    const days = ['Tuesday', 'Wednesday', 'Thursday', 'Friday'].map((day) => `https://schema.org/${day}`);
    const hours = { [spec]: 'OpeningHoursSpecification' };
    expect(place).toMatchObject({
      '@type': 'Place',
      '@id': 'https://cite.example/#site-centre',
      openingHoursSpecification: [
        {
          ...hours,
          dayOfWeek: days,
          opens: '09:30',
          closes: '18:00',
          validFrom: '2026-12-20',
          validThrough: '2027-01-04',
        },
        {
          ...hours,
          dayOfWeek: days,
          opens: '09:30',
          closes: '18:00',
          validFrom: '2027-01-07',
          validThrough: '2027-01-09',
        },
      ],
      specialOpeningHoursSpecification: [
        { ...hours, opens: '09:30', closes: '12:00', validFrom: '2026-12-24', validThrough: '2026-12-24' },
        { ...hours, validFrom: '2026-12-25', validThrough: '2026-12-25' },
        { ...hours, validFrom: '2026-12-29', validThrough: '2027-01-01' },
      ],
    });
    // Schema.org: closed is "no opens".
    expect(JSON.stringify(place)).not.toContain('"00:00"');
  });

  it.each([
    ['22:00', '02:00', '22:00', '02:00'],
    ['22:00', '26:00', '22:00', '02:00'],
    ['10:00', '24:00', '10:00', '00:00'],
    ['00:00', '24:00', '00:00', '23:59'],
    ['10:00', '10:00', '10:00', '09:59'],
  ])('writes %s–%s as %s–%s', (from, to, opens, closes) => {
    const [main] = cite.sites;
    const site = { ...main, id: 's', kind: 'main', name: 'S', hours: { weekly: [{ days: [1 as const], from, to }] } };
    expect(graph({ ...cite, sites: [site] }, { now })[1]).toMatchObject({
      openingHoursSpecification: [{ opens, closes }],
    });
  });

  it('gives one event a session, so that cancelling one leaves the others', () => {
    const events = graph(cite, { now, sessions: sessions([item]) }).slice(3);
    const common = {
      '@type': 'Event',
      isAccessibleForFree: true,
      inLanguage: ['fr'],
      organizer: { '@id': 'https://cite.example/#cite' },
    };
    expect(events).toMatchObject([
      {
        ...common,
        startDate: '2026-12-22T14:00:00+01:00',
        endDate: '2026-12-22T17:00:00+01:00',
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: { '@id': 'https://cite.example/#site-centre' },
      },
      { ...common, eventStatus: 'https://schema.org/EventCancelled' },
      {
        ...common,
        startDate: '2027-03-30T15:00:00+02:00',
        previousStartDate: '2027-03-30',
        eventStatus: 'https://schema.org/EventRescheduled',
        eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
        location: { '@type': 'VirtualLocation', url: 'https://visio.example/1' },
      },
    ]);
  });

  it('promises nothing about a session whose day is not known, nor about a status it does not know', () => {
    const statusOf = (override: SessionOverride): unknown => {
      const [event] = graph(cite, { now, sessions: sessions([{ ...item, overrides: [override] }]) }).slice(3);
      return (event as { eventStatus?: unknown }).eventStatus;
    };
    const day = { date: '2026-12-22' };
    expect(statusOf({ ...day, status: 'full' })).toBe('https://schema.org/EventScheduled');
    expect(statusOf({ ...day, status: 'moved', to: { date: '2027-02-30' } })).toBe('https://schema.org/EventPostponed');
    expect(statusOf({ ...day, status: 'to-be-confirmed' })).toBeUndefined();
  });

  it('sends those who take part by phone or video to the page, and those who come to the site', () => {
    const eventWith = (more: Partial<Activity>) =>
      graph(cite, { now, sessions: sessions([{ ...item, url: 'https://cite.example/vae', ...more }]) })[3];
    const attendance = (mode: string) => ({ eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` });
    expect(eventWith({ modes: ['video'] })).toMatchObject({
      ...attendance('Online'),
      location: { '@type': 'VirtualLocation', url: 'https://cite.example/vae' },
    });
    const site = { '@id': 'https://cite.example/#site-centre' };
    expect(eventWith({ modes: ['onsite', 'phone'] })).toMatchObject({ ...attendance('Mixed'), location: site });
    expect(eventWith({ modes: [] })).toMatchObject({ ...attendance('Offline'), location: site });
    expect(eventWith({ place: { site: 'absent' } })).not.toHaveProperty('location');
  });

  it('refers to nothing that it does not describe', () => {
    const all = graph(cite, { now, sessions: sessions([item]) });
    const ids = new Set(all.map((one) => (one as { '@id': string })['@id']));
    expect(ids.size).toBe(all.length);
    for (const [, id] of JSON.stringify(all).matchAll(/\{"@id":"([^"]+)"\}/g)) expect(ids).toContain(id);
  });
});

describe('toJsonLd', () => {
  it('cannot end the script it stands in, and says the same', () => {
    const title = '</script><!--<script>alert(1)</script> & \u2028';
    const hostile = { ...item, title };
    const options = { now, sessions: sessions([hostile]) };
    const text = toJsonLd(cite, options);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(jsonLdOf(cite, options))));
  });
});
