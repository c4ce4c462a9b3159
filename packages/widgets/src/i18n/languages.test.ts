import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { setViewport } from '../testing/viewport.js';
import { pageClock } from '../core/clock.js';
import { hoursStateAt } from '../cdm-hours/cdm-hours.fixture.js';
import findConseiller from '../cdm-find-conseiller/cdm-find-conseiller.strings.js';
import hours from '../cdm-hours/cdm-hours.strings.js';
import permanences from '../cdm-permanences/cdm-permanences.strings.js';
import resourceSearch from '../cdm-resource-search/cdm-resource-search.strings.js';
import { NOW, permanencesState } from '../cdm-permanences/cdm-permanences.fixture.js';
import { faults, finish, lines, mount, settled, start, until, words } from '../testing/mount.js';
import '../cdm-hours/define.js';
import '../cdm-permanences/define.js';
import '../cdm-resource-search/define.js';
import { readyState, resultsFor } from '../cdm-resource-search/cdm-resource-search.fixture.js';
import common from './common.strings.js';
import { formatDay, formatInstant, formatTime, formatTimeRange } from './format.js';
import { pluralOf } from './numbers.js';
import { LANGUAGES, type WidgetLanguage, directionOf } from './language.js';
import languages from './languages.strings.js';
import names from './names.strings.js';
import { type Translation, loadTranslation, loaders, translationOf } from './strings.js';

const french: Translation = {
  common,
  languages,
  names,
  'cdm-hours': hours,
  'cdm-permanences': permanences,
  'cdm-resource-search': resourceSearch,
  'cdm-find-conseiller': findConseiller,
};
const OTHERS = LANGUAGES.filter((language) => language !== 'fr');

/** Functions that take numbers: what they are given, so that each plural form is met. Others are given words. */
const NUMBERED = /\.(count|moreShown|suggestionCount|refineCount|moreValues|more|ages|progress)$/;
const COUNTS = [0, 1, 2, 3, 11, 100];

/** Arguments for a function at a path; `count` as number, as digits, and its plural form, as each function wants them. */
function argumentsOf(path: string, count: number, language: WidgetLanguage): unknown[] {
  const plural = pluralOf(count, language);
  if (path.endsWith('.ages')) return [12, 25];
  if (path.endsWith('.progress')) return [2, 4];
  if (path === 'cdm-resource-search.count' || path === 'cdm-resource-search.results') return [String(count), plural];
  if (path === 'cdm-resource-search.resultsFor') return [String(count), 'Xq1', plural];
  if (NUMBERED.test(path)) return [count, plural, String(count)];
  return ['Xq1', 'Xq2', 'Xq3'];
}

type Leaf = [path: string, value: unknown];
/** What a language may leave out, and patterns without a word, which `intl.test.ts` looks at. */
const ELSEWHERE = /^common\.(time|timeRange|date|thousands)$/;
const leaves = (value: unknown, path = ''): Leaf[] =>
  ELSEWHERE.test(path)
    ? []
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
      : [[path, value]];

const said = ([path, value]: Leaf, count: number, language: WidgetLanguage): string =>
  typeof value === 'function'
    ? String((value as (...args: unknown[]) => unknown)(...argumentsOf(path, count, language)))
    : String(value);

const translation = (language: WidgetLanguage): Translation => {
  const found = language === 'fr' ? french : translationOf(language);
  if (!found) throw new Error(`"${language}" is not loaded`);
  return found;
};

describe('a language whose script cannot be had', () => {
  beforeEach(start);
  afterEach(finish);

  it('falls back to French with one console line, however many tags want it', async () => {
    const load = loaders.it;
    loaders.it = () => Promise.reject(new TypeError('offline'));
    try {
      const state = hoursStateAt('2026-12-23T20:00:00+01:00');
      const [one, two] = [
        await mount('cdm-hours', { state }, { lang: 'it' }),
        await mount('cdm-hours', { state }, { lang: 'it' }),
      ];
      await until(() => lines.length > 0);
      await settled(two);
      expect([words(one, 'h2'), words(two, 'h2')]).to.eql(['Horaires', 'Horaires']);
      expect(one.shadowRoot?.querySelector('.root')?.getAttribute('lang')).to.equal('fr');
      expect(lines).to.have.length(1);
      expect(String(lines[0])).to.contain('<cdm-hours>').and.contain('"it"').and.contain('showing French');
    } finally {
      loaders.it = load;
    }
  });
});

