// What the tables of activities share: partners, themes, places and ways to book. Every name is invented.
import { t } from '../text.mjs';

const page = (id) => `https://example.org/cite-des-metiers/agenda/${id}`;
const partner = (name) => ({ name, url: 'https://example.com/partenaire-exemple' });
export const passerelle = partner('Association Passerelle (exemple)');
export const relance = partner('Coopérative Relance (exemple)');
export const atelier = partner('L’Atelier des langues (exemple)');
export const fabrique = partner('La Fabrique des possibles (exemple)');
export const tandem = partner('Réseau Tandem (exemple)');
export const horizon = partner('Horizon Handicap (exemple)');
export const boussole = partner('Boussole Formation (exemple)');

export const theme = {
  cv: t('CV et lettre', 'CV and letter'),
  interview: t('Entretien', 'Interview'),
  vae: t('VAE'),
  review: t('Bilan de compétences', 'Skills assessment'),
  apprenticeship: t('Alternance', 'Apprenticeship'),
  funding: t('Financement', 'Funding'),
  language: t('Langue française', 'French language'),
  digital: t('Numérique', 'Digital'),
  disability: t('Handicap', 'Disability'),
  health: t('Santé et social', 'Health and care'),
  mobility: t('Mobilité', 'Mobility'),
  rights: t('Droits au travail', 'Rights at work'),
  business: t("Création d'entreprise", 'Starting a business'),
  choice: t('Choisir un métier', 'Choosing an occupation'),
};
export const library = {
  name: t('Bibliothèque du Vieux-Port (exemple)', 'Vieux-Port library (example)'),
  address: { lines: ['3, rue de l’Échantillon'], postalCode: '00100', locality: 'Port-Exemple', country: 'FR' },
};
export const university = {
  name: t('Maison des étudiants (exemple)', 'Student house (example)'),
  address: { lines: ['2, allée des Spécimens'], postalCode: '00120', locality: 'Port-Exemple', country: 'FR' },
};
export const market = {
  name: t('Place du marché, Vieux-Modèle', 'Market square, Vieux-Modèle'),
  address: { lines: ['Place du Marché'], postalCode: '00310', locality: 'Vieux-Modèle', country: 'FR' },
};
export const video = 'https://example.org/cite-des-metiers/visio';
export const bookBy = (need, note) => ({
  need,
  phone: '02 61 91 00 10',
  url: 'https://example.org/cite-des-metiers/rendez-vous',
  ...(note ? { note } : {}),
});
export const permanence = (id, title, days, from, to, rest) => ({
  id,
  kind: 'permanence',
  title,
  days,
  from,
  to,
  url: page(id),
  ...rest,
});
export const other = (kind, id, title, days, from, to, rest) => ({
  id,
  kind,
  title,
  days,
  from,
  to,
  url: page(id),
  ...rest,
});

export const [MON, TUE, WED, THU, FRI, SAT, SUN] = [1, 2, 3, 4, 5, 6, 7];
