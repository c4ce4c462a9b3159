import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFolder } from '../build/write.js';
import { cacheControl, createServer } from './server.js';

let root = '';
let app: FastifyInstance;
const feed = `${JSON.stringify({ version: 1, name: 'é'.repeat(2000) })}\n`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cdm-serve-'));
  await writeFolder(root, [
    { path: 'cdm/base-a1B2c3d4.js', content: 'export {};' },
    { path: 'agenda.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    { path: 'cdm.js', content: 'export {};' },
    { path: 'cite.json', content: feed },
  ]);
  await mkdir(join(root, '.git'));
  await writeFile(join(root, '.git', 'config'), 'secret');
  app = await createServer({ root });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});

test('closing waits for no connection that was only opened ahead of need', async () => {
  const other = await createServer({ root });
  const { port } = new URL(await other.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), '127.0.0.1');
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  await expect.poll(() => new Promise((resolve) => other.server.getConnections((_, count) => resolve(count)))).toBe(1);
  await other.close();
  await ended;
});

test('a document comes with its type, for every origin, compressed as the browser takes it', async () => {
  const plain = await app.inject({ url: '/cite.json' });
  expect(plain.statusCode).toBe(200);
  expect(plain.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(plain.headers['access-control-allow-origin']).toBe('*');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(feed);
  const small = await app.inject({ url: '/cite.json', headers: { 'accept-encoding': 'gzip, br' } });
  expect(small.headers['content-encoding']).toBe('br');
  expect(small.headers['vary']).toContain('accept-encoding');
  expect(small.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(feed);
});

test('the folder itself answers with its page, whatever the browser takes', async () => {
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Cité</title>');
  for (const encoding of ['identity', 'gzip, deflate, br'])
    expect((await app.inject({ url: '/', headers: { 'accept-encoding': encoding } })).statusCode).toBe(200);
  await rm(join(root, 'index.html'));
});

test('a document that has not changed is answered by 304', async () => {
  const first = await app.inject({ url: '/cite.json' });
  const etag = String(first.headers.etag);
  expect(etag).toMatch(/"/);
  const again = await app.inject({ url: '/cite.json', headers: { 'if-none-match': etag } });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('names with a hash are kept for ever, the entry and the feed are not', async () => {
  expect((await app.inject({ url: '/cdm/base-a1B2c3d4.js' })).headers['cache-control']).toContain('immutable');
  expect((await app.inject({ url: '/cdm.js' })).headers['cache-control']).toContain('max-age=300');
  expect((await app.inject({ url: '/cite.json' })).headers['cache-control']).toContain('max-age=300');
  for (const path of [
    'cdm/base-Bn-JVP.js',
    'feeds/lyon/cdm/ar-31Ci0x.js',
    'cdm/cdm-hours-2eac4ca0.css',
    'cdm-0.1.0.js',
    'a/integrity-1.2.3-rc.1.json',
  ])
    expect(cacheControl(path), path).toContain('immutable');
  for (const path of [
    'cdm-permanences.js',
    'cdm/cdm.js',
    'cdm-frame.js',
    'integrity.json',
    'cdm/needs.json',
    'cdm/my-page.html',
  ])
    expect(cacheControl(path), path).not.toContain('immutable');
});

test('scripts and calendars have the type that browsers and calendars ask for', async () => {
  expect((await app.inject({ url: '/cdm.js' })).headers['content-type']).toMatch(/^(text|application)\/javascript/);
  expect((await app.inject({ url: '/agenda.ics' })).headers['content-type']).toMatch(/^text\/calendar/);
});

test.each([
  ['GET', '/nothing.json', 404],
  ['GET', '/', 404],
  ['GET', '/.git/config', 404],
  ['GET', '/..%2f..%2fetc/passwd', 404],
  ['POST', '/cite.json', 405],
] as const)('%s %s is refused in one sentence', async (method, url, status) => {
  const response = await app.inject({ method, url });
  expect([status, 403]).toContain(response.statusCode);
  expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.headers['access-control-allow-origin']).toBe('*');
  expect(response.body).toMatch(/^[A-Z][^\n]*\.\n$/);
});

test('a malformed address is refused in one sentence', async () => {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  const response = await fetch(`http://127.0.0.1:${String(address.port)}/%E0%A4%A`);
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('Bad request: the address is malformed.\n');
});

test('a page that asks first may come', async () => {
  const response = await app.inject({ method: 'OPTIONS', url: '/cite.json', headers: { origin: 'https://a.example' } });
  expect(response.statusCode).toBe(204);
  expect(response.headers['access-control-allow-methods']).toContain('GET');
});

test('a start page answers where the folder has no page of its own, and never hides one', async () => {
  const other = await createServer({ root, startPage: '<!doctype html><title>Start</title>' });
  const first = await other.inject({ url: '/', headers: { 'accept-encoding': 'br' } });
  expect(first.body).toContain('Start');
  expect(first.headers['cache-control']).toBe('no-store');
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Cité</title>');
  expect((await other.inject({ url: '/' })).body).toContain('Cité');
  await rm(join(root, 'index.html'));
  await other.close();
});

test('a plugin is mounted beside the files', async () => {
  const other = await createServer({
    root,
    plugins: [
      async (instance) => {
        instance.get('/search', () => ({ items: [] }));
        return Promise.resolve();
      },
    ],
  });
  expect((await other.inject({ url: '/search' })).json()).toEqual({ items: [] });
  expect((await other.inject({ url: '/cdm.js' })).statusCode).toBe(200);
  await other.close();
});
