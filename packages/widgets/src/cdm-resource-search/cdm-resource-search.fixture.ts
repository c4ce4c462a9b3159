import type { CiteDocument, Resource, ResourcesDocument } from '@cite-des-metiers/sdk/feed';
import { type SearchPage, type SearchQuery, createPageEngine } from '@cite-des-metiers/sdk/search';
import type { ResourceSearchState, ResultsState } from './cdm-resource-search.types.js';

const trades = [
  ['assistant maternel / assistante maternelle', 'petite enfance', 'CAP'],
  ['éducateur / éducatrice de jeunes enfants', 'petite enfance', 'bac + 3'],
  ['auxiliaire de puériculture', 'petite enfance', 'bac'],
  ['menuisier / menuisière', 'bois', 'CAP'],
  ['charpentier / charpentière bois', 'bois', 'CAP'],
  ['ébéniste', 'bois', 'CAP'],
  ['ingénieur / ingénieure aéronautique', 'industrie', 'bac + 5'],
  ['technicien / technicienne de maintenance', 'industrie', 'bac + 2'],
  ['boulanger / boulangère', 'alimentation', 'CAP'],
  ['cuisinier / cuisinière', 'alimentation', 'CAP'],
  ['infirmier / infirmière', 'santé', 'bac + 3'],
  ['aide-soignant / aide-soignante', 'santé', 'bac'],
  ['kinésithérapeute', 'santé', 'bac + 5'],
  ['développeur / développeuse informatique', 'numérique', 'bac + 2'],
] as const;

/** Twenty-eight documents: a sheet and a guide for each occupation. */
export const sampleResources: readonly Resource[] = trades.flatMap(([title, theme, level], index): Resource[] => [
  {
    id: `sheet-${String(index)}`,
    title,
    kind: 'occupation',
    summary: `Ce que l’on fait, où, avec qui, et les chemins qui mènent au métier. Domaine : ${theme}.`,
    poles: ['orientation'],
    themes: [theme],
    level,
    access: ['online'],
    url: `https://example.org/metiers/${String(index)}`,
    checkedOn: '2026-09-15',
  },
  {
    id: `guide-${String(index)}`,
    title: `Les métiers : ${theme}, tome ${String(index + 1)}`,
    kind: 'guide',
    poles: ['orientation', 'formation'],
    themes: [theme],
    collection: 'Parcours d’exemple',
    year: 2015 + (index % 11),
    ...(index % 5 === 0 && { outdated: true }),
    access: ['loan', 'onsite'],
    shelf: { mark: `331 ${theme.slice(0, 3).toUpperCase()}`, area: { fr: 'espace Métiers', en: 'occupations area' } },
    ...(index === 3 && { language: 'en', title: 'Working with wood: a guide' }),
  },
]);

/** Their catalogue. */
export const sampleCatalogue: ResourcesDocument = {
  version: 1,
  generatedAt: '2026-12-08T04:00:00Z',
  validThrough: '2027-12-08',
  source: { name: 'Données d’exemple' },
  items: sampleResources,
  synonyms: [{ from: ['nounou'], to: ['assistante maternelle'] }],
};

/** The Cité that holds it. */
export const sampleCite: CiteDocument = {
  version: 1,
  generatedAt: '2026-12-08T04:00:00Z',
  validThrough: '2027-12-08',
  source: { name: 'Données d’exemple' },
  id: 'exemple',
  name: 'Cité des métiers d’exemple',
  languages: ['fr'],
  country: 'FR',
  timeZone: 'Europe/Paris',
  contact: { phone: '02 61 91 00 10' },
  poles: [
    { id: 'orientation', label: 'Choisir son orientation', question: 'Quel métier est fait pour moi ?' },
    { id: 'formation', label: 'Trouver une formation', question: 'Où et comment me former ?' },
  ],
  sites: [{ id: 'centre', kind: 'main', name: 'Le Grand Hangar' }],
  search: { engine: 'page', count: sampleResources.length },
};

/** The state before anybody searches. */
export const readyState: Extract<ResourceSearchState, { type: 'ready' }> = {
  type: 'ready',
  data: {
    poles: sampleCite.poles,
    sites: sampleCite.sites,
    contact: { phone: '02 61 91 00 10' },
    count: sampleResources.length,
    today: '2026-12-08',
    timeZone: 'Europe/Paris',
    now: Date.parse('2026-12-08T10:00:00+01:00'),
    language: 'fr',
    isRemote: false,
  },
};

const engine = createPageEngine(sampleResources, { language: 'fr', synonyms: sampleCatalogue.synonyms ?? [] });

/** What the results show for a question, by the real engine. */
export async function resultsFor(query: SearchQuery): Promise<Extract<ResultsState, { type: 'found' }>> {
  const page: SearchPage = await engine.search(query);
  const [pole] = sampleCite.poles;
  return { type: 'found', page, query, ...(pole && { talk: { pole } }) };
}
