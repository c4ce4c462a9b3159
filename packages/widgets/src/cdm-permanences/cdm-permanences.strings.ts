/** Texts of `<cdm-permanences>`. Dates and times come formatted. */
export interface PermanencesStrings {
  /** Headings: permanences only, or with other kinds. */
  readonly title: string;
  readonly titleAll: string;
  /** Filters. */
  readonly filters: string;
  readonly pole: string;
  readonly public: string;
  readonly language: string;
  readonly mode: string;
  readonly any: string;
  readonly clear: string;
  /** How many are listed, for screen readers after a filter. */
  readonly count: (count: number, plural: Intl.LDMLPluralRule) => string;
  /** Nothing matches, or nothing is planned at all. */
  readonly noneForFilter: string;
  readonly none: string;
  readonly askCite: string;
  /** The feed is out of date. `date` is its last day. */
  readonly outdated: (date: string) => string;
  /** Session status. */
  readonly cancelled: string;
  readonly full: string;
  readonly moved: string;
  readonly changed: string;
  /** `when` is the day and time first planned. */
  readonly movedFrom: (when: string) => string;
  readonly movedPlace: string;
  readonly ongoing: string;
  readonly allDay: string;
  /** Booking. */
  readonly bookingNone: string;
  readonly bookingRecommended: string;
  readonly bookingRequired: string;
  readonly book: string;
  /** Where and with whom. */
  readonly joinOnline: string;
  readonly withPartner: (partner: string) => string;
  readonly spoken: (languages: string) => string;
  readonly forPublics: (publics: string) => string;
  readonly ages: (min: number | undefined, max: number | undefined) => string;
  /** What the button with a calendar does; and its whole name. */
  readonly addToCalendar: string;
  readonly addToCalendarFor: (title: string, when: string) => string;
  readonly showMore: string;
  readonly moreShown: (count: number, plural: Intl.LDMLPluralRule) => string;
}

const strings: PermanencesStrings = {
  title: 'Prochaines permanences',
  titleAll: 'Prochaines dates',
  filters: 'Filtrer',
  pole: 'Votre question',
  public: 'Votre situation',
  language: 'Langue',
  mode: 'Sur place ou à distance',
  any: 'Peu importe',
  clear: 'Tout afficher',
  count: (count, plural) => (plural === 'one' ? `${count} date` : `${count} dates`),
  noneForFilter: 'Aucune date ne correspond à ces choix.',
  none: 'Aucune date n’est annoncée pour le moment.',
  askCite: 'L’accueil peut vous renseigner, sans rendez-vous.',
  outdated: (date) => `Le calendrier s’arrête au ${date} : renseignez-vous auprès de l’accueil.`,
  cancelled: 'Annulé',
  full: 'Complet',
  moved: 'Déplacé',
  changed: 'Modifié',
  movedFrom: (when) => `au lieu de ${when}`,
  movedPlace: 'Changement de lieu',
  ongoing: 'En ce moment',
  allDay: 'Toute la journée',
  bookingNone: 'Sans rendez-vous',
  bookingRecommended: 'Rendez-vous conseillé',
  bookingRequired: 'Sur rendez-vous',
  book: 'Prendre rendez-vous',
  joinOnline: 'Rejoindre en ligne',
  withPartner: (partner) => `avec ${partner}`,
  spoken: (languages) => `En ${languages}`,
  forPublics: (publics) => `Pour : ${publics}`,
  ages: (min, max) =>
    min !== undefined && max !== undefined
      ? `De ${min} à ${max} ans`
      : min !== undefined
        ? `À partir de ${min} ans`
        : max !== undefined
          ? `Jusqu’à ${max} ans`
          : '',
  addToCalendar: 'Ajouter à mon agenda',
  addToCalendarFor: (title, when) => `Ajouter à mon agenda : ${title}, ${when}`,
  showMore: 'Voir la suite',
  moreShown: (count, plural) => (plural === 'one' ? `${count} date de plus` : `${count} dates de plus`),
};

export default strings;
