import { readdir } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { schemaOrg, schemaOrgProblems } from '../../../sdk/src/export/schema-org.testkit.js';
import { styleFiles } from '../prerender/styles.js';
import { type Desk, exampleDesk } from './command.testkit.js';
import { prerender } from './prerender.js';

let desk: Desk;
afterEach(() => desk.remove());

const pageOf = (body: string, lang = 'fr'): string =>
  `<!DOCTYPE html>\r\n<HTML lang=${lang}><head><title>À nous</title>\r\n<script type=module src='/cdm/cdm.js'></script></head>\r\n<body class = "x">\r\n${body}\r\n<!-- fin --></body></html>\r\n`;
const HOURS = '<cdm-hours view="week"><a href="tel:+33">01</a></cdm-hours>';

const run = async (html: string, options: { readonly feed?: string; readonly now?: string } = {}): Promise<number> => {
  desk = await exampleDesk({}, true);
  await desk.write('page.html', html);
  return prerender(['page.html'], { feed: 'public', ...options }, desk.io);
};
/** The page without what was put into it. */
const stripped = (html: string): string =>
  html
    .replace(/<template shadowrootmode="open" data-cdm-prerendered>.*?<\/template>/gs, '')
    .replace(/<script type="application\/ld\+json" data-cdm-prerendered>.*?<\/script>/gs, '');
const plain = (html: string): string =>
  html
    .replace(/<script type="application.*?<\/script>|<title>.*?<\/title>|<[^>]*>/gs, ' ')
    .replace(/[\s\u2060]+/g, ' ');
const dataIn = (html: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json" data-cdm-prerendered>(.*?)<\/script>/s.exec(html)?.[1] ?? '');

test('a page keeps every byte of its own, and a second run gives the same page', async () => {
  const page = pageOf(`${HOURS}<cdm-permanences limit=3></cdm-permanences>`);
  expect(await run(page)).toBe(0);
  const first = await desk.read('page.html');
  expect(first).not.toBe(page);
  expect(stripped(first)).toBe(page);
  expect(first).toContain('</template><a href="tel:+33">01</a></cdm-hours>');
  expect(desk.said()).toContain('page.html : 2 balises remplies, juste jusqu’au 28/11/2026.');
  expect(await prerender(['page.html'], { feed: 'public' }, desk.io)).toBe(0);
  expect(await desk.read('page.html')).toBe(first);
});

test('the project that publishes a folder stands for it, and so does the address of its cite.json', async () => {
  const page = pageOf('<cdm-hours feed="https://cite.example.org/feed/cite.json"></cdm-hours>');
  expect(await run(page.replace(/<script[^>]*><\/script>/, ''), { feed: '.' })).toBe(0);
  expect(await desk.read('page.html')).toContain('href="https://cite.example.org/feed/cdm/');
});

test('the hours are dated: nothing says open, closed now or today, and until when it is right is printed', async () => {
  await run(pageOf(HOURS));
  const text = plain(await desk.read('page.html'));
  expect(text).toContain('Horaires exacts jusqu’au 28 novembre 2026');
  expect(text).toContain('Dimanche 22 novembre');
  expect(text).toContain('Samedi 28 novembre');
  expect(text).not.toMatch(/ouvre |ferme à|aujourd’hui|demain/i);
  expect(text).not.toContain('Chargement');
});

test('the sessions are dated: no "today", controls wait for the script', async () => {
  // A session runs at that instant.
  await run(pageOf('<cdm-permanences kinds="all"></cdm-permanences>'), { now: '2026-12-03T10:00:00+01:00' });
  const html = await desk.read('page.html');
  expect(plain(html)).toContain('Jeudi 3 décembre');
  expect(plain(html)).not.toMatch(/aujourd’hui|en ce moment/i);
  expect(plain(html)).toMatch(/Dates exactes jusqu’au \d+ décembre 2026/);
  expect(html).toContain('<button');
  for (const control of html.match(/<(button|select)\b[^>]*>/g) ?? []) expect(control).toContain('disabled');
});

test('no inline style or handler: the style sheet is linked, from the folder of the page’s script', async () => {
  await run(pageOf(HOURS));
  const html = await desk.read('page.html');
  expect(html).not.toMatch(/<style| style=| on\w+=|<!--\/?lit/);
  const [, href = ''] = /<link rel="stylesheet" href="([^"]*)">/.exec(html) ?? [];
  expect(href).toMatch(/^\/cdm\/cdm\/cdm-hours-[0-9a-f]{8}\.css$/);
  expect(await desk.read(`public${href.slice('/cdm'.length)}`)).toContain('.block .state');
  expect((await readdir(desk.path('public/cdm'))).filter((name) => name.endsWith('.css'))).toHaveLength(2);
});

