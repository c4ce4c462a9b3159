import { readFileSync } from 'node:fs';
import { readDocument } from '@cite-des-metiers/sdk/feed';
import { describe, expect, it } from 'vitest';
import { doubleForms } from './onisep-forms.js';
import { readOnisep } from './onisep.js';

const context = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-01-01', to: '2026-12-31' };
const header =
  'libellé métier;lien site onisep.fr;nom publication;collection;année;gencod;GFE;code ROME;libellé ROME;lien ROME;domaine/sous-domaine';
const link = (number: number): string => `http://www.onisep.fr/http/redirection/metier/slug/MET.${String(number)}`;
const row = (cells: readonly (string | number)[]): string => cells.map((cell) => `"${String(cell)}"`).join(';');
const guide = ['Les métiers du vent', 'Parcours', 2021, '9780000000019'] as const;
const wind = row([
  'dompteur / dompteuse de vent',
  link(9001),
  ...guide,
  'GFE H : énergie',
  'Z9999',
  'Domptage',
  '',
  'énergies/vent | sciences/vent ',
]);
const file = (...rows: string[]): string => [header, ...rows].join('\r\n');
const none = ['pas de publication', '', '', ''] as const;

describe('doubleForms', () => {
  it.each([
    ['acheteur / acheteuse', ['acheteur', 'acheteuse']],
    ['agent / agente d’escale', ['agent d’escale', 'agente d’escale']],
    ['biologiste médical / médicale', ['biologiste médical', 'biologiste médicale']],
    [
      'militaire technicien / technicienne de l’air',
      ['militaire technicien de l’air', 'militaire technicienne de l’air'],
    ],
    ['chargé /chargée de recherche', ['chargé de recherche', 'chargée de recherche']],
    ['hôtesse de l’air / steward', ['hôtesse de l’air', 'steward']],
    ['fondeur / fondeuse mouleur / mouleuse', ['fondeur mouleur', 'fondeuse mouleuse']],
    [
      'monteur / monteuse et technicien / technicienne vélo',
      ['monteur et technicien vélo', 'monteuse et technicienne vélo'],
    ],
    ['éditeur public / éditrice publique de cartes', ['éditeur public de cartes', 'éditrice publique de cartes']],
    ['fleuriste', []],
    ['garde (chasse/pêche)', []],
  ])('%s', (title, forms) => {
    expect(doubleForms(title)).toEqual(forms);
  });
});

