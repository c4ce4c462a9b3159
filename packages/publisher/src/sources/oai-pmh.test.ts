import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { harvestOai, readOaiFile } from './oai-pmh.js';
import type { ImportContext } from './report.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-22' };
const envelope = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-11-22T00:00:00Z</responseDate><request>x</request>${inner}</OAI-PMH>`;
const record = (id: string, dc: string): string =>
  `<record><header><identifier>${id}</identifier><datestamp>2026-01-01</datestamp></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">${dc}</oai_dc:dc></metadata></record>`;
const deleted = (id: string): string =>
  `<record><header status="deleted"><identifier>${id}</identifier><datestamp>2026-01-02</datestamp></header></record>`;
const list = (records: string, token = ''): string =>
  envelope(`<ListRecords>${records}<resumptionToken completeListSize="3">${token}</resumptionToken></ListRecords>`);
const full = `<dc:title xml:lang="fr">L’œuvre du bois &amp; du feu</dc:title><dc:title>Autre titre</dc:title>
  <dc:creator>Camille Exemple</dc:creator><dc:subject>Bois</dc:subject><dc:subject>Forêt</dc:subject>
  <dc:description>Un &lt;b&gt;beau&lt;/b&gt; livre.</dc:description><dc:publisher>Éditions</dc:publisher><dc:date>2021-05-03</dc:date>
  <dc:type>Text</dc:type><dc:identifier>ISBN 978-2-07-036822-8</dc:identifier><dc:identifier>https://exemple.fr/1?a=1&amp;b=2</dc:identifier><dc:language>fre</dc:language>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const closing: (() => Promise<void>)[] = [];
/** A repository on this machine that gives these answers in order, and remembers what it was asked. */
const repository = async (
  answers: readonly { status?: number; headers?: Record<string, string>; body: string | Buffer; hang?: boolean }[],
): Promise<{ url: string; asked: URL[] }> => {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const answer = answers[asked.length];
    asked.push(new URL(request.url ?? '', 'http://x'));
    if (!answer) {
      response.writeHead(500).end();
      return;
    }
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/xml', ...answer.headers });
    response.write(answer.body);
    if (!answer.hang) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  );
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/oai?key=1`, asked };
};
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe('Dublin Core over OAI-PMH', () => {
  it('reads a saved answer', () => {
    const { resources, report } = readOaiFile(
      bytes(list(record('oai:bm.example:1/2', full) + deleted('oai:x:9'))),
      context,
    );
    expect(resources).toEqual([
      {
        id: 'oai:bm.example:1.2',
        title: 'L’œuvre du bois & du feu',
        otherTitles: ['Autre titre'],
        kind: 'book',
        access: ['online'],
        summary: 'Un beau livre.',
        themes: ['Bois', 'Forêt'],
        keywords: ['Camille Exemple'],
        language: 'fr',
        publisher: 'Éditions',
        year: 2021,
        url: 'https://exemple.fr/1?a=1&b=2',
        ean: '9782070368228',
      },
    ]);
    expect(report).toMatchObject({ read: 1, kept: 1, refused: [], changed: [{ where: 'oai:bm.example:1/2' }] });
  });

  it('says that a saved page is not the whole catalogue', () => {
    const { report } = readOaiFile(bytes(list(record('oai:1', full), 'suite')), context);
    expect(report.changed.at(-1)).toEqual({
      where: 'fichier',
      why: 'Cette réponse n’est qu’une page de la liste : 1 notices sur 3, et une suite (resumptionToken). Pour tout le catalogue, importez l’adresse de l’entrepôt.',
    });
  });

  it('loses only the record that has no number', () => {
    const { resources, report } = readOaiFile(
      bytes(
        list(`<record><header><datestamp>x</datestamp></header></record>${record('', full)}${record('oai:2', full)}`),
      ),
      context,
    );
    expect(resources?.map(({ id }) => id)).toEqual(['oai:2']);
    expect(report.refused).toEqual([
      {
        where: 'notice 1',
        why: 'La notice n’a pas de Dublin Core (oai_dc) : l’entrepôt doit en donner pour chaque notice.',
      },
      { where: 'notice 2', why: 'La notice « L’œuvre du bois & du feu » n’a pas d’identifiant utilisable.' },
    ]);
  });

  it('takes the set of a pasted request, and asks for what follows with the token alone', async () => {
    const { url, asked } = await repository([
      { body: list(record('oai:1', full), 'suite') },
      { body: list(record('oai:2', full) + deleted('oai:1')) },
    ]);
    const { resources, report } = await harvestOai(
      `${url}&verb=ListRecords&metadataPrefix=marcxml&set=pro&resumptionToken=old`,
      context,
      { pause: 0 },
    );
    expect(asked.map(({ search }) => search)).toEqual([
      '?key=1&verb=ListRecords&metadataPrefix=oai_dc&set=pro',
      '?key=1&verb=ListRecords&resumptionToken=suite',
    ]);
    expect(resources?.map(({ id }) => id)).toEqual(['oai:2']);
    expect(report).toMatchObject({ read: 1, kept: 1, changed: [{ where: 'oai:2' }] });
  });

  it('reads numbered characters, and a language that is none costs its record nothing else', () => {
    const { resources, report } = readOaiFile(
      bytes(
        list(
          record('oai:1', '<dc:title>L&#233;gumes d&#39;&#xE9;t&#xE9;</dc:title><dc:language>fre-eng</dc:language>') +
            record('oai:2', '<dc:title>Deux</dc:title><dc:language>fr-fr-ca</dc:language>'),
        ),
      ),
      context,
    );
    expect(resources?.map(({ title, language }) => [title, language])).toEqual([
      ["Légumes d'été", undefined],
      ['Deux', undefined],
    ]);
    expect(report.refused).toEqual([]);
  });

  it('harvests every page, one token at a time, and takes back what was deleted meanwhile', async () => {
    const { url, asked } = await repository([
      {
        body: list(
          record('oai:x:1', '<dc:title>Un</dc:title>') + record('oai:x:2', '<dc:title>Deux</dc:title>'),
          'page/2 &amp;',
        ),
      },
      { body: list(deleted('oai:x:1') + record('oai:x:3', '<dc:subject>Sans titre</dc:subject>')) },
    ]);
    const progress: unknown[] = [];
    const { resources, report } = await harvestOai(url, context, {
      pause: 1,
      set: 'livres',
      onProgress: (p) => progress.push(p),
    });
    expect(resources?.map(({ id }) => id)).toEqual(['oai:x:2']);
    expect(report).toMatchObject({ read: 2, kept: 1, refused: [{ where: 'oai:x:3' }] });
    expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { key: '1', verb: 'ListRecords', metadataPrefix: 'oai_dc', set: 'livres' },
      { key: '1', verb: 'ListRecords', resumptionToken: 'page/2 &' },
    ]);
    expect(progress).toEqual([
      { done: 2, expected: 3 },
      { done: 4, expected: 3 },
    ]);
  });

  it('waits as long as a busy repository asks', async () => {
    const { url, asked } = await repository([
      { status: 503, headers: { 'retry-after': '1' }, body: '' },
      { body: list(record('oai:x:1', '<dc:title>Un</dc:title>')) },
    ]);
    const started = performance.now();
    expect((await harvestOai(url, context, { pause: 1 })).report.kept).toBe(1);
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(asked).toHaveLength(2);
  });

  it('takes an empty list for an empty list', async () => {
    const { url } = await repository([{ body: envelope('<error code="noRecordsMatch">rien</error>') }]);
    expect((await harvestOai(url, context)).report).toEqual({ read: 0, kept: 0, changed: [], refused: [] });
  });

  it.each([
    ['a refusal', [{ body: envelope('<error code="cannotDisseminateFormat"/>') }], /Dublin Core/],
    [
      'a lost token',
      [{ body: list('', 't') }, { body: envelope('<error code="badResumptionToken">late</error>') }],
      /depuis le début/,
    ],
    ['a token that comes back', [{ body: list('', 't') }, { body: list('', 't') }], /deux fois la même suite/],
    ['a web page', [{ body: '<html><p>Bienvenue</html>' }], /bien formé/],
    ['other XML', [{ body: '<rss/>' }], /n’est pas de l’OAI-PMH/],
    ['an answer without end', [{ body: Buffer.alloc(50_000, 0x20) }], /plus de/],
    ['a server that fails', [{ status: 404, body: '' }], /répondu 404/],
    [
      'a server that stays busy',
      [
        { status: 503, body: '' },
        { status: 503, body: '' },
      ],
      /répondu 503/,
    ],
    ['a wait of an hour', [{ status: 503, headers: { 'retry-after': '3600' }, body: '' }], /60 minutes/],
    ['a server that hangs', [{ body: '<OAI-PMH>', hang: true }], /pas répondu en 0.3 secondes/],
    [
      'too many records',
      [{ body: list(record('oai:x:1', '<dc:title>1</dc:title>') + record('oai:x:2', '<dc:title>2</dc:title>'), 't') }],
      /plus de 1 notices/,
    ],
  ])('says in one sentence what to do about %s', async (_name, answers, sentence) => {
    const { url } = await repository(answers);
    const options = { pause: 1, retries: 1, timeout: 300, maxBytes: 40_000, maxRecords: 1 };
    await expect(harvestOai(url, context, options)).rejects.toThrow(sentence);
  });

  it('refuses what is no address, and stops when told', async () => {
    await expect(harvestOai('file:///etc/passwd', context)).rejects.toThrow(/n’est pas une adresse/);
    const reason = new Error('assez');
    const { url } = await repository([{ body: list('', 't') }]);
    const stop = new AbortController();
    const harvest = harvestOai(url, context, {
      pause: 60_000,
      signal: stop.signal,
      onProgress: () => {
        stop.abort(reason);
      },
    });
    await expect(harvest).rejects.toBe(reason);
  });
});
