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
  /** "today" at the start of a phrase, "tomorrow" likewise. */
  readonly today: string;
  readonly tomorrow: string;
  /** Offers, in one tag, the pole chosen in another; and the button that closes the offer. */
  readonly seeAlso: (pole: string) => string;
  readonly dismiss: string;
  /** A time of day, where the language says it otherwise than in figures, "9:30"; and two of them. */
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
  today: 'Aujourd’hui',
  tomorrow: 'Demain',
  seeAlso: (pole) => `Voir aussi : ${pole}`,
  dismiss: 'Masquer',
};

export default common;
