import type {
  Activity,
  AgendaDocument,
  CiteDocument,
  ConseilDocument,
  Documents,
  ResourcesDocument,
} from '@cite-des-metiers/sdk/feed';
import { expect, test } from 'vitest';
import { diffFeeds, lossOf } from './diff.js';

const envelope = { version: 1, generatedAt: '2026-11-22T09:00:00Z', source: { name: 'A' } } as const;
const cite = (exceptions: readonly { from: string; closed: true; cause?: string }[] = []): CiteDocument => ({
  ...envelope,
  validThrough: '2027-11-22',
  id: 'a',
  name: 'A',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  poles: [],
  sites: [{ id: 's', kind: 'main', name: 'Site', hours: { weekly: [], exceptions } }],
});
const activity = (dates: readonly string[], over: Partial<Activity> = {}): Activity => ({
  id: 'vae',
  kind: 'permanence',
  title: 'VAE',
  poles: [],
  schedule: [{ from: '14:00', to: '17:00', dates }],
  ...over,
});
const agenda = (items: readonly Activity[], validThrough = '2027-11-22'): AgendaDocument => ({
  ...envelope,
  validThrough,
  items,
});
const today = '2026-11-23';
const conseil: ConseilDocument = { ...envelope, validThrough: '2027-11-22', items: [] };
const resources: ResourcesDocument = { ...envelope, validThrough: '2027-11-22', items: [] };
const feed = (parts: Partial<Documents> = {}): Documents => ({
  cite: cite(),
  agenda: agenda([]),
  conseil,
  resources,
  ...parts,
});
const diff = (before: readonly Activity[], after: readonly Activity[], through?: string) =>
  diffFeeds(feed({ agenda: agenda(before, through) }), feed({ agenda: agenda(after) }), today);
const books = (...titles: readonly string[]): ResourcesDocument => ({
  ...resources,
  items: titles.map((title, index) => ({ id: `r${String(index)}`, title, kind: 'book', access: ['onsite'] })),
});

test('a session that comes or goes, is cancelled, moved or lasts otherwise', () => {
  const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
  const overrides = [
    { date: '2026-12-01', status: 'cancelled' },
    { date: '2026-12-02', status: 'moved', to: { from: '15:00' } },
    { date: '2026-12-03', status: 'full' },
  ];
  const after = activity([...dates.slice(0, 3), '2026-12-05'], { overrides });
  expect(diff([activity(dates)], [after]).sessions.map(({ kind, date }) => `${date} ${kind}`)).toEqual([
    '2026-12-01 cancelled',
    '2026-12-02 moved',
    '2026-12-03 changed',
    '2026-12-04 gone',
    '2026-12-05 new',
  ]);
});

test('days gone by and the day that comes into view are no news', () => {
  const before = [activity(['2026-11-22', '2026-12-01'])];
  const after = [activity(['2026-12-01', '2027-11-22'])];
  expect(diff(before, after, '2027-11-21').sessions).toEqual([]);
});

test('hours differ by what staff changed, not by the public holidays that every night brings', () => {
  const former = { cite: cite([{ from: '2026-12-25', closed: true, cause: 'public-holiday' }]) };
  const next = (exceptions: Parameters<typeof cite>[0]) => feed({ cite: cite(exceptions) });
  expect(diffFeeds(former, next([{ from: '2027-05-01', closed: true, cause: 'public-holiday' }]), today).hours).toEqual(
    [],
  );
  expect(diffFeeds(former, next([{ from: '2026-12-31', closed: true }]), today).hours).toEqual(['Site']);
});

test('losing more than half of the sessions is too much; exactly half, or some of three, is not', () => {
  const four = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
  expect(lossOf(diff([activity(four)], [activity(four.slice(0, 2))]))).toBeUndefined();
  expect(lossOf(diff([activity(four)], [activity(four.slice(0, 1))]))).toEqual({
    what: 'sessions',
    before: 4,
    kept: 1,
  });
  expect(
    lossOf(diff([activity(four)], [activity(['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'])])),
  ).toMatchObject({ what: 'sessions' });
  expect(lossOf(diff([activity(four.slice(0, 3))], []))).toBeUndefined();
});

test('documents that come, go or say something else, and a catalogue that loses more than half', () => {
  const former = feed({ resources: books('A', 'B', 'C', 'D') });
  const changed = diffFeeds(former, feed({ resources: books('A', 'B2', 'C') }), today);
  expect(changed.records.resources).toEqual({ added: 0, gone: 1, changed: 1, before: 4 });
  expect(lossOf(changed)).toBeUndefined();
  expect(lossOf(diffFeeds(former, feed(), today))).toEqual({ what: 'resources', before: 4, kept: 0 });
});

test('a telephone and the words of a permanence are news; the day of the build is none', () => {
  const site = { id: 's', kind: 'main', name: 'Site', contact: { phone: '0123456789' } } as const;
  expect(diffFeeds(feed(), feed({ cite: { ...cite(), sites: [site] } }), today).about).toBe(true);
  expect(diffFeeds(feed(), feed({ cite: { ...cite(), generatedAt: '2026-11-23T09:00:00Z' } }), today).about).toBe(
    false,
  );
  const before = activity(['2026-12-01']);
  expect(diff([before], [{ ...before, title: 'Autre titre' }]).records.agenda.changed).toBe(1);
  expect(diff([before], [{ ...before, schedule: [] }]).records.agenda.changed).toBe(0);
});

test('a first catalogue is no news', () => {
  const { resources: _, ...former } = feed();
  expect(diffFeeds(former, feed({ resources: books('A') }), today).records.resources.added).toBe(0);
});
