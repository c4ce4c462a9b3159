import type { Site } from '@cite-des-metiers/sdk/feed';
import { describe, expect, it } from 'vitest';
import type { ImportContext } from './report.js';
import { readPermanences } from './spreadsheet.js';
import { permanencesTemplateCsv, permanencesTemplateXlsx } from './spreadsheet-template.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-21' };
const poles = [
  { id: 'evoluer', label: 'Évoluer' },
  { id: 'emploi', label: 'Trouver un emploi' },
];
const options = {
  poles,
  schoolHolidays: [{ from: '2026-12-19', to: '2027-01-03' }],
  publicHolidays: new Set(['2026-12-25', '2027-01-01', '2027-05-06']),
};
const csv = (...lines: string[]): string => lines.join('\n');

describe('readPermanences', () => {
  it('says from when on « sauf vacances » is not sure, once the school calendar ends', async () => {
    const known = { ...options, schoolThrough: '2027-01-03' };
    const remarksOf = async (line: string): Promise<readonly string[]> => {
      const { report } = await readPermanences(csv('titre;quand;horaires;au;sauf', line), context, known);
      expect(report.refused).toEqual([]);
      return report.changed.map(({ where, why }) => `${where} – ${why}`);
    };
    expect(await remarksOf('CV;chaque jeudi;14h-16h;28/01/2027;vacances')).toEqual([
      'ligne 2 – À partir du 04/01/2027, 4 séances ne sont pas sûres : le calendrier scolaire s’arrête la veille. Mettez-le à jour (« schoolCalendar ») dès que le suivant paraît, ou écrivez une fin (« au »).',
    ]);
    expect(await remarksOf('CV;chaque jeudi;14h-16h;07/01/2027;vacances')).toEqual([
      expect.stringContaining('une séance n’est pas sûre'),
    ]);
    expect(await remarksOf('CV;chaque jeudi pendant les vacances;14h-16h;;')).toEqual([
      expect.stringContaining('À partir du 04/01/2027, aucune séance n’est calculée'),
    ]);
    // Over before it ends, without holidays, or dated one by one: nothing to doubt.
    expect(await remarksOf('CV;chaque jeudi;14h-16h;31/12/2026;vacances')).toEqual([]);
    expect(await remarksOf('CV;chaque jeudi;14h-16h;28/01/2027;')).toEqual([]);
    expect(await remarksOf('CV;le 14/01/2027;14h-16h;;vacances')).toEqual([]);
  });

  it('turns a line into an activity with its dates', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'titre;pole;quand;horaires;partenaire;publics;âges;rendez-vous;places',
        'VAE;Évoluer;tous les 2e mardis du mois;14:00-17:00;Centre de bilan;salariés, jeunes;16-25;sans;8',
      ),
      context,
      options,
    );
    expect(report).toEqual({ read: 1, kept: 1, changed: [], refused: [] });
    expect(activities).toEqual([
      {
        id: 'vae-centre-de-bilan',
        kind: 'permanence',
        title: 'VAE',
        poles: ['evoluer'],
        partner: { name: 'Centre de bilan' },
        publics: ['salaries', 'jeunes'],
        ages: { min: 16, max: 25 },
        booking: { need: 'none' },
        capacity: 8,
        schedule: [
          {
            from: '14:00',
            to: '17:00',
            dates: [
              '2026-12-08',
              '2027-01-12',
              '2027-02-09',
              '2027-03-09',
              '2027-04-13',
              '2027-05-11',
              '2027-06-08',
              '2027-07-13',
              '2027-08-10',
              '2027-09-14',
              '2027-10-12',
              '2027-11-09',
            ],
            rule: 'FREQ=MONTHLY;BYDAY=2TU',
          },
        ],
      },
    ]);
  });

  it('gives a line without a place none, even where a site is named in letters that are not Latin', async () => {
    const sites: readonly Site[] = [
      { id: 'centre', kind: 'main', name: 'Le Grand Hangar' },
      { id: 'antenne', kind: 'secondary', name: { fr: 'Antenne', ar: 'فرع' } },
    ];
    const { activities } = await readPermanences(
      csv('titre;quand;horaires;lieu', 'VAE;chaque jeudi;9h-12h;', 'CV;chaque jeudi;9h-12h;فرع'),
      context,
      { ...options, sites },
    );
    expect(activities?.map(({ place }) => place?.site)).toEqual([undefined, 'antenne']);
  });

  it('refuses a line with its number, and keeps the others', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'titre;quand',
        'A;le mardi matin',
        'B;mardi 9h-12h',
        'C;31/02/2027 9h-12h',
        ';mardi 9h-12h',
        'E;lundi 8 décembre 2026 9h-12h',
      ),
      context,
    );
    expect(activities?.map(({ id }) => id)).toEqual(['b']);
    expect(report.read).toBe(5);
    expect(report.kept).toBe(1);
    expect(report.refused.map(({ where }) => where)).toEqual(['ligne 2', 'ligne 4', 'ligne 6', 'ligne 5']);
    expect(report.refused[0]?.why).toContain('9h-12h');
  });

  it('says which pole or type would be right', async () => {
    const { report } = await readPermanences(
      csv('titre;quand;pole;type', 'A;mardi 9h-12h;Évolluer;', 'B;mardi 9h-12h;;concert'),
      context,
      options,
    );
    expect(report.refused.map(({ why }) => why)).toEqual([
      'Le pôle « Évolluer » n’existe pas ; écrivez l’identifiant ou le nom de l’un de ceux de la Cité : evoluer (« Évoluer »), emploi (« Trouver un emploi »).',
      'Le type « concert » n’est pas connu ; écrivez permanence, atelier, information, club ou événement.',
    ]);
  });

  it('keeps the session that is cancelled, so that a page can say so', async () => {
    const { activities } = await readPermanences(
      csv('titre;quand;changements', 'A;jeudi 9h-12h;annulé le 24/12/2026 (fermeture)'),
      context,
    );
    expect(activities?.[0]?.schedule[0]?.dates).toContain('2026-12-24');
    expect(activities?.[0]?.overrides).toEqual([{ date: '2026-12-24', status: 'cancelled', reason: 'fermeture' }]);
  });

  it('joins two lines with one identifier, and tells apart two with the same title', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'identifiant;titre;quand',
        'cv;CV;mardi 9h-12h',
        'cv;CV;jeudi 14h-17h',
        ';Bilan;lundi 9h-10h',
        ';Bilan;lundi 10h-11h',
      ),
      context,
    );
    expect(activities?.map(({ id, schedule }) => [id, schedule.length])).toEqual([
      ['cv', 2],
      ['bilan', 1],
      ['bilan-2', 1],
    ]);
    expect(report.changed.map(({ where }) => where)).toEqual(['ligne 5']);
  });

  it('leaves an identifier to the line that says it, wherever it stands', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'identifiant;titre;quand',
        ';CV;mardi 9h-12h',
        'cv;Écrire son CV;jeudi 14h-17h',
        'cv;Écrire son CV;lundi 9h-10h',
      ),
      context,
    );
    expect(activities?.map(({ id, title, schedule }) => [id, title, schedule.length])).toEqual([
      ['cv-2', 'CV', 1],
      ['cv', 'Écrire son CV', 2],
    ]);
    expect(report.changed.map(({ where }) => where)).toEqual(['ligne 2']);
  });

  it('refuses a line that was copied with its identifier: another title or place would be lost', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'identifiant;titre;titre (en);quand;lieu;places',
        'cv;CV;Your CV;mardi 9h-12h;Mairie;8',
        'cv;Lettre;Your CV;jeudi 14h-17h;Gare;8',
        'cv;CV;;lundi 9h-10h;;',
        'cv;CV;Resume;vendredi 9h-10h;;',
      ),
      context,
    );
    expect(activities).toMatchObject([{ id: 'cv', place: { name: 'Mairie' }, capacity: 8 }]);
    expect(activities?.[0]?.schedule).toHaveLength(2);
    expect(report.kept).toBe(2);
    expect(report.refused.map(({ where, why }) => [where, why])).toEqual([
      [
        'ligne 3',
        'La ligne 2 a déjà l’identifiant cv, avec une autre case « titre », « lieu » ; donnez à celle-ci un autre identifiant, ou les mêmes cases si seules ses dates diffèrent.',
      ],
      ['ligne 5', expect.stringContaining('« titre »')],
    ]);
  });

  it('takes the name of an advisor out, and says so', async () => {
    const { activities, report } = await readPermanences(
      csv('titre;quand;description', 'VAE;mardi 9h-12h;Accueil par Mme Durand. Apportez votre CV.'),
      context,
    );
    expect(JSON.stringify(activities)).not.toContain('Durand');
    expect(activities?.[0]?.summary).toBe('Accueil. Apportez votre CV.');
    expect(report.changed).toEqual([{ where: 'ligne 2', why: expect.stringContaining('« Mme Durand » retiré') }]);
    // « Accueil par » suspects the name that is gone already: nobody is asked to look at it.
    const bare = await readPermanences(csv('titre;quand', 'Avec Mme Durand Martin;mardi 9h-12h'), context);
    expect(bare.report.refused[0]?.why).toContain('Il ne reste rien du titre');
  });

  it('publishes no person’s address, nor the name that the reason of a change holds', async () => {
    const { activities, report } = await readPermanences(
      csv(
        'titre;quand;horaires;courriel;changements',
        'VAE;chaque mardi;9h-12h;jeanne.martin@gmail.com;annulé le 08/12/2026 (Mme Durand absente)',
        'CV;chaque mardi;9h-12h;accueil@cite.fr;annulé le 08/12/2026 (Mme Durand)',
      ),
      context,
      options,
    );
    expect(activities?.map(({ booking }) => booking?.email)).toEqual([undefined, 'accueil@cite.fr']);
    expect(activities?.map(({ overrides }) => overrides)).toEqual([
      [{ date: '2026-12-08', status: 'cancelled', reason: 'absente' }],
      [{ date: '2026-12-08', status: 'cancelled' }],
    ]);
    expect(report.changed.map(({ why }) => why.slice(0, 24))).toEqual([
      'Colonne « courriel » : l',
      'Colonne « changements » ',
      'Colonne « changements » ',
    ]);
  });

  it('keeps a line whose title begins like the help of the template', async () => {
    const { activities } = await readPermanences(
      csv('titre;quand;horaires', 'Aide : rédiger un CV;chaque mardi;9h-12h'),
      context,
      options,
    );
    expect(activities?.map(({ title }) => title)).toEqual(['Aide : rédiger un CV']);
  });

  it('asks for the school calendar where a line needs it', async () => {
    const { report } = await readPermanences(csv('titre;quand;sauf', 'A;mardi 9h-12h;vacances'), context);
    expect(report.refused[0]?.why).toContain('« schoolCalendar »');
  });

  it('reads Windows-1252 and dates as Excel counts them', async () => {
    const bytes = Uint8Array.from(
      csv('titre;quand;horaires;du', 'Métier;mardi;9h-12h;46364', 'Jour;46364;9h-10h;')
        .split('')
        .map((c) => c.charCodeAt(0)),
    );
    const { activities, report } = await readPermanences(bytes, context);
    expect(activities?.[1]).toMatchObject({ title: 'Jour', schedule: [{ dates: ['2026-12-08'] }] });
    expect(report.refused).toHaveLength(0);
    expect(activities?.[0]).toMatchObject({ title: 'Métier', schedule: [{ from: '09:00', to: '12:00' }] });
    expect(activities?.[0]?.schedule[0]?.dates[0]).toBe('2026-12-08');
  });

  it('says what a file that is no spreadsheet should be', async () => {
    const { report } = await readPermanences('<html><body>404</body></html>', context);
    expect(report).toMatchObject({ read: 1, kept: 0 });
    expect(report.refused[0]?.why).toMatch(/colonne/i);
  });
});

