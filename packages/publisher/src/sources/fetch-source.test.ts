import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchSourceError, fetchSource, shownSource, sourceUrl } from './fetch-source.js';

let server: Server;
let root = '';
const hits = new Map<string, number>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    hits.set(path, (hits.get(path) ?? 0) + 1);
    if (path === '/ok.ics') response.end('BEGIN:VCALENDAR');
    else if (path === '/twice' && hits.get(path) === 1) {
      response.statusCode = 503;
      response.end();
    } else if (path === '/twice') response.end('here');
    else if (path === '/stalled') response.write('BEGIN');
    else if (path === '/large') response.end('x'.repeat(5_000));
    else if (path === '/page') response.end('\uFEFF <!-- x -->\n<!DOCTYPE html><title>Connexion</title>');
    else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const text = async (path: string, options = {}): Promise<string> =>
  new TextDecoder().decode(await fetchSource(`${root}${path}`, options));

describe('fetchSource', () => {
  it('takes a file, and tries again where the server is busy', async () => {
    expect(await text('/ok.ics')).toBe('BEGIN:VCALENDAR');
    expect(await text('/twice')).toBe('here');
    expect(hits.get('/twice')).toBe(2);
  });

  it.each([
    ['/absent?key=secret', {}, '404'],
    ['/page?key=secret', {}, 'page web'],
    ['/large', { maxBytes: 1_000 }, 'Mo'],
    ['/stalled', { timeout: 300 }, 'à temps'],
  ])('says why %s cannot be had, without what may be secret', async (path, options, because) => {
    const failed = text(path, options);
    await expect(failed).rejects.toThrow(FetchSourceError);
    await expect(failed).rejects.toThrow(because);
    await expect(failed).rejects.not.toThrow('secret');
  });

  it('says what the network said, at the bottom', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const failed = fetchSource(`http://127.0.0.1:${String(port)}/a.ics`);
    await expect(failed).rejects.toThrow(FetchSourceError);
    await expect(failed).rejects.toThrow('ECONNREFUSED');
  });

  it('shows a source without what may be secret', () => {
    expect(shownSource('webcal://u:p@exemple.fr/a.ics?key=secret#x')).toBe('https://exemple.fr/a.ics');
    expect(shownSource('Tu-Sa 09:30-18:00')).toBe('Tu-Sa 09:30-18:00');
  });

  it.each([
    [
      'https://calendar.google.com/calendar/ical/jeanne%40gmail.com/private-0a1b2c/basic.ics',
      '/calendar/ical/…/…/basic.ics',
    ],
    ['https://agenda.example/export/9f8e7d6c5b4a39281706f5e4.ics', '/export/…'],
    ['https://opendata.example/exports/ideo-metiers_2026-01-01.csv', '/exports/ideo-metiers_2026-01-01.csv'],
  ])('hides the keys in the path of %s', (address, path) => {
    expect(shownSource(address)).toBe(new URL(address).origin + path);
  });

  it('takes webcal for https, and nothing but the web', () => {
    expect(sourceUrl('webcal://exemple.fr/a.ics').href).toBe('https://exemple.fr/a.ics');
    expect(() => sourceUrl('file:///etc/passwd')).toThrow('https://');
    expect(() => sourceUrl('agenda.ics')).toThrow('adresse');
  });
});
