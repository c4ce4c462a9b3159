import { describe, expect, it } from 'vitest';
import { readPlageOuverture } from './plage-ouverture.js';
import type { ImportContext } from './report.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-21' };
const row = (first: string, last: string, times: readonly string[], commentaire = '') => ({
  nom_jour_debut: first,
  nom_jour_fin: last,
  valeur_heure_debut_1: times[0] ?? '',
  valeur_heure_fin_1: times[1] ?? '',
  valeur_heure_debut_2: times[2] ?? '',
  valeur_heure_fin_2: times[3] ?? '',
  commentaire,
});
const desk = (rows: unknown, more: object = {}) => ({
  id: 'a1',
  nom: 'Mission locale',
  plage_ouverture: rows,
  ...more,
});
const read = (record: unknown) => readPlageOuverture(JSON.stringify(record), context);
const weekly = (...rows: unknown[]) => read(desk(rows)).sites?.[0]?.hours?.weekly;

describe('readPlageOuverture', () => {
  it('keeps every row of a day, and ranges of days', () => {
    expect(
      weekly(
        row('Lundi', 'Mercredi', ['09:00:00', '12:00:00', '13:30:00', '16:30:00']),
        row('Mercredi', 'Mercredi', ['18:00:00', '19:00:00']),
      ),
    ).toEqual([
      { days: [1, 2, 3], from: '09:00', to: '12:00' },
      { days: [1, 2, 3], from: '13:30', to: '16:30' },
      { days: [3], from: '18:00', to: '19:00' },
    ]);
  });

  it('never loses a remark: what it is about is uncertain, the other half of the day is not', () => {
    const comment = 'Accueil ouvert uniquement hors vacances scolaires l’après-midi.';
    expect(weekly(row('Mardi', 'Mardi', ['09:00:00', '12:00:00', '18:00:00', '19:00:00'], comment))).toEqual([
      { days: [2], from: '09:00', to: '12:00', note: comment },
      { days: [2], from: '18:00', to: '19:00', unsure: true, note: comment },
    ]);
    expect(weekly(row('Jeudi', 'Jeudi', ['09:00:00', '12:00:00'], 'Sur rendez-vous'))?.[0]).toMatchObject({
      admission: 'appointment',
    });
    expect(weekly(row('Jeudi', 'Jeudi', ['09:00:00', '12:00:00'], 'Sans rendez-vous'))?.[0]).toEqual({
      days: [4],
      from: '09:00',
      to: '12:00',
      note: 'Sans rendez-vous',
    });
    expect(weekly(row('Jeudi', 'Jeudi', [], 'Sur rendez-vous'))?.[0]).toMatchObject({
      from: '00:00',
      to: '24:00',
      unsure: true,
    });
  });

  it('reads lists written as JSON inside JSON, and null', () => {
    const inside = (value: unknown): string => JSON.stringify(value);
    const { sites } = read({
      total_count: 1,
      results: [
        desk(inside([row('Lundi', 'Lundi', ['09:00:00', '12:00:00'])]), {
          adresse: inside([
            {
              type_adresse: 'Adresse',
              numero_voie: '29-31 rue des Boulets',
              code_postal: '75011',
              nom_commune: 'Paris',
            },
          ]),
          telephone: null,
        }),
      ],
    });
    expect(sites?.[0]).toEqual({
      id: 'dila-a1',
      kind: 'associated',
      name: 'Mission locale',
      address: { lines: ['29-31 rue des Boulets'], postalCode: '75011', locality: 'Paris' },
      hours: { weekly: [{ days: [1], from: '09:00', to: '12:00' }] },
    });
  });

  it('says unknown, not closed, where no hours are published', () => {
    const { sites, report } = read(desk(null));
    expect(sites?.[0]?.hours).toBeUndefined();
    expect(report.changed[0]?.why).toContain('inconnus');
  });

  it.each([
    [row('Nord', 'Monday', ['09:00:00', '12:00:00']), 'Nord'],
    [row('Lundi', 'Lundi', ['12:00:00', '09:00:00']), 'fermeture'],
    [row('Lundi', 'Lundi', ['09:00:00', '']), 'Il manque'],
    [row('Lundi', 'Lundi', ['9h', '12h']), '9h'],
  ])('refuses a desk with a row it cannot read: its week would be wrong', (bad, because) => {
    const { sites, report } = read([
      desk([row('Mardi', 'Mardi', ['09:00:00', '12:00:00']), bad]),
      desk([], { id: 'b2' }),
    ]);
    expect(sites?.map(({ id }) => id)).toEqual(['dila-b2']);
    expect(report).toMatchObject({ read: 2, kept: 1, refused: [{ where: 'a1' }] });
    expect(report.refused[0]?.why).toContain(because);
  });

  it('takes the names of people out of what is said beside the hours', () => {
    const { sites, report } = read(
      desk([row('Lundi', 'Lundi', ['09:00:00', '12:00:00'], 'Sur rendez-vous avec Mme Durand 06 12 34 56 78')], {
        commentaire_plage_ouverture: 'Demander M. J. Martin',
      }),
    );
    expect(JSON.stringify(sites)).not.toMatch(/Durand|Martin|06 12/);
    expect(sites?.[0]?.hours?.weekly[0]).toMatchObject({ admission: 'appointment', note: 'Sur rendez-vous' });
    expect(report.changed.map(({ why }) => why).join()).toContain('Mme Durand');
  });

  it('takes midnight with and without its seconds for the end of the day', () => {
    expect(weekly(row('Lundi', 'Lundi', ['14:00', '00:00']))).toMatchObject([{ from: '14:00', to: '24:00' }]);
  });

  it('takes the names of people out', () => {
    const { sites, report } = read(
      desk([], { affectation_personne: [{ nom: 'Durand' }], adresse_courriel: ['jeanne.durand@ville.fr'] }),
    );
    expect(JSON.stringify(sites)).not.toMatch(/durand/i);
    expect(report.changed.map(({ why }) => why).join()).toMatch(/affectation_personne.*personne est retirée/);
  });
});
