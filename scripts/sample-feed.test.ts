import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type SampleDocuments, sampleFeed } from '../packages/demo/feed/index.mjs';
import { DOCUMENT_NAMES, type DocumentName, type Documents, readDocument } from '../packages/sdk/src/feed/index.js';

const script = join(import.meta.dirname, '../packages/demo/make-feed.mjs');
const root = mkdtempSync(join(tmpdir(), 'cdm-sample-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const read = <N extends DocumentName>(documents: SampleDocuments, name: N): Documents[N] => {
  // Through JSON, as it travels: what JSON cannot carry must not be there.
  const result = readDocument(name, JSON.parse(JSON.stringify(documents[name])));
  if (!result.ok) throw new Error(result.message);
  expect(result.issues).toEqual([]);
  return result.document;
};
const readAll = (documents: SampleDocuments) => ({
  cite: read(documents, 'cite'),
  agenda: read(documents, 'agenda'),
  conseil: read(documents, 'conseil'),
  resources: read(documents, 'resources'),
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
  const sample = sampleFeed(new Date(now));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(now));
  const feed = readAll(sample.main);
  const austral = readAll(sample.outremer);

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
      const text = JSON.stringify(sample.main[name]) + JSON.stringify(sample.outremer[name]);
      expect(text).toContain('aucun lieu réel');
      const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z.-]+)/g)].map(([, host]) => host);
      expect(hosts.filter((host) => host !== 'example.org' && host !== 'example.com')).toEqual([]);
    }
  });
});

describe('make-feed', () => {
  it('writes both feeds, with the same bytes for the same instant', () => {
    const contents = ['one', 'two'].map((name) => {
      const out = join(root, name);
      execFileSync(process.execPath, [script, '--out', out, '--now', '2026-11-22T17:00:00Z']);
      return ['.', 'feed-outremer'].flatMap((folder) =>
        DOCUMENT_NAMES.map((document) => readFileSync(join(out, folder, `${document}.json`), 'utf8')),
      );
    });
    expect(contents[0]).toHaveLength(8);
    expect(contents[1]).toEqual(contents[0]);
    const sample = sampleFeed(new Date('2026-11-22T17:00:00Z'));
    expect(JSON.parse(contents[0]?.[1] ?? '')).toEqual(JSON.parse(JSON.stringify(sample.main.agenda)));
  });

  it('gives a feed in every week of a year', () => {
    for (let day = 0; day < 366; day += 7)
      expect(() => sampleFeed(new Date(`${daysFrom('2027-01-03', day)}T09:00:00Z`))).not.toThrow();
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