describe('readOnisep', () => {
  it('makes one resource of the occupation and one of its guide, each naming the other', () => {
    const { resources, report } = readOnisep(`\uFEFF${file(wind)}`, context);
    expect(resources).toEqual([
      {
        id: 'onisep:MET.9001',
        title: 'dompteur / dompteuse de vent',
        kind: 'occupation',
        otherTitles: ['dompteur de vent', 'dompteuse de vent'],
        themes: ['énergies', 'sciences', 'vent'],
        keywords: ['Domptage', 'énergie'],
        language: 'fr',
        publisher: 'Onisep',
        access: ['online'],
        url: 'https://www.onisep.fr/http/redirection/metier/slug/MET.9001',
        rome: [{ code: 'Z9999', version: 'V3' }],
        related: ['onisep:9780000000019'],
      },
      {
        id: 'onisep:9780000000019',
        title: 'Les métiers du vent',
        kind: 'guide',
        themes: ['énergies', 'sciences'],
        language: 'fr',
        publisher: 'Onisep',
        collection: 'Parcours',
        year: 2021,
        access: ['onsite'],
        ean: '9780000000019',
        related: ['onisep:MET.9001'],
      },
    ]);
    expect(report).toEqual({ read: 1, kept: 1, changed: [], refused: [] });
  });

  it('merges the rows of one occupation and of one guide, and reports a row said twice', () => {
    const other = row(['souffleur / souffleuse', link(9002), ...guide, '', '', '', '', 'arts']);
    const second = row([
      'dompteur / dompteuse de vent',
      link(9001),
      'Autre',
      '',
      2020,
      '9780000000026',
      '',
      '',
      '',
      '',
      '',
    ]);
    const { resources, report } = readOnisep(file(wind, other, second, wind), context, { guideAccess: ['loan'] });
    expect(resources?.map(({ id, related, access }) => [id, related, access])).toEqual([
      ['onisep:MET.9001', ['onisep:9780000000019', 'onisep:9780000000026'], ['online']],
      ['onisep:MET.9002', ['onisep:9780000000019'], ['online']],
      ['onisep:9780000000019', ['onisep:MET.9001', 'onisep:MET.9002'], ['loan']],
      ['onisep:9780000000026', ['onisep:MET.9001'], ['loan']],
    ]);
    expect(report).toMatchObject({ read: 4, kept: 4, refused: [], changed: [{ where: 'ligne 5' }] });
  });

  it('reads columns by name in any order, the names of 2024 too, and says which one is missing', () => {
    const text = ['code ROME (V.3);Lien site Onisep.fr;LIBELLE METIER', `K1101;${link(9003)};"vigie R&amp;D"`].join(
      '\n',
    );
    const { resources, report } = readOnisep(new TextEncoder().encode(text), context);
    expect(resources).toMatchObject([{ id: 'onisep:MET.9003', title: 'vigie R&D', rome: [{ code: 'K1101' }] }]);
    expect(report.changed.map(({ why }) => /« ([^»]+) »/.exec(why)?.[1])).toEqual([
      'nom publication',
      'collection',
      'année',
      'gencod',
      'GFE',
      'libellé ROME',
      'domaine/sous-domaine',
    ]);
  });

  it.each([
    ['a;b\n1;2', 'il manque la colonne « libellé métier »'],
    ['libellé métier;x\n1;2', 'il manque la colonne « lien site onisep.fr »'],
    ['', 'vide'],
  ])('refuses %j', (text, message) => {
    expect(() => readOnisep(text, context)).toThrow(message);
  });

  it('says line and reason for every row or value that it leaves out', () => {
    const bad = (...cells: (string | number)[]): string => row([...cells, '', '', '', '', '']);
    const { resources, report } = readOnisep(
      file(
        bad('', link(1), ...none),
        bad('sans lien', 'https://example.org/', ...none),
        bad('code faux', link(2), 'Guide', '', 2020, '9780000000018'),
        bad('guide sans titre', link(3), '', '', 2020, '9780000000019'),
        row(['rome faux', link(4), 'Guide', '', 'récent', '9780000000019', '', 'K12', '', '', '']),
        bad('autre nom', link(4), 'Autre guide', '', 2020, '9780000000019'),
      ),
      context,
    );
    expect(resources?.map(({ id }) => id)).toEqual([
      'onisep:MET.2',
      'onisep:MET.3',
      'onisep:MET.4',
      'onisep:9780000000019',
    ]);
    expect(report.refused.map(({ where }) => where)).toEqual(['ligne 2', 'ligne 3']);
    expect(report.changed.map(({ where, why }) => [where, why.slice(0, 24)])).toEqual([
      ['ligne 4', 'Le code « 9780000000018 '],
      ['ligne 5', 'Le guide 9780000000019 n'],
      ['ligne 6', '« K12 » n’est pas un cod'],
      ['ligne 6', '« récent » n’est pas une'],
      ['ligne 7', 'Le métier MET.4 s’appell'],
      ['ligne 7', 'Le guide 9780000000019 s'],
      ['ligne 7', 'Ligne en double : le mét'],
    ]);
    expect(report.kept + report.refused.length).toBe(report.read);
  });

  it('reads a file that a spreadsheet saved in Windows-1252', () => {
    const bytes = Buffer.from(file(wind), 'latin1');
    expect(readOnisep(new Uint8Array(bytes), context).resources?.[1]?.title).toBe('Les métiers du vent');
    // Latin 1 has no œ: Windows writes it at 0x9C.
    const worked = Buffer.from(file(wind).replace('du vent', 'de l\u0092\u009cuvre'), 'latin1');
    expect(readOnisep(new Uint8Array(worked), context).resources?.[1]?.title).toBe('Les métiers de l’œuvre');
  });
});

const data = process.env['CDM_CONFORMANCE_DATA'];
describe.skipIf(!data)('the edition of April 2022 (CDM_CONFORMANCE_DATA)', () => {
  it('becomes 792 occupations and 61 guides, all of them valid', () => {
    const { resources, report } = readOnisep(readFileSync(`${data ?? ''}/onisep/ideo-metiers.csv`), context);
    expect(report).toMatchObject({ read: 1099, kept: 1099, refused: [] });
    expect(resources?.filter(({ kind }) => kind === 'occupation')).toHaveLength(792);
    expect(resources?.filter(({ kind }) => kind === 'guide')).toHaveLength(61);
    const json: unknown = JSON.parse(
      JSON.stringify({
        version: 1,
        generatedAt: '2026-01-01T00:00:00Z',
        validThrough: '2026-12-31',
        source: { name: 'Onisep' },
        items: resources,
      }),
    );
    expect(readDocument('resources', json)).toMatchObject({ ok: true, issues: [] });
  });

  it('says in French where a quote is left open', () => {
    expect(() => readOnisep(`${header}\r\n"x`, context)).toThrow(
      /^Fichier Onisep illisible à la ligne \d+ : un guillemet/,
    );
  });

  it('refuses an occupation whose link no browser opens', () => {
    const { resources, report } = readOnisep(file(row(['Dompteur', 'http:// /MET.1', ...none])), context);
    expect(resources).toEqual([]);
    expect(report.refused).toHaveLength(1);
  });
});
