import type { Criterion, Moment, Reason } from '@cite-des-metiers/sdk/conseil';
import type { Booking, Text } from '@cite-des-metiers/sdk/feed';
import { addDays, wallClock } from '@cite-des-metiers/sdk/time';
import type { CommonStrings } from '../i18n/common.strings.js';
import { capitalize, comma, formatDay, formatList, formatTime, formatTimeRange } from '../i18n/format.js';
import { languageName } from '../i18n/language-name.js';
import { type WidgetLanguage, bcp47 } from '../i18n/language.js';
import { namesIn } from '../i18n/names.strings.js';
import { wordFor } from '../i18n/strings.js';
import type { FindConseillerStrings } from './cdm-find-conseiller.strings.js';
import type { Choices, FindConseillerData } from './cdm-find-conseiller.types.js';

/** What all sentences need. */
export interface WordsContext {
  readonly strings: FindConseillerStrings;
  readonly common: CommonStrings;
  readonly language: WidgetLanguage;
  readonly data: Pick<FindConseillerData, 'cite' | 'now' | 'today'>;
  /** A text of the feed as a plain string in the visitor's language. */
  readonly plain: (text: Text) => string;
}

/** A moment in words. */
export interface MomentWords {
  /** "Maintenant", "Aujourd’hui", "Mardi 24 novembre". */
  readonly day: string;
  /** "14 h – 17 h", "jusqu’à 17 h". */
  readonly times: string;
  /** The same for paper, where "today" means nothing: "Mardi 24 novembre, 14 h – 17 h". */
  readonly paper: string;
}

/** Values that a newer feed may use have no words yet: they are shown readable, never hidden. */
const nameIn = (names: Readonly<Record<string, string>>, value: string, language: WidgetLanguage): string =>
  wordFor(names, value) ?? capitalize(value.replaceAll('-', ' '), language);

/** Name of a public, a mode and so on, as on the choices of the path. */
export const modeName = (mode: string, { language }: WordsContext): string =>
  nameIn(namesIn(language).modes, mode, language);
export const publicName = (situation: string, { language }: WordsContext): string =>
  nameIn(namesIn(language).publics, situation, language);
export const featureName = (feature: string, { language }: WordsContext): string =>
  nameIn(namesIn(language).accessibility, feature, language);

/** The question of a pole in the visitor's words, else its name. An unknown pole gives its identifier. */
export function poleWords(id: string, { data, plain }: WordsContext, short = false): string {
  const pole = data.cite.poles.find((one) => one.id === id);
  return pole ? plain((short ? undefined : pole.question) ?? pole.label) : id;
}

/** A choice as the visitor saw it on the path. */
export function choiceWords(name: Exclude<keyof Choices, 'text'>, value: string, context: WordsContext): string {
  const { strings, language } = context;
  switch (name) {
    case 'pole':
      return poleWords(value, context);
    case 'public':
      return publicName(value, context);
    case 'mode':
      return modeName(value, context);
    case 'language':
      return capitalize(languageName(value, language), language);
    case 'when':
      return nameIn(strings.whens, value, language);
  }
}

/** All that was chosen on the path, as a list in words; empty where all was skipped. */
export function saidWords(choices: Choices, context: WordsContext): string {
  const names = ['pole', 'public', 'mode', 'language', 'when'] as const;
  return names
    .flatMap((name) => {
      const value = choices[name];
      return value === undefined ? [] : [choiceWords(name, value, context)];
    })
    .join(' · ');
}

/** What was given up, one sentence per criterion, naming what the visitor had chosen. */
export function relaxedSentence(criterion: Criterion, choices: Choices, context: WordsContext): string {
  const name = ({ when: 'when', partOfDay: 'when', mode: 'mode', public: 'public', language: 'language' } as const)[
    criterion
  ];
  const value = choices[name];
  return context.strings.relaxed[criterion](value === undefined ? '' : choiceWords(name, value, context));
}

/** A reason in words; empty for one that this version does not know. */
export function reasonSentence(reason: Reason, context: WordsContext): string {
  const { strings, language, data } = context;
  switch (reason.type) {
    case 'words':
      return strings.becauseWords(formatList([...new Set(reason.words)].map(strings.quote), language));
    case 'pole':
      return strings.becausePole(poleWords(reason.pole, context));
    case 'public':
      return strings.becausePublic(publicName(reason.public, context));
    case 'everyone':
      return strings.becauseEveryone;
    case 'language':
      return strings.becauseLanguage(languageName(reason.language, language));
    case 'mode':
      return strings.becauseMode(modeName(reason.mode, context));
    case 'soon':
      return reason.start <= data.now ? strings.becauseNow : strings.becauseSoon(dayOf(reason.start, context));
    case 'unverified':
      return reason.value === ''
        ? strings.unverifiedTimes
        : strings.unverified(
            reason.criterion === 'mode'
              ? modeName(reason.value, context)
              : reason.criterion === 'public'
                ? publicName(reason.value, context)
                : reason.value,
          );
    default:
      return '';
  }
}

/** A word that begins a phrase elsewhere, in the middle of one. */
export const midSentence = (word: string, language: WidgetLanguage): string =>
  word.charAt(0).toLocaleLowerCase(bcp47(language)) + word.slice(1);

/** Day as one says it from today, in the middle of a sentence. */
function dayOf(instant: number, { data, common, language }: WordsContext): string {
  const { date } = wallClock(instant, data.cite.timeZone);
  if (date === data.today) return midSentence(common.today, language);
  return date === addDays(data.today, 1)
    ? midSentence(common.tomorrow, language)
    : formatDay(date, language, data.today);
}

/** A moment in words, on the Cité's clock. */
export function momentWords({ start, end, session }: Moment, context: WordsContext): MomentWords {
  const { strings, language, data } = context;
  const { timeZone } = data.cite;
  const day = capitalize(dayOf(Math.max(start, data.now), context), language);
  const [from, to] = [wallClock(start, timeZone).time, wallClock(end, timeZone).time];
  const range = session?.allDay ? strings.allDay : formatTimeRange(from, to, language);
  const date = formatDay(wallClock(Math.max(start, data.now), timeZone).date, language, data.today);
  const paper = capitalize(`${date}${comma(language)}${range}`, language);
  if (session?.allDay) return { day, times: range, paper };
  if (start <= data.now) return { day: strings.now, times: strings.until(formatTime(to, language)), paper };
  return { day, times: range, paper };
}

/** Mark of a session that is not as planned; empty for the usual one. */
export function statusWord({ session }: Moment, { strings }: WordsContext): string {
  const status = session?.status ?? 'scheduled';
  if (status === 'scheduled') return '';
  return status === 'full' ? strings.full : status === 'moved' ? strings.moved : strings.changed;
}

/** Whether one books. No booking needed is the charter's default. */
export const bookingWord = (booking: Booking | undefined, { strings }: WordsContext): string =>
  booking === undefined || booking.need === 'none'
    ? strings.bookingNone
    : booking.need === 'required'
      ? strings.bookingRequired
      : strings.bookingRecommended;
