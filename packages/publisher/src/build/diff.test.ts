import type { Activity, AgendaDocument, CiteDocument } from '@cite-des-metiers/sdk/feed';
import { expect, test } from 'vitest';
import { diffFeeds, losesTooMuch } from './diff.js';

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
const diff = (before: readonly Activity[], after: readonly Activity[], through?: string) =>
  diffFeeds({ cite: cite(), agenda: agenda(before, through) }, { cite: cite(), agenda: agenda(after) }, today);

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
  const next = (exceptions: Parameters<typeof cite>[0]) => ({ cite: cite(exceptions), agenda: agenda([]) });
  expect(diffFeeds(former, next([{ from: '2027-05-01', closed: true, cause: 'public-holiday' }]), today).hours).toEqual(
    [],
  );
  expect(diffFeeds(former, next([{ from: '2026-12-31', closed: true }]), today).hours).toEqual(['Site']);
});

test('losing more than half of the sessions is too much; exactly half, or some of three, is not', () => {
  const four = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
  expect(losesTooMuch(diff([activity(four)], [activity(four.slice(0, 2))]))).toBe(false);
  expect(losesTooMuch(diff([activity(four)], [activity(four.slice(0, 1))]))).toBe(true);
  expect(
    losesTooMuch(diff([activity(four)], [activity(['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'])])),
  ).toBe(true);
  expect(losesTooMuch(diff([activity(four.slice(0, 3))], []))).toBe(false);
});
