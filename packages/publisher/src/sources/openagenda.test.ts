import { describe, expect, it } from 'vitest';
import { FetchSourceError } from './fetch-source.js';
import { fetchOpenAgenda } from './openagenda-api.js';
import { readOpenAgenda } from './openagenda.js';
import { scheduleOfTimings, wallOfTiming } from './openagenda-timings.js';
import type { ImportContext } from './report.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-21' };
const event = {
  uid: 123,
  slug: 'forum',
  title: { fr: 'Forum des métiers', en: 'Careers fair' },
  description: { fr: 'Une <b>journée</b> avec Mme Durand' },
  keywords: { fr: ['emploi', 'jeunes'] },
  age: { min: 16, max: null },
  accessibility: { hi: true, vi: false },
  registration: [
    { type: 'link', value: 'https://exemple.fr/inscription' },
    { type: 'link', value: 'https://exemple.fr/inscription' },
    { type: 'phone', value: '0203040506' },
    { type: 'email', value: 'jeanne.durand@exemple.fr' },
  ],
  timings: [{ begin: '2026-12-08T14:00:00+0100', end: '2026-12-08T17:00:00+0100' }],
  timezone: 'Europe/Paris',
  location: {
    name: 'Mairie',
    address: '1 place du Marché, 69003 Lyon',
    postalCode: '69003',
    city: 'Lyon',
    countryCode: 'FR',
  },
  status: 1,
  state: 2,
  member: { custom: { contactName: 'Kévin Petit', email: 'kevin@exemple.fr' } },
};
const read = (...events: unknown[]) => readOpenAgenda(JSON.stringify({ total: events.length, events }), context);