describe('the template', () => {
  it.each([
    ['CSV', async () => Promise.resolve(permanencesTemplateCsv())],
    ['XLSX', permanencesTemplateXlsx],
  ])('is read back from %s: examples are refused as such, and give sessions once renamed', async (_name, make) => {
    const asGiven = await readPermanences(await make(), context, options);
    expect(asGiven.report).toMatchObject({ read: 2, kept: 0 });
    expect(asGiven.report.refused.every(({ why }) => why.includes('exemple du modèle'))).toBe(true);
  });

  it('has examples that give sessions once renamed', async () => {
    const renamed = permanencesTemplateCsv().replaceAll('exemple-', 'mon-');
    const { activities, report } = await readPermanences(renamed, context, options);
    expect(report).toMatchObject({ read: 2, kept: 2, refused: [] });
    expect(activities?.[1]).toMatchObject({
      id: 'mon-cv',
      kind: 'workshop',
      overrides: [{ date: '2027-01-14', status: 'full' }],
    });
    expect(activities?.[1]?.schedule[0]?.dates).not.toContain('2027-05-06');
  });

  it.each([
    ['lien', 'javascript:alert(1)', 'https://'],
    ['téléphone', 'demander Paul', '02 61'],
    ['courriel', 'accueil', 'accueil@'],
    ['âges', '999', '16-25'],
    ['âges', '25-16', '16-25'],
  ])('refuses a line whose %s no feed would take, with an example', async (column, value, example) => {
    const { activities, report } = await readPermanences(
      csv(`titre;quand;horaires;${column}`, `CV;chaque jeudi;14h-16h;${value}`),
      context,
      options,
    );
    expect(activities).toEqual([]);
    expect(report.refused).toMatchObject([{ where: 'ligne 2', why: expect.stringContaining(example) as string }]);
    expect(report.refused[0]?.why).toContain(`« ${value} »`);
  });

  it.each([
    ['18', { min: 18 }],
    ['de 16 à 25 ans', { min: 16, max: 25 }],
    ['moins de 26 ans', { max: 25 }],
  ])('reads the ages « %s »', async (ages, expected) => {
    const lines = csv('titre;quand;horaires;âges', `CV;chaque jeudi;14h-16h;${ages}`);
    expect((await readPermanences(lines, context, options)).activities?.[0]?.ages).toEqual(expected);
  });

  it.each([
    ['12 rue de la Gare, 69003 Lyon', ['12 rue de la Gare'], '69003', 'Lyon'],
    ['12 rue de la Gare 69003 Lyon', ['12 rue de la Gare'], '69003', 'Lyon'],
    ['1000 chemin des Vignes 69003 Lyon', ['1000 chemin des Vignes'], '69003', 'Lyon'],
    ['Maison commune, 1200 route de Dax, 40180 Narrosse', ['Maison commune', '1200 route de Dax'], '40180', 'Narrosse'],
    ['69003 Lyon', [], '69003', 'Lyon'],
  ])('reads the address « %s »', async (address, lines, postalCode, locality) => {
    const table = csv('titre;quand;horaires;adresse', `CV;chaque jeudi;14h-16h;"${address}"`);
    const { activities } = await readPermanences(table, context, options);
    expect(activities?.[0]?.place?.address).toEqual({ lines, postalCode, locality });
  });
});
