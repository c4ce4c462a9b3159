/** What our own words and rules spare a page (docs/decisions/0011) is held to what `Intl` says, which has it from Unicode's CLDR. */
import { expect } from '@open-wc/testing';
import { formatDate, formatDay, formatList, formatShortDay, formatWeekday } from './format.js';
import { languageName } from './language-name.js';
import { LANGUAGES, type WidgetLanguage } from './language.js';
import languages from './languages.strings.js';
import { formatNumber } from './numbers.js';
import { loadTranslation } from './strings.js';

const LOCALES: Readonly<Record<WidgetLanguage, string>> = {
  fr: 'fr',
  'fr-easy': 'fr',
  en: 'en-GB',
  nl: 'nl',
  it: 'it',
  es: 'es',
  ca: 'ca',
  pt: 'pt-PT',
  ar: 'ar-u-nu-latn',
};

/** French and Italian have a first of the month; English, Spanish and Catalan put no comma after a weekday inside a sentence. */
const joined = (parts: readonly Intl.DateTimeFormatPart[], locale: string): string =>
  parts
    .map(({ type, value }, at) => {
      if (type === 'day' && value === '1') return locale === 'fr' ? '1er' : locale === 'it' ? '1º' : value;
      return type === 'literal' && parts[at - 1]?.type === 'weekday' && /^(en|es|ca)/.test(locale) ? ' ' : value;
    })
    .join('');

/** Every third day of four years, so that each month, weekday and first of the month is met. */
const DATES = Array.from({ length: 490 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index * 3)).toISOString().slice(0, 10),
);

// Engines' copies of CLDR are of different years ("de 2026" or "del 2026", "français" or "Français"): ours is held to Chromium's.
const inChromium = navigator.userAgent.includes('Chrome/') ? describe : describe.skip;

inChromium('what is written without Intl', () => {
  before(() => Promise.all(LANGUAGES.map(loadTranslation)));

  for (const language of LANGUAGES) {
    const locale = LOCALES[language];
    const written = (options: Intl.DateTimeFormatOptions): ((date: string) => string) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return (date) => joined(format.formatToParts(new Date(`${date}T12:00:00Z`)), locale);
    };

    it(`writes dates in ${language} as Intl does`, () => {
      const day = { day: 'numeric', month: 'long' } as const;
      const ways = [
        [(date: string) => formatDay(date, language), written({ weekday: 'long', ...day })],
        [
          (date: string) => formatDay(date, language, '2020-01-01'),
          written({ weekday: 'long', ...day, year: 'numeric' }),
        ],
        [(date: string) => formatShortDay(date, language), written(day)],
        [(date: string) => formatDate(date, language), written({ ...day, year: 'numeric' })],
        [(date: string) => formatWeekday(date, language), written({ weekday: 'long' })],
      ] as const;
      for (const [ours, theirs] of ways) expect(DATES.map(ours)).to.eql(DATES.map(theirs));
    });

    it(`joins lists and groups numbers in ${language} as Intl does`, () => {
      // Three words in Arabic get commas here, as printed Arabic has them; CLDR repeats the conjunction.
      const lists = [[], ['un'], ['un', 'deux'], ...(language === 'ar' ? [] : [['un', 'deux', 'hier', 'iode']])];
      for (const list of lists) expect(formatList(list, language)).to.equal(new Intl.ListFormat(locale).format(list));
      for (const number of [0, 7, 999, 1000, 1099, 12_045, 999_999, 1_000_000, 1_234_567])
        expect(formatNumber(number, language)).to.equal(new Intl.NumberFormat(locale).format(number));
    });

    it(`names languages in ${language} as Intl does`, () => {
      const display = new Intl.DisplayNames(locale, { type: 'language' });
      for (const tag of [...Object.keys(languages.names), 'pl', 'pt-BR'])
        expect(languageName(tag, language), tag).to.equal(display.of(tag));
    });
  }
});