describe('wallOfTiming', () => {
  it.each([
    ['2026-12-08T14:00:00+0100', '2026-12-08T14:00:00'],
    ['2026-12-08T14:00:00.000+01:00', '2026-12-08T14:00:00'],
    ['2026-12-08T13:00:00Z', '2026-12-08T14:00:00'],
    ['2026-07-08T12:00:00.000Z', '2026-07-08T14:00:00'],
    ['2026-02-23T17:00:00+0200', '2026-02-23T17:00:00'],
    ['2026-07-23T17:00:00+01:00', '2026-07-23T17:00:00'],
    ['2026-12-08T17:00:00+04:00', '2026-12-08T14:00:00'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T02:30:00'],
    ['2026-12-08 14:00', '2026-12-08T14:00:00'],
  ])('puts %s at %s in Paris', (text, wall) => {
    expect(wallOfTiming(text, 'Europe/Paris', () => undefined)).toBe(wall);
  });

  it('says when an offset is impossible', () => {
    const said: string[] = [];
    wallOfTiming('2026-02-23T17:00:00+0200', 'Europe/Paris', (why) => said.push(why));
    expect(said[0]).toContain('+0200');
    expect(() => wallOfTiming('demain', 'Europe/Paris', () => undefined)).toThrow('demain');
  });
});

describe('scheduleOfTimings', () => {
  it('reads 00:00 to 23:59 as a whole day, and an end at 23:59 as midnight', () => {
    const timings = [
      { begin: '2026-12-08T00:00:00+0100', end: '2026-12-08T23:59:00+0100' },
      { begin: '2026-12-09T20:00:00+0100', end: '2026-12-09T23:59:00+0100' },
      { begin: '2026-12-10T22:00:00+0100', end: '2026-12-11T01:00:00+0100' },
    ];
    expect(scheduleOfTimings(timings, 'Europe/Paris', 'Europe/Paris').schedule).toEqual([
      { dates: ['2026-12-08'] },
      { from: '20:00', to: '24:00', dates: ['2026-12-09'] },
      { from: '22:00', to: '01:00', dates: ['2026-12-10'] },
    ]);
  });

  it('puts another zone on the Cité’s clock', () => {
    const timings = [{ begin: '2026-12-08T18:00:00+04:00', end: '2026-12-08T19:00:00+04:00' }];
    expect(scheduleOfTimings(timings, 'Indian/Reunion', 'Europe/Paris').schedule).toEqual([
      { from: '15:00', to: '16:00', dates: ['2026-12-08'] },
    ]);
  });
});

describe('readOpenAgenda', () => {
  it('makes an activity, without any person', () => {
    const { activities, report } = read(event);
    expect(activities).toEqual([
      {
        id: 'openagenda-123',
        kind: 'event',
        title: { fr: 'Forum des métiers', en: 'Careers fair' },
        summary: 'Une journée Adapté : handicap auditif.',
        poles: [],
        themes: ['emploi', 'jeunes'],
        place: {
          name: 'Mairie',
          address: { lines: ['1 place du Marché'], postalCode: '69003', locality: 'Lyon', country: 'FR' },
        },
        booking: { need: 'recommended', url: 'https://exemple.fr/inscription', phone: '0203040506' },
        ages: { min: 16 },
        schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08'] }],
      },
    ]);
    expect(report).toMatchObject({ read: 1, kept: 1, refused: [] });
    expect(report.changed.map(({ why }) => why).join()).toMatch(/Mme Durand.*|courriel/);
  });

  it.each([
    [
      '{} and null for empty fields',
      { keywords: {}, age: {}, registration: [], longDescription: {}, conditions: {}, location: null },
    ],
    [
      'null for all of them',
      { keywords: null, age: null, registration: null, accessibility: [], conditions: null, location: null },
    ],
    ['null ages', { age: { min: null, max: null }, keywords: [], location: undefined }],
  ])('takes %s', (_, fields) => {
    const [activity] = read({ ...event, ...fields }).activities ?? [];
    expect(activity?.ages).toBeUndefined();
    expect(activity?.themes).toBeUndefined();
  });

  it.each([
    [6, [{ date: '2026-12-08', status: 'cancelled' }]],
    [5, [{ date: '2026-12-08', status: 'full' }]],
    [1, undefined],
  ])('says status %i of each session', (status, overrides) => {
    expect(read({ ...event, status }).activities?.[0]?.overrides).toEqual(overrides);
  });

  it.each([
    [{ state: 1 }, 'state 1'],
    [{ draft: true }, 'brouillon'],
    [{ timings: [] }, 'horaires'],
    [{ timezone: 'Paris' }, 'Paris'],
    [{ title: {} }, 'titre'],
  ])('refuses %j', (fields, because) => {
    const { report } = read({ ...event, ...fields }, event);
    expect(report).toMatchObject({ read: 2, kept: 1 });
    expect(report.refused[0]?.why).toContain(because);
  });

  it('publishes no person in the name of a place or among keywords', () => {
    const { activities, report } = read({
      ...event,
      keywords: { fr: ['emploi', 'Mme Durand'] },
      location: { name: 'Bureau de Mme Durand', city: 'Lyon' },
    });
    expect(activities?.[0]?.themes).toEqual(['emploi']);
    expect(activities?.[0]?.place?.name).toBe('Bureau');
    expect(report.changed.map(({ why }) => why).join()).toMatch(/Mots-clés : « Mme Durand ».*Lieu : « Mme Durand »/);
  });

  it.each([
    ['an identifier', { uid: undefined, slug: undefined }, 'identifiant'],
    ['a day that there is', { timings: [{ begin: '2027-02-30T14:00', end: '2027-02-30T16:00' }] }, 'pas lisible'],
    ['an hour that there is', { timings: [{ begin: '2027-02-03T24:00', end: '2027-02-03T25:00' }] }, 'pas lisible'],
  ])('refuses an event without %s', (_what, more, because) => {
    expect(read({ ...event, ...more }).report.refused[0]?.why).toContain(because);
  });

  it('reads the old export: start and end in UTC, booking in one text', () => {
    const old = {
      uid: 1,
      title: { fr: 'Nuit' },
      timings: [{ start: '2026-12-08T13:00:00.000Z', end: '2026-12-08T21:00:00.000Z' }],
      registrationUrl: '0549743224, 0643474812, musees@agglo2b.fr',
      locationName: 'Musée',
      city: 'Bressuire',
      keywords: null,
      accessibility: [],
    };
    expect(read(old).activities?.[0]).toMatchObject({
      schedule: [{ from: '14:00', to: '22:00', dates: ['2026-12-08'] }],
      booking: { phone: '0549743224', email: 'musees@agglo2b.fr' },
      place: { name: 'Musée', address: { locality: 'Bressuire' } },
    });
  });

  it('says what a file that is no JSON should be', () => {
    expect(readOpenAgenda('<html>', context).report.refused[0]?.why).toContain('JSON');
    expect(readOpenAgenda('{ "events": [\n  { "uid": 1 }\n  { "uid": 2 } ] }', context).report.refused).toMatchObject([
      { where: 'ligne 2', why: expect.stringMatching(/il manque une virgule/) as string },
    ]);
  });
});

describe('fetchOpenAgenda', () => {
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

  it('reads page after page until `after` ends, the key in a header', async () => {
    const asked: Request[] = [];
    const fetch = async (input: unknown) => {
      const request = input as Request;
      asked.push(request);
      return Promise.resolve(
        json(
          asked.length === 1
            ? { events: [event], after: ['7', 'x'] }
            : { events: [{ ...event, uid: 124 }], after: null },
        ),
      );
    };
    const { activities } = await fetchOpenAgenda({ agenda: '42', key: 'secret' }, context, {}, { fetch: fetch });
    expect(activities?.map(({ id }) => id)).toEqual(['openagenda-123', 'openagenda-124']);
    expect(asked.map(({ headers }) => headers.get('key'))).toEqual(['secret', 'secret']);
    expect(asked.every(({ url }) => !url.includes('secret'))).toBe(true);
    expect(new URL(asked[1]?.url ?? '').searchParams.getAll('after[]')).toEqual(['7', 'x']);
  });

  it.each([
    [{ agenda: '42', key: undefined }, 'OPENAGENDA_KEY'],
    [{ agenda: 'mon-agenda', key: 'x' }, 'numéro'],
  ])('asks for what is missing: %j', async (api, because) => {
    await expect(fetchOpenAgenda(api, context)).rejects.toThrow(because);
    await expect(fetchOpenAgenda(api, context)).rejects.toThrow(FetchSourceError);
  });

  it.each([[{ message: 'bad request' }], ['pas du JSON']])('an answer %j is no empty agenda', async (body) => {
    const fetch = async () => Promise.resolve(typeof body === 'string' ? new Response(body) : json(body));
    await expect(fetchOpenAgenda({ agenda: '42', key: 'x' }, context, {}, { fetch })).rejects.toThrow(
      'L’agenda 42 ne répond pas par une liste d’événements',
    );
  });

  it('refuses an event whose list is broken JSON with a sentence', () => {
    const { report } = read({ ...event, timings: '[s' });
    expect(report.refused).toEqual([
      { where: 'forum', why: 'Une liste de l’événement n’est pas du JSON : exportez-le de nouveau.' },
    ]);
  });
});
