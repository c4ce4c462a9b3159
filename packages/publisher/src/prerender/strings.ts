import type { WidgetLanguage } from '@cite-des-metiers/widgets';
import type { LocalDate } from '@cite-des-metiers/sdk/feed';

/** What a prerendered tag says of itself. `date` is written out, with its year. */
interface ExactWords {
  readonly hours: (date: string) => string;
  readonly dates: (date: string) => string;
}

/** Italian and Catalan join the article to a day that begins with a vowel: "all’8", "l’11". */
const italian = (date: string): string => (/^(8|11) /.test(date) ? `all’${date}` : `al ${date}`);
const catalan = (date: string): string => (/^(1|11) /.test(date) ? `a l’${date}` : `al ${date}`);

const words: Readonly<Record<WidgetLanguage, ExactWords>> = {
  fr: { hours: (date) => `Horaires exacts jusqu’au ${date}`, dates: (date) => `Dates exactes jusqu’au ${date}` },
  'fr-easy': {
    hours: (date) => `Ces horaires sont justes jusqu’au ${date}`,
    dates: (date) => `Ces dates sont justes jusqu’au ${date}`,
  },
  en: { hours: (date) => `Hours correct until ${date}`, dates: (date) => `Dates correct until ${date}` },
  nl: { hours: (date) => `Openingstijden juist tot en met ${date}`, dates: (date) => `Data juist tot en met ${date}` },
  it: {
    hours: (date) => `Orari esatti fino ${italian(date)}`,
    dates: (date) => `Date esatte fino ${italian(date)}`,
  },
  es: { hours: (date) => `Horario exacto hasta el ${date}`, dates: (date) => `Fechas exactas hasta el ${date}` },
  ca: {
    hours: (date) => `Horari exacte fins ${catalan(date)}`,
    dates: (date) => `Dates exactes fins ${catalan(date)}`,
  },
  pt: { hours: (date) => `Horário exato até ${date}`, dates: (date) => `Datas exatas até ${date}` },
  ar: { hours: (date) => `المواعيد صحيحة حتى ${date}`, dates: (date) => `التواريخ صحيحة حتى ${date}` },
};

const locales: Readonly<Partial<Record<WidgetLanguage, string>>> = {
  'fr-easy': 'fr',
  en: 'en-GB',
  pt: 'pt-PT',
  ar: 'ar-u-nu-latn',
};

/**
 * "Horaires exacts jusqu’au 8 décembre 2026".
 * @param what Whose answer it is.
 * @param through Last day on which what stands there is right, on the Cité's wall clock.
 */
export function exactUntil(what: 'hours' | 'dates', through: LocalDate, language: WidgetLanguage): string {
  const date = new Intl.DateTimeFormat(locales[language] ?? language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${through}T12:00:00Z`));
  const isFrench = language === 'fr' || language === 'fr-easy';
  return words[language][what](isFrench ? date.replace(/^1 /, '1er ') : date);
}
