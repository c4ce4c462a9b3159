/** Texts of `<cdm-hours>`. Times, days and dates come formatted; day names are in the middle of a sentence. */
export interface HoursStrings {
  /** Heading of the tag. */
  readonly title: string;
  /** Heading where one pole is asked for. */
  readonly titleFor: (pole: string) => string;
  /** The three states. Where the reason of the third is known, it stands instead: `byAppointment` and so on, capitalised. */
  readonly open: string;
  readonly closed: string;
  readonly unknown: string;
  /** What comes next, after the state. */
  readonly closesAt: (time: string) => string;
  readonly closesSoon: (time: string) => string;
  readonly until: (time: string) => string;
  readonly opensToday: (time: string) => string;
  readonly opensTomorrow: (time: string) => string;
  /** `day` is "vendredi" or "mardi 8 décembre". */
  readonly opensOn: (day: string, time: string) => string;
  /** Said where nothing is known and the Cité can be called. */
  readonly callToCheck: (phone: string) => string;
  readonly checkWithCite: string;
  /** Table. */
  readonly weekTitle: string;
  readonly day: string;
  readonly hours: string;
  readonly todayMark: string;
  readonly allDay: string;
  readonly toConfirm: string;
  readonly byAppointment: string;
  readonly byPhone: string;
  readonly somePublics: string;
  /** Exceptions announced ahead. `when` begins the sentence: "Jeudi 24 décembre", "Du 24 décembre au 2 janvier". */
  readonly aheadTitle: string;
  readonly aheadClosed: (when: string) => string;
  readonly aheadHours: (when: string, hours: string) => string;
  readonly aheadUnknown: (when: string) => string;
  readonly reopens: (day: string, time: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly phoneLabel: string;
}

const strings: HoursStrings = {
  title: 'Horaires',
  titleFor: (pole) => `Horaires : ${pole}`,
  open: 'Ouvert',
  closed: 'Fermé',
  unknown: 'Horaires à confirmer',
  closesAt: (time) => `ferme à ${time}`,
  closesSoon: (time) => `ferme bientôt, à ${time}`,
  until: (time) => `jusqu’à ${time}`,
  opensToday: (time) => `ouvre à ${time}`,
  opensTomorrow: (time) => `ouvre demain à ${time}`,
  opensOn: (day, time) => `ouvre ${day} à ${time}`,
  callToCheck: (phone) => `Avant de venir, appelez le ${phone}.`,
  checkWithCite: 'Avant de venir, renseignez-vous auprès de l’accueil.',
  weekTitle: 'Horaires des sept prochains jours',
  day: 'Jour',
  hours: 'Horaires',
  todayMark: 'aujourd’hui',
  allDay: 'Toute la journée',
  toConfirm: 'à confirmer',
  byAppointment: 'sur rendez-vous',
  byPhone: 'par téléphone',
  somePublics: 'pour certains publics',
  aheadTitle: 'À noter',
  aheadClosed: (when) => `${when} : fermé`,
  aheadHours: (when, hours) => `${when} : ${hours}`,
  aheadUnknown: (when) => `${when} : horaires à confirmer`,
  reopens: (day, time) => `réouverture ${day} à ${time}`,
  range: (from, to) => `Du ${from} au ${to}`,
  phoneLabel: 'Téléphone',
};

export default strings;
