import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, exampleDesk } from '../commands/command.testkit.js';
import { oembed } from './oembed.js';
import { createServer } from './server.js';

let desk: Desk;
let app: FastifyInstance;
const PAGE = 'https://cite.example/cdm/frame/permanences.html';

beforeAll(async () => {
  desk = await exampleDesk({}, true);
  const root = desk.path('public');
  app = await createServer({ root, plugins: [oembed({ root, url: 'https://cite.example/cdm/' })] });
});
afterAll(async () => {
  await app.close();
  await desk.remove();
});

const ask = (query: Readonly<Record<string, string>>, server = app) =>
  server.inject({ url: `/oembed?${new URLSearchParams(query).toString()}` });

test('the address of a frame page becomes the frame, with what the address says', async () => {
  const response = await ask({ url: `${PAGE}?kinds=all&lang=en&x="><script>`, format: 'json' });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.headers['access-control-allow-origin']).toBe('*');
  expect(response.json()).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'Drop-in sessions and workshops – Cité des métiers d’exemple',
    provider_name: 'Cité des métiers d’exemple',
    provider_url: 'https://cite.example.org/',
    cache_age: 86_400,
    width: 600,
    height: 640,
    html: `<iframe src="${PAGE}?kinds=all&amp;lang=en&amp;x=%22%3E%3Cscript%3E" title="Drop-in sessions and workshops – Cité des métiers d’exemple" width="600" height="640" loading="lazy"></iframe>`,
  });
});

test('it is never larger than the room there is', async () => {
  const { width, height, html } = (await ask({ url: PAGE, maxwidth: '320', maxheight: '400' })).json();
  expect([width, height]).toEqual([320, 400]);
  expect(html).toContain('width="320" height="400"');
  expect((await ask({ url: PAGE, maxwidth: '5000' })).json()).toMatchObject({ width: 600 });
});

test.each([
  ['nothing', {}, 400],
  ['a width that is none', { url: PAGE, maxwidth: '-3' }, 400],
  ['another format', { url: PAGE, format: 'xml' }, 501],
  ['a page of another site', { url: 'https://evil.example/cdm/frame/hours.html' }, 404],
  ['a page that is no frame', { url: 'https://cite.example/cdm/frame/toString.html' }, 404],
  ['a page outside the folder', { url: 'https://cite.example/cdm/frame/../hours.html' }, 404],
  ['an address that is none', { url: 'javascript:alert(1)' }, 404],
])('%s is refused in one sentence', async (_name, query, status) => {
  const response = await ask(query);
  expect(response.statusCode).toBe(status);
  expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(response.body).toMatch(/^[A-Z][^\n]*\.\n$/);
});

test('without a public address, it is the one that was asked', async () => {
  const root = desk.path('public');
  const other = await createServer({ root, plugins: [oembed({ root })] });
  const url = 'http://localhost:80/frame/hours.html';
  const { html } = (await ask({ url }, other)).json();
  expect(html).toContain('src="http://localhost/frame/hours.html"');
  expect((await ask({ url: PAGE }, other)).statusCode).toBe(404);
  await other.close();
});
