import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalServer, json, startServer } from '../../test-support/local-server.js';
import { type ClientOptions, createClient } from '../index.js';

const HOUR = 3_600_000;
/** Tuesday 1 December 2026, 10:00 in Paris. */
const now = Date.UTC(2026, 11, 1, 9);
const envelope = {
  version: 1,
  generatedAt: '2026-11-22T04:00:00Z',
  validThrough: '2027-11-22',
  source: { name: 'Exemple' },
};
const cite = {
  ...envelope,
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  poles: [
    { id: 'emploi', label: 'Trouver un emploi' },
    { id: 'creation', label: 'Créer son activité' },
  ],
  sites: [
    { id: 'annexe', kind: 'secondary', name: 'Annexe' },
    {
      id: 'centre',
      kind: 'main',
      name: 'Centre',
      hours: { weekly: [{ days: [2, 3], from: '09:30', to: '18:00' }] },
      poleHours: [{ pole: 'creation', hours: { weekly: [{ days: [4], from: '14:00', to: '17:00' }] } }],
    },
  ],
};
const permanence = (id: string, dates: string[], rest: object = {}) => ({
  id,
  kind: 'permanence',
  title: id,
  poles: ['creation'],
  schedule: [{ from: '14:00', to: '17:00', dates }],
  ...rest,
});
const agenda = {
  ...envelope,
  items: [
    permanence('vae', ['2026-12-02', '2026-12-09', '2026-12-16'], {
      overrides: [{ date: '2026-12-02', status: 'cancelled' }],
    }),
    permanence('club', ['2026-12-03'], { kind: 'club' }),
  ],
};
const conseil = {
  ...envelope,
  items: [
    { id: 'experience', need: 'Valider son expérience', pole: 'emploi', agenda: ['vae'] },
    { id: 'accueil', need: 'Relire son CV', pole: 'emploi' },
    { id: 'projet', need: 'Monter son projet', pole: 'creation' },
    { id: 'ailleurs', need: 'Être écouté', pole: 'emploi', site: 'annexe' },
  ],
};
const resources = {
  ...envelope,
  items: [
    { id: 'r1', title: 'Boulanger, boulangère', kind: 'occupation', access: ['online'] },
    { id: 'r2', title: 'Les métiers du bois', kind: 'guide', access: ['onsite'] },
  ],
};

let server: LocalServer;
beforeEach(async () => {
  server = await startServer();
  for (const [name, body] of Object.entries({ cite, agenda, conseil, resources }))
    server.routes.set(`/feed/${name}.json`, json(body));
});
afterEach(() => server.close());
const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ feed: `${server.origin}/feed`, retries: 0, now: () => now, ...options });
const hits = (path: string): number => server.hits.get(path)?.length ?? 0;

