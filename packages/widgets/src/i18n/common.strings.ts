/** Texts that several tags use. French is the source; `languages/` has the others. */
export interface CommonStrings {
  /** Said while data is on its way. */
  readonly loading: string;
  /** Said when there is no answer, before the partner's fallback. */
  readonly error: string;
  /** Button that asks again. */
  readonly retry: string;
  /** Said under an answer whose refresh failed. `date` is already formatted. */
  readonly stale: (date: string) => string;
  /** Names the clock shown when the visitor's differs, such as "heure de La Réunion". `zone` is a localised zone name. */
  readonly clock: (zone: string) => string;
  /** Invites to call. `phone` is the number as written. */
  readonly call: (phone: string) => string;
  /** Names as they stand in a sentence, a space between two: from Monday, from January. */
  readonly weekdays: string;
  readonly months: string;
  /** A date from those names; `weekday` and `year` are empty where they are left out. */
  readonly date: (weekday: string, day: number, month: string, year: string) => string;
  /** A date with its time of day, both already written. */
  readonly dateTime: (date: string, time: string) => string;
  /** The last two of a list: "mardi et jeudi"; `before` may hold several, with commas. */
  readonly and: (before: string, last: string) => string;
  /** What stands between the thousands of a number. */
  readonly thousands: string;
  /** "today" at the start of a phrase, "tomorrow" likewise. */
  readonly today: string;
  readonly tomorrow: string;
  /** Offers, in one tag, the pole chosen in another; and the button that closes the offer. */
  readonly seeAlso: (pole: string) => string;
  readonly dismiss: string;
  /** A time of day, where the language says it otherwise than as "9:30"; and two of them. */
  readonly time?: (hours: number, minutes: number) => string;
  readonly timeRange?: (from: string, to: string) => string;
}

const common: CommonStrings = {
  loading: 'Chargement…',
  error: 'Ces informations ne peuvent pas s’afficher pour le moment.',
  retry: 'Réessayer',
  stale: (date) => `Informations du ${date} ; elles n’ont pas pu être actualisées.`,
  clock: (zone) => `Heures du lieu : ${zone}`,
  call: (phone) => `Appelez le ${phone}`,
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  date: (weekday, day, month, year) => `${weekday} ${day === 1 ? '1er' : String(day)} ${month} ${year}`.trim(),
  dateTime: (date, time) => `${date} à ${time}`,
  and: (before, last) => `${before} et ${last}`,
  thousands: '\u202f',
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  seeAlso: (pole) => `Voir aussi : ${pole}`,
  dismiss: 'Masquer',
  time: (hours, minutes) =>
    minutes === 0
      ? `${String(hours % 24 || (hours ? 24 : 0))}\u00a0h`
      : `${String(hours % 24)}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`,
};

export default common;
