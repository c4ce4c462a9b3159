import { readDocument } from '@cite-des-metiers/sdk/feed';
import { createPageEngine } from '@cite-des-metiers/sdk/search';
import { describe, expect, it } from 'vitest';
import { SYNONYMS_FR } from './synonyms.fr.js';

describe('SYNONYMS_FR', () => {
  it('is what resources.json may hold', () => {
    const json = {
      version: 1,
      generatedAt: '2026-01-01T00:00:00Z',
      validThrough: '2026-12-31',
      source: { name: 'Test' },
      items: [],
      synonyms: SYNONYMS_FR,
    };
    expect(readDocument('resources', json)).toMatchObject({ ok: true, issues: [] });
  });

  it('says each thing with words on both sides', () => {
    for (const { from, to } of SYNONYMS_FR) {
      for (const phrase of [...from, ...(to ?? [])]) expect(phrase).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}’'. -]*$/u);
      expect(to === undefined ? from.length : to.length + 1, from[0]).toBeGreaterThan(1);
    }
  });

  it.each([
    ['nounou', 'Assistante maternelle'],
    ['je cherche une nounou', 'Assistante maternelle'],
    ['nounuo', 'Assistante maternelle'],
    ['CIF', 'Projet de transition professionnelle'],
    ['kiné', 'Masseur-kinésithérapeute'],
  ])('leads from %s to %s', async (text, title) => {
    const titles = ['Assistante maternelle', 'Projet de transition professionnelle', 'Changer de métier'];
    const resources = [...titles, 'Masseur-kinésithérapeute'].map((name, index) => ({
      id: String(index),
      title: name,
      kind: 'web',
      access: ['online'],
    }));
    const page = await createPageEngine(resources, { synonyms: SYNONYMS_FR }).search({ text });
    expect(page.hits.map(({ resource }) => resource.title)).toEqual([title]);
  });
});