describe('a language whose script is late', () => {
  const state = hoursStateAt('2026-12-23T20:00:00+01:00');
  const { ca, pt } = loaders;
  let arrive = (): void => undefined;
  const spoken = (tag: HTMLElement): string | undefined =>
    tag.shadowRoot?.querySelector<HTMLElement>('.root:not(.loading)')?.lang;
  beforeEach(() => {
    start();
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    loaders.ca = () => arrived.then(ca);
    loaders.pt = () => arrived.then(pt);
  });
  afterEach(() => {
    Object.assign(loaders, { ca, pt });
    finish();
  });

  it('is waited for with the answer, which is drawn once', async () => {
    const tag = await mount('cdm-hours', { state }, { lang: 'ca' });
    expect(tag.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy')).to.equal('true');
    const drawn = new Set<string | undefined>();
    const watcher = new MutationObserver(() => drawn.add(spoken(tag)));
    watcher.observe(tag.shadowRoot ?? document.body, { subtree: true, childList: true, attributes: true });
    arrive();
    await until(() => spoken(tag) !== undefined);
    watcher.disconnect();
    expect([...drawn].filter(Boolean)).to.eql(['ca']);
  });

  it('keeps nobody from the answer for longer than three seconds: French, then the language', async () => {
    const from = performance.now();
    const tag = await mount('cdm-hours', { state }, { lang: 'pt' });
    await until(() => spoken(tag) === 'fr');
    expect(performance.now() - from).to.be.greaterThan(2500);
    arrive();
    await until(() => spoken(tag) === 'pt');
  });
});

describe('languages', () => {
  before(() => Promise.all(OTHERS.map(loadTranslation)));
  beforeEach(start);
  afterEach(finish);

  for (const language of LANGUAGES) {
    it(`has every text in ${language}, and none that is empty or shows a hole`, () => {
      const here = leaves(translation(language));
      expect(here.map(([path]) => path).toSorted()).to.eql(
        leaves(french)
          .map(([path]) => path)
          .toSorted(),
      );
      for (const leaf of here)
        for (const count of COUNTS) {
          const text = said(leaf, count, language);
          expect(text.trim(), leaf[0]).to.equal(text);
          expect(text, leaf[0]).not.to.equal('');
          expect(text, leaf[0]).not.to.match(/undefined|NaN|\[object|\$\{| {2}/);
        }
    });

    it(`says in ${language} all that a text is given`, () => {
      for (const leaf of leaves(translation(language))) {
        const [path, value] = leaf;
        if (typeof value !== 'function') continue;
        const text = said(leaf, 11, language);
        const given = argumentsOf(path, 11, language).slice(0, Math.max(value.length, 1));
        const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
        for (const one of given) if (!forms.includes(String(one))) expect(text, path).to.contain(String(one));
      }
    });
  }

  for (const language of OTHERS.filter((one) => one !== 'fr-easy'))
    it(`leaves no French in ${language}`, () => {
      const french_ = new Map(leaves(french));
      for (const [path, value] of leaves(translation(language))) {
        const text = said([path, value], 11, language);
        if (text.length > 14) expect(text, path).not.to.equal(said([path, french_.get(path)], 11, 'fr'));
        expect(text, path).not.to.match(/\b(vous|votre|aujourd’hui|sans rendez-vous|accueil)\b| [:;!?]|\u00a0»|'/i);
      }
    });

  it('writes French marks with spaces that do not break, Spanish questions with both marks, Arabic with its own', () => {
    for (const language of ['fr', 'fr-easy'] as const)
      for (const leaf of leaves(translation(language)))
        expect(said(leaf, 11, language), leaf[0]).not.to.match(/ [:;!?»]|« |'/);
    for (const leaf of leaves(translation('es')))
      expect(/\?/.test(said(leaf, 3, 'es')), leaf[0]).to.equal(/¿/.test(said(leaf, 3, 'es')));
    for (const leaf of leaves(translation('ar'))) expect(said(leaf, 3, 'ar'), leaf[0]).not.to.match(/[?,;]/);
  });

  it('counts in Arabic with six forms', () => {
    const { count } = translation('ar')['cdm-permanences'];
    expect(COUNTS.map((n) => count(n, pluralOf(n, 'ar')))).to.eql([
      'لا مواعيد',
      'موعد واحد',
      'موعدان',
      '3 مواعيد',
      '11 موعدًا',
      '100 موعد',
    ]);
  });

  it('elides and contracts before hours and days', () => {
    const [ca, it_, es, pt] = (['ca', 'it', 'es', 'pt'] as const).map((one) => translation(one)['cdm-hours']);
    expect(ca?.range('1 de gener', '11 de gener')).to.equal('De l’1 de gener a l’11 de gener');
    expect(it_?.range('8 dicembre', '12 dicembre')).to.equal('Dall’8 dicembre al 12 dicembre');
    expect([es?.until('1:00'), es?.until('18:00')]).to.eql(['hasta la 1:00', 'hasta las 18:00']);
    expect(pt?.opensOn('sábado', '09:30')).to.equal('abre no sábado às 09:30');
  });

  it('writes times and days as each language does', () => {
    const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2060]+/g, ' ');
    expect(plain(formatTimeRange('09:30', '24:00', 'fr-easy'))).to.equal('de 9 heures 30 à minuit');
    expect(plain(formatTimeRange('09:30', '12:00', 'fr'))).to.equal('9 h 30 – 12 h');
    for (const language of ['en', 'nl', 'it', 'es', 'ca', 'pt', 'ar'] as const) {
      expect(formatTime('18:00', language)).to.equal('18:00');
      expect(formatTime('09:05', language)).to.equal('9:05');
      // What stands on the door, in a sentence of Intl's too.
      expect(formatInstant(Date.UTC(2026, 11, 8, 17, 30), language, 'Europe/Paris')).to.contain('18:30');
    }
    expect(formatDay('2026-12-08', 'en')).to.equal('Tuesday 8 December');
    expect(formatDay('2026-12-08', 'es')).to.equal('martes 8 de diciembre');
    expect(formatDay('2026-12-08', 'ca')).to.equal('dimarts 8 de desembre');
    expect(formatDay('2026-12-01', 'it')).to.equal('martedì 1º dicembre');
    expect(plain(formatInstant(Date.parse('2026-12-01T08:30:00Z'), 'fr', 'Europe/Paris'))).to.equal(
      '1er décembre 2026 à 9 h 30',
    );
  });

  // Wednesday 23 December, 20:00: opens tomorrow at 9:30. Sunday evening: closed on Monday, opens on Tuesday.
  const sentences: Record<WidgetLanguage, [tomorrow: string, tuesday: string]> = {
    fr: ['Fermé, ouvre demain à 9 h 30', 'Fermé, ouvre mardi à 9 h 30'],
    'fr-easy': ['Fermé, ouvre demain à 9 heures 30', 'Fermé, ouvre mardi à 9 heures 30'],
    en: ['Closed, opens tomorrow at 9:30', 'Closed, opens on Tuesday at 9:30'],
    nl: ['Gesloten, gaat morgen open om 9:30 uur', 'Gesloten, gaat dinsdag open om 9:30 uur'],
    it: ['Chiuso, apre domani alle 9:30', 'Chiuso, apre martedì alle 9:30'],
    es: ['Cerrado, abre mañana a las 9:30', 'Cerrado, abre el martes a las 9:30'],
    ca: ['Tancat, obre demà a les 9:30', 'Tancat, obre dimarts a les 9:30'],
    pt: ['Fechado, abre amanhã às 9:30', 'Fechado, abre na terça-feira às 9:30'],
    ar: ['مغلق، يفتح غدًا الساعة 9:30', 'مغلق، يفتح يوم الثلاثاء الساعة 9:30'],
  };
  for (const language of LANGUAGES)
    it(`says the hours and the permanences in ${language}`, async () => {
      const [tag, attributes] = language === 'fr-easy' ? ['fr', { wording: 'easy' }] : [language, {}];
      const status = async (instant: string): Promise<string> => {
        const element = await mount('cdm-hours', { state: hoursStateAt(instant) }, { lang: tag, ...attributes });
        expect(element.shadowRoot?.querySelector('.root')?.getAttribute('dir')).to.equal(directionOf(language));
        expect(element.shadowRoot?.querySelector('.root')?.getAttribute('lang')).to.equal(tag);
        return words(element, '.status')
          .replace(/ ?([,،]) ?/, '$1 ')
          .trim();
      };
      expect([await status('2026-12-23T20:00:00+01:00'), await status('2026-11-29T20:00:00+01:00')]).to.eql(
        sentences[language],
      );
      pageClock().freeze(NOW);
      const list = await mount('cdm-permanences', { state: permanencesState() }, { lang: tag, ...attributes });
      expect(words(list)).to.contain(translation(language)['cdm-permanences'].title.replaceAll('\u00a0', ' '));
      expect(lines).to.eql([]);
    });

  it('is clean in Arabic at 320 px, with phone numbers in their own order', async () => {
    await setViewport({ width: 320, height: 700 });
    document.body.dir = 'rtl';
    document.documentElement.lang = 'ar';
    const element = await mount('cdm-hours', { state: hoursStateAt('2026-12-23T11:00:00+01:00'), view: 'week' });
    await mount('cdm-permanences', { state: permanencesState() });
    expect(element.shadowRoot?.querySelector('a[href^="tel:"] bdi')?.getAttribute('dir')).to.equal('ltr');
    expect(await faults()).to.eql([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('marks a document’s own words in another language, and keeps them in their own order', async () => {
    const results = await resultsFor({ text: 'petite enfance' });
    const element = await mount('cdm-resource-search', { state: readyState, results }, { lang: 'ar' });
    const written = element.shadowRoot?.querySelector('.hit .summary');
    expect([written?.getAttribute('lang'), written?.getAttribute('dir')]).to.eql(['fr', 'auto']);
    element.lang = 'fr';
    await settled(element);
    expect(element.shadowRoot?.querySelector('.hit .summary')?.hasAttribute('lang')).to.equal(false);
  });

  it('changes language with the page, and the last change wins', async () => {
    const element = await mount('cdm-hours', { state: hoursStateAt('2026-12-23T20:00:00+01:00') });
    const title = (): string => words(element, 'h2');
    expect(title()).to.equal('Horaires');
    document.documentElement.lang = 'nl';
    await until(() => title() === 'Openingsuren');
    document.documentElement.lang = 'pt-BR';
    await until(() => title() === 'Horários');
    document.documentElement.lang = 'sv';
    await until(() => title() === 'Horaires');
    expect(lines).to.eql([]);
  });
});
