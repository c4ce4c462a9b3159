import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DOCUMENT_NAMES, type DocumentName, type Documents, readDocument } from '../packages/sdk/src/feed/index.js';

const script = join(import.meta.dirname, '../packages/demo/make-feed.mjs');
const root = mkdtempSync(join(tmpdir(), 'cdm-sample-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const make = (now: string, folder: string): string => {
  const out = join(root, folder);
  execFileSync(process.execPath, [script, '--out', out, '--now', now]);
  return out;
};
const read = <N extends DocumentName>(folder: string, name: N): Documents[N] => {
  const result = readDocument(name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
  if (!result.ok) throw new Error(result.message);
  expect(result.issues).toEqual([]);
  return result.document;
};
const readAll = (folder: string) => ({
  cite: read(folder, 'cite'),
  agenda: read(folder, 'agenda'),
  conseil: read(folder, 'conseil'),
  resources: read(folder, 'resources'),
});
type Feed = ReturnType<typeof readAll>;

/** Every reference between documents, as `where → id`, that leads nowhere. */
const danglingReferences = ({ cite, agenda, conseil, resources }: Feed): string[] => {
  const ids = {
    pole: new Set(cite.poles.map(({ id }) => id)),
    site: new Set(cite.sites.map(({ id }) => id)),
    activity: new Set(agenda.items.map(({ id }) => id)),
    resource: new Set(resources.items.map(({ id }) => id)),
  };
  const references: (readonly [where: string, kind: keyof typeof ids, id: string | undefined])[] = [
    ...cite.sites.flatMap((site) => (site.poleHours ?? []).map(({ pole }) => [site.id, 'pole', pole] as const)),
    ...agenda.items.flatMap((item) => [
      ...item.poles.map((pole) => [item.id, 'pole', pole] as const),
      [item.id, 'site', item.place?.site] as const,
      ...(item.overrides ?? []).map((override) => [item.id, 'site', override.to?.place?.site] as const),
    ]),
    ...conseil.items.flatMap((offer) => [
      [offer.id, 'pole', offer.pole] as const,
      [offer.id, 'site', offer.site] as const,
      ...(offer.agenda ?? []).map((id) => [offer.id, 'activity', id] as const),
      ...(offer.resources ?? []).map((id) => [offer.id, 'resource', id] as const),
    ]),
    ...resources.items.flatMap((item) => [
      ...(item.poles ?? []).map((pole) => [item.id, 'pole', pole] as const),
      [item.id, 'site', item.shelf?.site] as const,
      ...(item.related ?? []).map((id) => [item.id, 'resource', id] as const),
    ]),
  ];
  return references.flatMap(([where, kind, id]) => (id === undefined || ids[kind].has(id) ? [] : [`${where} → ${id}`]));
};

const daysFrom = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const moments = [
  '2026-11-22T17:00:00Z',
  '2026-12-24T08:00:00Z',
  '2026-12-31T23:30:00Z', // already 1 January in Paris and on the island
  '2027-01-01T10:00:00Z',
  '2027-03-28T00:30:00Z', // clocks go forward
  '2027-05-01T07:00:00Z',
  '2027-07-20T07:00:00Z',
  '2027-10-31T00:30:00Z', // clocks go back
  '2028-02-29T12:00:00Z',
];

describe.each(moments)('the sample feed written at %s', (now) => {
  const folder = make(now, now.replaceAll(':', ''));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(now));
  const feed = readAll(folder);
  const austral = readAll(join(folder, 'feed-outremer'));

  it('is read without a single issue, and every reference leads somewhere', () => {
    expect(danglingReferences(feed)).toEqual([]);
    expect(danglingReferences(austral)).toEqual([]);
  });

  it('has what it promises', () => {
    expect(feed.resources.items).toHaveLength(200);
    expect(feed.cite.search?.count).toBe(200);
    expect(feed.agenda.items.filter(({ kind }) => kind === 'permanence').length).toBeGreaterThanOrEqual(20);
    expect(feed.conseil.items.length).toBeGreaterThanOrEqual(18);
    expect(feed.cite.sites.map(({ kind }) => kind)).toEqual(['main', 'secondary', 'associated', 'mobile', 'remote']);
    expect(austral.cite.timeZone).toBe('Indian/Reunion');
  });

  it('lists sessions from today for a year, ascending, and never on a public holiday', () => {
    const holidays = feed.cite.sites[0]?.hours?.exceptions?.filter(({ cause }) => cause === 'public-holiday') ?? [];
    expect(holidays.length).toBeGreaterThanOrEqual(11);
    const closed = new Set(holidays.map(({ from }) => from));
    for (const { id, schedule } of feed.agenda.items)
      for (const { dates } of schedule) {
        expect(dates.length, id).toBeGreaterThan(0);
        expect([...new Set(dates)].sort(), id).toEqual(dates);
        expect(
          dates.every((date) => date >= today && date <= feed.agenda.validThrough),
          id,
        ).toBe(true);
        expect(
          dates.filter((date) => closed.has(date)),
          id,
        ).toEqual([]);
      }
    expect(feed.agenda.validThrough).toBe(daysFrom(today, 365));
  });

  it('has cancelled, moved and full sessions within two weeks, and later ones', () => {
    const soon = daysFrom(today, 14);
    const overrides = feed.agenda.items.flatMap((item) => item.overrides ?? []);
    for (const status of ['cancelled', 'moved', 'full']) {
      const dates = overrides.filter((override) => override.status === status).map(({ date }) => date);
      expect(
        dates.some((date) => date > today && date < soon),
        `${status} soon`,
      ).toBe(true);
      expect(
        dates.some((date) => date > soon),
        `${status} later`,
      ).toBe(true);
    }
    for (const item of feed.agenda.items)
      for (const { date } of item.overrides ?? []) expect(item.schedule[0]?.dates, item.id).toContain(date);
  });

  it('announces an exceptional closing of the main site within ten days', () => {
    const exceptions = feed.cite.sites[0]?.hours?.exceptions ?? [];
    const closing = exceptions.find(({ cause, closed }) => cause === 'exceptional' && closed);
    expect(closing?.from).toBeDefined();
    expect(closing !== undefined && closing.from > today && closing.from <= daysFrom(today, 10)).toBe(true);
    expect(exceptions.some(({ unknown }) => unknown)).toBe(true);
  });

  it('says everywhere that it is an example, and links to nobody real', () => {
    for (const name of DOCUMENT_NAMES) {
      const text = readFileSync(join(folder, `${name}.json`), 'utf8');
      expect(text).toContain('aucun lieu réel');
      const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z.-]+)/g)].map(([, host]) => host);
      expect(hosts.filter((host) => host !== 'example.org' && host !== 'example.com')).toEqual([]);
    }
  });
});

describe('make-feed', () => {
  it('gives the same bytes for the same instant', () => {
    const [one, two] = ['one', 'two'].map((folder) => make('2026-11-22T17:00:00Z', folder));
    for (const name of DOCUMENT_NAMES)
      expect(readFileSync(join(two ?? '', `${name}.json`), 'utf8')).toBe(
        readFileSync(join(one ?? '', `${name}.json`), 'utf8'),
      );
  });

  it('gives a feed in every season', () => {
    for (let day = 0; day < 366; day += 61) make(`${daysFrom('2027-01-03', day)}T09:00:00Z`, 'any-day');
  });

  it.each([
    [[], 'say where to write: --out DIR'],
    [['--out', root, '--now', 'tomorrow'], '--now tomorrow is not an instant'],
  ])('refuses %j in one sentence', (parameters, sentence) => {
    const run = spawnSync(process.execPath, [script, ...parameters], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});