test('the language is that of the closest lang, its own first', async () => {
  await run(
    pageOf(
      `${HOURS}<div lang="nl"><cdm-hours view=week></cdm-hours></div><cdm-hours lang=ar></cdm-hours><cdm-hours wording=easy></cdm-hours>`,
      'en',
    ),
  );
  const text = plain(await desk.read('page.html'));
  expect(text).toContain('Hours correct until 28 November 2026');
  expect(text).toContain('Openingstijden juist tot en met 28 november 2026');
  expect(text).toContain('المواعيد صحيحة حتى 28 نوفمبر 2026');
  expect(text).toContain('Sunday 22 November');
});

test('a placeholder gets the tag that the script would make, and a second run leaves it so', async () => {
  const page = pageOf(
    '<div data-cdm="hours" data-view="week" data-onclick="x()"><p>Appelez</p></div><p><a href="/h#cdm=hours&amp;view=week&amp;feed=https://evil.example/">Horaires</a></p>',
  );
  expect(await run(page)).toBe(0);
  const html = await desk.read('page.html');
  expect(html).toContain('<div data-cdm="hours" data-view="week" data-onclick="x()"><cdm-hours view="week"><template');
  expect(html).toContain('</template><p>Appelez</p></cdm-hours></div>');
  expect(html).toMatch(
    /<p><cdm-hours view="week"><template.*<\/template><a href="\/h#cdm=[^>]*>Horaires<\/a><\/cdm-hours>/s,
  );
  await prerender(['page.html'], { feed: 'public' }, desk.io);
  expect(await desk.read('page.html')).toBe(html);
});

test('structured data: the Cité and the sessions shown, sound, in the head, and no text can end the script', async () => {
  desk = await exampleDesk();
  await desk.edit('cite.json', 'Cité des métiers d’exemple', '</script><script>alert(1)</script>');
  const { build } = await import('./build.js');
  await build('.', { widgets: desk.path('no-widgets') }, desk.io);
  await desk.write('page.html', pageOf(`${HOURS}<cdm-permanences limit=2></cdm-permanences>`));
  expect(await prerender(['page.html'], { feed: 'public' }, desk.io)).toBe(0);
  const html = await desk.read('page.html');
  expect(html).not.toContain('<script>alert');
  expect(html).toMatch(/data-cdm-prerendered>[^<]*<\/script><\/head>/);
  const data = dataIn(html) as { '@graph': readonly { '@type': string }[] };
  expect(schemaOrgProblems(data, schemaOrg())).toEqual([]);
  expect(data['@graph'].map((node) => node['@type'])).toEqual(['Organization', 'Place', 'Event', 'Event']);
});

test.each([
  [
    '<cdm-hours site="nulle-part"></cdm-hours>',
    'site="nulle-part" n’est pas dans le flux. Valeurs possibles : principal.',
  ],
  ['<cdm-hours pole="x"></cdm-hours>', 'pole="x" n’est pas dans le flux.'],
  ['<cdm-horaires></cdm-horaires>', 'cette balise n’existe pas. Balises : cdm-hours, '],
  ['<cdm-hours><template shadowrootmode="open">x</template></cdm-hours>', 'elle porte déjà un contenu déclaré'],
])('%s stays as it was, and the command says why', async (tag, sentence) => {
  expect(await run(pageOf(tag))).toBe(1);
  expect(desk.said()).toContain(
    `page.html:5 – <${/<([\w-]+)/.exec(tag)?.[1] ?? ''}> laissée telle quelle : ${sentence}`,
  );
  expect(stripped(await desk.read('page.html'))).toBe(pageOf(tag));
  expect(await desk.read('page.html')).not.toContain('data-cdm-prerendered><div');
});

