import type { WidgetLanguage } from './language.js';
import { translationOf } from './strings.js';

type Names = Readonly<Record<string, string>>;

/** Names of what the feed says by a word, by that word; one that a newer feed uses is shown as it is. French is the source. */
export interface NameStrings {
  /** Ways to talk. */
  readonly modes: Names;
  /** Situations people are in. */
  readonly publics: Names;
  /** Kinds of activity. */
  readonly kinds: Names;
  /** What makes a place usable for disabled visitors. */
  readonly accessibility: Names;
}

const names: NameStrings = {
  modes: { onsite: 'Sur place', phone: 'Par téléphone', video: 'En visio', email: 'Par courriel' },
  publics: {
    'tous-publics': 'Tout le monde',
    'demandeurs-emploi': 'En recherche d’emploi',
    salaries: 'En emploi',
    independants: 'À son compte',
    etudiants: 'En études',
    jeunes: 'Jeunes',
    scolaires: 'Élèves',
    seniors: 'Plus de 50 ans',
    'personnes-en-situation-de-handicap': 'En situation de handicap',
    'personnes-exilees': 'Arrivé depuis peu dans le pays',
    retraites: 'À la retraite',
  },
  kinds: {
    permanence: 'Permanence',
    workshop: 'Atelier',
    information: 'Réunion d’information',
    club: 'Club',
    event: 'Événement',
  },
  accessibility: {
    'step-free': 'Accès de plain-pied',
    lift: 'Ascenseur',
    'accessible-toilets': 'Toilettes accessibles',
    'accessible-parking': 'Place de stationnement adaptée',
    'hearing-loop': 'Boucle magnétique',
    'sign-language': 'Accueil en langue des signes',
    'tactile-guidance': 'Guidage tactile',
    'quiet-room': 'Salle calme',
  },
};

export default names;

/** The names in a language: French until its script is there. */
export const namesIn = (language: WidgetLanguage): NameStrings => translationOf(language)?.names ?? names;
