import { describe, expect, it } from 'vitest';
import { readDataInclusion } from './data-inclusion.js';
import type { ImportContext } from './report.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-21' };
const structure = {
  source: 'dora',
  id: 's1',
  nom: 'Mission locale',
  date_maj: '2026-10-01',
  commune: 'Lyon',
  code_postal: '69003',
  adresse: '1 rue A',
  telephone: '+33472000000',
  courriel: 'accueil@ml.fr',
  horaires_accueil: 'Mo-Fr 09:00-12:00; PH off',
};
const service = {
  source: 'dora',
  id: 'v1',
  structure_id: 's1',
  nom: 'Construire son projet',
  description: 'Un <b>entretien</b>.',
  date_maj: '2026-10-01',
  thematiques: ['choisir-un-metier--identifier-ses-points-forts'],
  publics: ['actifs', 'jeunes'],
  modes_accueil: ['en-presentiel'],
  modes_mobilisation: ['telephoner', 'se-presenter'],
  telephone: '0472000000',
  contact_nom_prenom: 'Jeanne Durand',
  courriel: 'jeanne.durand@ml.fr',
};
const read = (json: unknown, options = {}) => readDataInclusion(JSON.stringify(json), context, options);

describe('readDataInclusion', () => {
  it('refuses what has no identifier, or that of another, rather than let one hide the other', async () => {
    const { id: _, ...unnamed } = structure;
    const { sites, offers, report } = await read(
      { structures: [structure, unnamed, { ...unnamed, nom: 'Autre' }], services: [service, service] },
      { pole: 'orientation' },
    );
    expect([sites?.length, offers?.length, report.read, report.kept]).toEqual([1, 1, 5, 2]);
    expect(report.refused).toEqual([
      { where: 'Mission locale', why: 'L’entrée n’a pas d’identifiant (id).' },
      { where: 'Autre', why: 'L’entrée n’a pas d’identifiant (id).' },
      { where: 'v1', why: 'L’identifiant « v1 » est déjà celui d’une entrée précédente : gardez-en une.' },
    ]);
  });

  it('makes a site of a structure and an offer of a service, without the contact’s name', async () => {
    const { sites, offers, report } = await read(
      { structures: [structure], services: [service] },
      { pole: 'orientation' },
    );
    expect(sites?.[0]).toMatchObject({
      id: 'di-s1',
      name: 'Mission locale',
      address: { lines: ['1 rue A'], postalCode: '69003', locality: 'Lyon' },
      contact: { phone: '+33472000000', email: 'accueil@ml.fr' },
      hours: { weekly: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }] },
    });
    expect(offers).toEqual([
      {
        id: 'di-v1',
        need: 'Construire son projet',
        summary: 'Un entretien.',
        pole: 'orientation',
        publics: ['salaries', 'independants', 'jeunes'],
        modes: ['onsite'],
        site: 'di-s1',
        booking: { need: 'none', phone: '0472000000' },
        keywords: ['identifier ses points forts'],
      },
    ]);
    expect(JSON.stringify([sites, offers])).not.toMatch(/durand/i);
    expect(report).toMatchObject({ read: 2, kept: 2, refused: [] });
    expect(report.changed.some(({ why }) => why.includes('contact_nom_prenom'))).toBe(true);
  });

  it.each([
    [
      'Mo 08:00-18:00 open "Sans rendez-vous"; PH off',
      [{ days: [1], from: '08:00', to: '18:00', note: 'Sans rendez-vous' }],
    ],
    ['Mo closed, Tu closed, We 08:30-17:00 open', [{ days: [3], from: '08:30', to: '17:00' }]],
    ['PH off', undefined],
    ['Mo open', undefined],
    ['lundi matin', undefined],
  ])('reads hours as producers write them: %s', async (horaires_accueil, weekly) => {
    const { sites, report } = await read([{ ...structure, horaires_accueil }]);
    expect(sites?.[0]?.hours?.weekly).toEqual(weekly);
    if (weekly === undefined) expect(report.changed[0]?.why).toMatch(/inconnus/);
  });

  it('gives a service with hours of its own a place of its own', async () => {
    const { sites, offers } = await read(
      { items: [structure, { ...service, adresse: '2 rue B', commune: 'Bron', horaires_accueil: 'Tu 14:00-17:00' }] },
      { pole: 'orientation' },
    );
    expect(offers?.[0]?.site).toBe('di-v1-lieu');
    expect(sites?.[1]).toMatchObject({
      id: 'di-v1-lieu',
      name: 'Mission locale',
      address: { locality: 'Bron' },
      hours: { weekly: [{ days: [2] }] },
    });
  });

  it.each([
    [{ ...service, mobilisable_par: ['professionnels'] }, 'professionnels'],
    [{ ...service, nom: '' }, 'nom'],
    [{ ...service, thematiques: [] }, 'pôle'],
  ])('refuses what no visitor can use', async (record, because) => {
    const { report } = await read([record]);
    expect(report).toMatchObject({ read: 1, kept: 0 });
    expect(report.refused[0]?.why).toContain(because);
  });

  it('reads a row of the médiation numérique', async () => {
    const csv = [
      '"id","nom","commune","code_postal","adresse","horaires","itinerance","courriels"',
      '"m1","Le Lieu","Reims","51100","12 rue C","Sa 08:30-12:00","Itinérant","contact@lieu.fr|responsable@lieu.fr"',
    ].join('\n');
    const { sites } = await readDataInclusion(csv, context);
    expect(sites?.[0]).toMatchObject({
      id: 'di-m1',
      kind: 'mobile',
      contact: { email: 'contact@lieu.fr' },
      hours: { weekly: [{ days: [6], from: '08:30', to: '12:00' }] },
    });
  });

  it('says what a file of another kind should be', async () => {
    expect((await readDataInclusion('{ broken', context)).report.refused[0]?.why).toContain('JSON');
    expect((await readDataInclusion('<html></html>', context)).report).toMatchObject({ read: 1, kept: 0 });
  });

  it('leaves out a coordinate that is none, and keeps the place', async () => {
    const { sites } = await read({ structures: [{ ...structure, latitude: 45.7, longitude: 478 }] });
    expect(sites?.[0]?.address).toEqual({ lines: ['1 rue A'], postalCode: '69003', locality: 'Lyon', latitude: 45.7 });
  });
});