test('what only means something now, or with script, stays as it was; that is no error', async () => {
  const page = pageOf('<cdm-hours view="badge"></cdm-hours><cdm-resource-search></cdm-resource-search>');
  expect(await run(page)).toBe(0);
  const said = desk.said();
  expect(said).toContain('<cdm-hours> laissée telle quelle : view="badge" ne dit que l’instant présent');
  expect(said).toContain('<cdm-resource-search> laissée telle quelle : elle ne sert qu’avec le script');
  expect(stripped(await desk.read('page.html'))).toBe(page);
});

test('past the horizon of the feed nothing is claimed, and what was there goes', async () => {
  await run(pageOf(HOURS));
  expect(await prerender(['page.html'], { feed: 'public', now: '2028-01-01T00:00:00Z' }, desk.io)).toBe(1);
  expect(desk.said()).toContain('le flux ne vaut que jusqu’au 2027-11-22.');
  expect(stripped(await desk.read('page.html'))).toBe(pageOf(HOURS));
  expect(await desk.read('page.html')).not.toContain('<template');
});

test('--out keeps the pages and their folders apart', async () => {
  desk = await exampleDesk({}, true);
  const { mkdir } = await import('node:fs/promises');
  await mkdir(desk.path('site/fr'), { recursive: true });
  await desk.write('site/index.html', pageOf(HOURS));
  await desk.write('site/fr/index.html', pageOf('<p>rien</p>'));
  const code = await prerender(['site/index.html', 'site/fr/index.html'], { feed: 'public', out: 'web' }, desk.io);
  expect(code).toBe(0);
  expect(await desk.read('site/index.html')).toBe(pageOf(HOURS));
  expect(await desk.read('web/index.html')).toContain('Horaires exacts');
  expect(await desk.read('web/fr/index.html')).toBe(pageOf('<p>rien</p>'));
  expect(desk.said()).toContain('site/fr/index.html : aucune balise de la Cité');
});

test.each([
  [{ feed: 'nowhere' }, 'Il n’y a pas de flux dans nowhere'],
  [{ now: '2026-12-02T08:00:00' }, '« 2026-12-02T08:00:00 » n’est pas un instant.'],
  [{ url: 'votre-cite.example' }, '« votre-cite.example » n’est pas l’adresse d’un dossier publié.'],
  [{ feed: 'http://127.0.0.1:1/' }, 'Le flux ne peut pas être lu : '],
])('%j is refused in one sentence', async (options, sentence) => {
  desk = await exampleDesk({}, true);
  await desk.write('page.html', pageOf(HOURS));
  const said = prerender(['page.html'], { feed: 'public', ...options }, desk.io).catch((error: unknown) =>
    String(error),
  );
  expect((await said).toString().replace(/[\u00a0\u202f]/g, ' ')).toContain(sentence);
  expect(await desk.read('page.html')).toBe(pageOf(HOURS));
});

test('a page that is not UTF-8 is refused', async () => {
  desk = await exampleDesk({}, true);
  await desk.write('page.html', Buffer.from('<p>é</p><cdm-hours></cdm-hours>', 'latin1'));
  await expect(prerender(['page.html'], { feed: 'public' }, desk.io)).rejects.toThrow(/UTF-8/);
});

test('an address that lacks the style sheets is told to publish again; one that has them is enough', async () => {
  desk = await exampleDesk({}, true);
  await desk.write('page.html', pageOf(HOURS).replace(/<script.*?<\/script>/, ''));
  const { createServer } = await import('../serve/server.js');
  const app = await createServer({ root: desk.path('public') });
  const feed = `${await app.listen({ port: 0, host: '127.0.0.1' })}/`;
  try {
    expect(await prerender(['page.html'], { feed }, desk.io)).toBe(1);
    expect(desk.said()).toContain('Relancez « cdm build » avec cette version');
    const { writeFolder } = await import('../build/write.js');
    await writeFolder(desk.path('public'), styleFiles());
    expect(await prerender(['page.html'], { feed }, desk.io)).toBe(0);
    expect(await desk.read('page.html')).toContain(`<link rel="stylesheet" href="${feed}cdm/cdm-hours-`);
  } finally {
    await app.close();
  }
});
