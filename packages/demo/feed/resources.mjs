import { documents } from './catalogue/documents.mjs';
import { occupations } from './catalogue/occupations.mjs';
import { addDays, yearOf } from './days.mjs';
import { french } from './text.mjs';

const rows = (table) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' | '));
const some = (cell) => (cell === '-' ? undefined : cell);
// Dropping what is undefined keeps the written file free of empty fields.
const clean = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const POLES = { o: 'orientation', f: 'formation', e: 'emploi', v: 'evolution', c: 'creation' };
const ACCESS = { n: 'online', l: 'loan', s: 'onsite', r: 'restricted' };
const AREAS = {
  orientation: 'Espace S’orienter, allée 1',
  formation: 'Espace Se former, allée 2',
  emploi: 'Espace Emploi, allée 3',
  evolution: 'Espace Évoluer, allée 4',
  creation: 'Espace Créer, allée 5',
};
/** Years since publication, by kind, repeated along the list so that dates vary without chance. */
const AGES = {
  guide: [0, 1, 2, 1, 6],
  book: [1, 3, 9, 4, 2, 12],
  dossier: [0, 1, 7],
  journal: [0],
  occupation: [0, 1, 1, 2],
};
/** From this age on, a document whose facts change is marked as outdated. */
const AGED = { guide: 6, book: 9, dossier: 7 };
/** Guides about a domain of occupations, so that each can name the other. */
const GUIDE_OF = {
  'Santé et social': 'gui-soin',
  Bâtiment: 'gui-batiment',
  Numérique: 'gui-numerique',
  Nature: 'gui-nature',
  Industrie: 'gui-industrie',
  'Arts et culture': 'gui-culture',
  Enseignement: 'gui-sport',
  Droit: 'gui-droit',
  Commerce: 'gui-commerce',
  'Transport et logistique': 'gui-transport',
  'Hôtellerie et restauration': 'gui-restauration',
};

const both = (masculine, feminine) =>
  masculine === feminine ? masculine : `${masculine}, ${feminine.charAt(0).toLowerCase()}${feminine.slice(1)}`;

const occupation =
  (today) =>
  ([slug, masculine, feminine, domain, level, rome, summary], index) =>
    clean({
      id: `ex-met-${slug}`,
      kind: 'occupation',
      title: french(both(masculine, feminine)),
      otherTitles: masculine === feminine ? undefined : [french(masculine), french(feminine)],
      summary: french(summary),
      poles: ['orientation', 'formation'],
      themes: [domain],
      publisher: 'Éditions de l’Exemple',
      collection: 'Fiches métiers (exemple)',
      year: yearOf(today) - AGES.occupation[index % AGES.occupation.length],
      checkedOn: addDays(today, -(10 + ((index * 37) % 400))),
      access: index % 3 === 0 ? ['online', 'onsite'] : ['online'],
      url: `https://example.org/metiers/${slug}`,
      shelf: index % 3 === 0 ? { mark: `MET ${String(100 + index)}`, area: AREAS.orientation } : undefined,
      level,
      rome: some(rome) && [{ code: rome, version: 'V3' }],
      related: GUIDE_OF[domain] && [`ex-${GUIDE_OF[domain]}`],
    });

const document =
  (today, byGuide) =>
  ([kind, slug, title, poles, theme, access, language, level, summary], index) => {
    const ages = AGES[kind] ?? [1, 2, 4];
    const age = ages[index % ages.length];
    const pole = POLES[poles[0]];
    const ways = [...access].map((letter) => ACCESS[letter]);
    const here = ways.includes('loan') || ways.includes('onsite');
    const setText = language === 'fr' ? french : (text) => text.replace(/'/g, '’');
    return clean({
      id: `ex-${slug}`,
      kind,
      title: setText(title),
      summary: setText(summary),
      poles: [...poles].map((letter) => POLES[letter]),
      themes: [french(theme)],
      language,
      publisher: kind === 'web' ? undefined : 'Éditions de l’Exemple',
      collection:
        kind === 'guide' ? 'Les Guides de l’Exemple' : kind === 'dossier' ? 'Dossiers de la Cité (exemple)' : undefined,
      year: yearOf(today) - age,
      checkedOn: addDays(today, -(5 + ((index * 53) % 500))),
      outdated: AGED[kind] !== undefined && age >= AGED[kind] ? true : undefined,
      access: ways,
      url: ways.includes('online') ? `https://example.org/documents/${slug}` : undefined,
      shelf: here
        ? clean({
            mark: `${pole.slice(0, 3).toUpperCase()} ${String(200 + index)}`,
            area: AREAS[pole],
            site: index % 11 === 5 ? 'coteaux' : 'halle',
          })
        : undefined,
      level: some(level),
      related: byGuide.get(slug),
    });
  };

/** Two hundred documents: seventy sheets on occupations and a hundred and thirty others. */
export const resourceItems = (today) => {
  const sheets = rows(occupations);
  const byGuide = new Map(
    Object.entries(GUIDE_OF).map(([domain, guide]) => [
      guide,
      sheets.filter((row) => row[3] === domain).map(([slug]) => `ex-met-${slug}`),
    ]),
  );
  return [...sheets.map(occupation(today)), ...rows(documents).map(document(today, byGuide))];
};