describe('hours', () => {
  it('are those of the main site now, of a pole, of another instant', async () => {
    const { hours } = client();
    expect(await hours.status()).toMatchObject({
      value: { state: 'open', next: { at: now + 8 * HOUR, state: 'closed' } },
      stale: false,
      fetchedAt: now,
    });
    expect((await hours.status({ at: now + 9 * HOUR })).value.state).toBe('closed');
    expect((await hours.status({ pole: 'creation' })).value.state).toBe('closed');
    expect((await hours.status({ site: 'annexe' })).value.state).toBe('unknown');
    expect(hits('/feed/cite.json')).toBe(1);
    expect([...server.hits.keys()]).toEqual(['/feed/cite.json']);
  });

  it('come as a week', async () => {
    const { value } = await client().hours.week({ pole: 'creation' });
    expect(value.map(({ date, state }) => [date, state]).slice(0, 4)).toEqual([
      ['2026-11-30', 'closed'],
      ['2026-12-01', 'closed'],
      ['2026-12-02', 'closed'],
      ['2026-12-03', 'open'],
    ]);
    expect((await client().hours.week({ from: '2026-12-07' })).value[0]?.date).toBe('2026-12-07');
  });

  it('of a site or a pole that is not there are a mistake, and the message names what is', async () => {
    await expect(client().hours.status({ site: 'center' })).rejects.toMatchObject({
      code: 'bad-argument',
      message: 'the feed has no site "center"; it has "annexe", "centre"',
    });
    await expect(client().hours.week({ pole: 'x' })).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('say when they rest on an older document', async () => {
    let at = now;
    const { hours } = client({ now: () => at });
    await hours.status();
    server.routes.delete('/feed/cite.json');
    at += HOUR;
    expect(await hours.status()).toMatchObject({ stale: true, fetchedAt: now, error: { code: 'http', status: 404 } });
  });
});

describe('a caller without types', () => {
  /** What JavaScript lets through. */
  const loose = (value: unknown): never => value as never;

  it.each<[string, (api: ReturnType<typeof client>) => Promise<unknown>, string]>([
    ['no question', ({ resources }) => resources.search(loose(undefined)), 'search got undefined; it takes an object'],
    ['a question without text', ({ resources }) => resources.search(loose({})), 'text is undefined; it must be a text'],
    ['a number for a text', ({ conseil }) => conseil.find(loose({ text: 5 })), 'text is 5; it must be a text'],
    [
      'a text for a list',
      ({ conseil }) => conseil.find(loose({ languages: 'fr' })),
      'languages is "fr"; find takes a list of texts there, such as ["fr"]',
    ],
    [
      'a text for a list of the agenda',
      ({ agenda }) => agenda.upcoming({ filter: loose({ poles: 'creation' }) }),
      'poles is "creation"; filter takes a list of texts there, such as ["fr"]',
    ],
    [
      'a limit below one',
      ({ agenda }) => agenda.upcoming({ limit: -3 }),
      'limit is -3; it must be a whole number from 1 to 10000',
    ],
    [
      'an end before the start',
      ({ agenda }) => agenda.upcoming({ from: now, to: now - HOUR }),
      `to is ${String(now - HOUR)}; it must be a number, ${String(now)} or more`,
    ],
    [
      'a document there is not',
      ({ documents }) => documents.get(loose('agendas')),
      '"agendas" is no document of a feed',
    ],
  ])('is told about %s in a sentence', async (_name, call, message) => {
    await expect(call(client())).rejects.toMatchObject({ name: 'SdkError', code: 'bad-argument', message });
  });

  it('is told about options that are none, or half an attempt', () => {
    const refusal = (message: string): Error => expect.objectContaining({ code: 'bad-argument', message }) as Error;
    expect(() => createClient(loose(undefined))).toThrow(refusal('createClient got undefined; it takes an object'));
    expect(() => client({ retries: 1.5 })).toThrow(refusal('retries is 1.5; it must be a whole number from 0 to 10'));
  });

  it('ends any call by a signal, given beside the question', async () => {
    const reason = new Error('enough');
    const options = { signal: AbortSignal.abort(reason) };
    const { hours, agenda, resources, conseil, documents } = client();
    for (const call of [
      hours.status({}, options),
      hours.week({}, options),
      agenda.upcoming({}, options),
      resources.search({ text: '' }, options),
      resources.engine(options),
      conseil.find({}, options),
      documents.get('cite', options),
    ])
      await expect(call).rejects.toBe(reason);
    expect(hits('/feed/cite.json')).toBe(0);
  });
});

describe('agenda', () => {
  it('lists the next sessions, cancelled ones as such, by filter, window and limit', async () => {
    const { agenda: sessions } = client();
    const list = async (question?: Parameters<typeof sessions.upcoming>[0]) =>
      (await sessions.upcoming(question)).value.sessions.map(({ id, status }) => `${id} ${status}`);
    expect(await list()).toEqual([
      'vae@2026-12-02T14:00 cancelled',
      'club@2026-12-03T14:00 scheduled',
      'vae@2026-12-09T14:00 scheduled',
      'vae@2026-12-16T14:00 scheduled',
    ]);
    expect(await list({ limit: 1 })).toHaveLength(1);
    expect(await list({ filter: { kinds: ['club'] } })).toEqual(['club@2026-12-03T14:00 scheduled']);
    expect(await list({ from: now + 48 * HOUR, to: now + 9 * 24 * HOUR })).toHaveLength(2);
    expect(await list({ from: now + 48 * HOUR, to: now + 9 * 24 * HOUR, limit: 1 })).toHaveLength(1);
  });

  it('of a feed without one is empty', async () => {
    server.routes.delete('/feed/agenda.json');
    expect(await client().agenda.upcoming()).toMatchObject({ value: { sessions: [] }, stale: false });
  });
});

describe('conseil', () => {
  const find = async (...all: Parameters<ReturnType<typeof client>['conseil']['find']>) =>
    (await client().conseil.find(...all)).value;

  it('finds desks with their sessions, or with the hours of their pole or site', async () => {
    expect(await find({ text: 'expérience' })).toMatchObject({
      relaxed: [],
      matches: [{ offer: { id: 'experience' }, moments: [{ session: { id: 'vae@2026-12-09T14:00' } }, {}] }],
    });
    const opening = { start: now - HOUR / 2, end: now + 8 * HOUR };
    expect((await find({ text: 'CV' })).matches[0]?.moments[0]).toEqual(opening);
    expect((await find({ text: 'projet' })).matches[0]?.moments[0]?.start).toBe(Date.UTC(2026, 11, 3, 13));
    expect((await find({ text: 'écouter' })).matches[0]?.moments).toEqual([]);
  });

  it('looks as far ahead as the question does, and from another instant', async () => {
    const inMay = Date.UTC(2027, 4, 4);
    const answer = await find({ text: 'CV', when: { from: inMay, to: inMay + 72 * HOUR } });
    expect(answer.relaxed).toEqual([]);
    expect(answer.matches[0]?.moments[0]?.start).toBeGreaterThan(inMay);
    expect((await find({ text: 'expérience' }, { at: now + 9 * 24 * HOUR })).matches[0]?.moments).toHaveLength(1);
  });

  it('of a feed without desks means: come to reception', async () => {
    server.routes.delete('/feed/conseil.json');
    expect(await find({ text: 'CV' })).toMatchObject({ matches: [] });
  });

  it('keeps the question to itself', async () => {
    await find({ text: 'secret' });
    const asked = [...server.hits.values()].flat().map(({ url }) => url);
    expect(asked.join(' ')).not.toContain('secret');
    expect(asked).toHaveLength(3);
  });

  it('can be left', async () => {
    server.routes.set('/feed/agenda.json', () => undefined);
    const controller = new AbortController();
    const call = find({ text: 'CV' }, { signal: controller.signal });
    await vi.waitFor(() => expect(hits('/feed/agenda.json')).toBe(1));
    controller.abort('gone');
    await expect(call).rejects.toBe('gone');
  });
});

describe('resources', () => {
  it('are searched here, with one engine for all searches', async () => {
    const { resources: catalogue } = client();
    const [engine, again] = await Promise.all([catalogue.engine(), catalogue.engine()]);
    expect(again).toBe(engine);
    const { value, stale } = await catalogue.search({ text: 'boulangere' });
    expect(value.hits.map(({ resource }) => resource.id)).toEqual(['r1']);
    expect(stale).toBe(false);
    expect(await catalogue.engine()).toBe(engine);
    expect(hits('/feed/resources.json')).toBe(1);
  });

  it('are searched through the gateway that the feed names; the catalogue is not loaded', async () => {
    const page = { hits: [], total: 0, totalIsExact: true, facets: {}, took: 1 };
    server.routes.set('/search', json(page));
    const search = { engine: 'gateway', url: `${server.origin}/search` };
    server.routes.set('/feed/cite.json', json({ ...cite, search }));
    const { value } = await client().resources.search({ text: 'bois' });
    expect(value).toMatchObject({ total: 0 });
    expect(server.hits.get('/search')?.[0]?.url).toBe('/search?q=bois');
    expect(hits('/feed/resources.json')).toBe(0);
  });

  it('of a feed with an engine we do not know, or without a catalogue, are still answered', async () => {
    server.routes.set('/feed/cite.json', json({ ...cite, search: { engine: 'telepathy' } }));
    expect((await client().resources.search({ text: 'bois' })).value.total).toBe(1);
    server.routes.delete('/feed/resources.json');
    expect((await client().resources.search({ text: 'bois' })).value.total).toBe(0);
  });
});
