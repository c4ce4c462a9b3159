import { describe, expect, it } from 'vitest';
import { readDocument } from './index.js';

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
  poles: [{ id: 'emploi', label: 'Trouver un emploi' }],
  sites: [
    { id: 'centre', kind: 'main', name: 'Centre', hours: { weekly: [{ days: [2, 3], from: '09:30', to: '18:00' }] } },
  ],
};

describe('readDocument', () => {
  it('pins the zone of the machine', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Europe/Paris');
  });
  it('reads a good document without issues', () => {
    expect(readDocument('cite', cite)).toEqual({ ok: true, document: cite, issues: [] });
  });
  it('lets unknown fields and enum values of a newer publisher pass', () => {
    const result = readDocument('cite', {
      ...cite,
      novelty: 1,
      sites: [{ id: 'bus', kind: 'spaceship', name: 'Bus' }],
    });
    expect(result).toMatchObject({ ok: true, issues: [], document: { sites: [{ kind: 'spaceship' }] } });
  });
  it('turns unreadable hours into unknown, never into closed', () => {
    const result = readDocument('cite', {
      ...cite,
      sites: [
        { id: 'centre', kind: 'main', name: 'Centre', hours: { weekly: [{ days: [2], from: '9h', to: '18:00' }] } },
      ],
    });
    expect(result).toMatchObject({
      ok: true,
      issues: [{ code: 'field-dropped', id: 'centre', path: 'sites[0].hours.weekly[0].from' }],
    });
    expect(result.ok && result.document.sites[0]).not.toHaveProperty('hours');
  });
  it('drops one bad record, never the list', () => {
    const activity = { id: 'vae', kind: 'permanence', title: 'VAE', poles: [], schedule: [{ dates: ['2026-12-01'] }] };
    const bad = { ...activity, id: 'bad', overrides: [{ date: 'mardi', status: 'cancelled' }] };
    const result = readDocument('agenda', { ...envelope, items: [bad, activity, activity] });
    expect(result).toMatchObject({
      ok: true,
      document: { items: [{ id: 'vae' }] },
      issues: [
        { code: 'record-dropped', id: 'bad' },
        { code: 'duplicate-id', id: 'vae' },
      ],
    });
  });
  it('refuses links that could run or mislead, wherever they stand', () => {
    const result = readDocument('cite', { ...cite, url: 'javascript:alert(1)', contact: { url: '//evil.example' } });
    expect(result).toMatchObject({
      ok: true,
      issues: [
        { code: 'link-refused', path: 'url' },
        { code: 'link-refused', path: 'contact.url' },
      ],
    });
    expect(JSON.stringify(result.ok && result.document)).not.toMatch(/javascript|evil/);
  });
  it('does not let a document pollute prototypes', () => {
    const json: unknown = JSON.parse(JSON.stringify({ ...cite }).replace('{', '{"__proto__":{"polluted":true},'));
    const result = readDocument('cite', json);
    expect(result.ok && 'polluted' in result.document).toBe(false);
  });
  it.each([
    ['feed-format', null],
    ['feed-format', '<!doctype html>'],
    ['feed-format', { ...cite, timeZone: undefined }],
    ['feed-version', { ...cite, version: 2 }],
  ])('refuses with %s', (code, json) => {
    expect(readDocument('cite', json)).toMatchObject({ ok: false, code });
  });
});
