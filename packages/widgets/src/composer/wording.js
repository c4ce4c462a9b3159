/**
 * How the composer says in French what the manifest says in English. What has no wording here shows as the manifest has it, marked as
 * English: nothing is hidden for want of a translation.
 */
export const tags = {
  'cdm-hours': {
    title: 'Les horaires',
    hint: 'ouvert, fermé ou à confirmer',
    text: 'Horaires de la Cité des métiers',
    height: 420,
  },
  'cdm-permanences': {
    title: 'Les permanences',
    hint: 'et les ateliers à venir',
    text: 'Permanences et ateliers',
    height: 640,
  },
  'cdm-resource-search': {
    title: 'La documentation',
    hint: 'une recherche',
    text: 'Chercher dans la documentation',
    height: 640,
  },
  'cdm-find-conseiller': {
    title: 'Le conseil',
    hint: 'd’une question à un lieu et une heure',
    text: 'Parler à un conseiller',
    height: 640,
  },
};

/** By attribute: its label, what it does, and its values in words. */
export const attributes = {
  view: {
    label: 'Combien en montrer',
    values: { today: 'aujourd’hui, la semaine derrière un bouton', badge: 'une ligne', week: 'toute la semaine' },
  },
  pole: { label: 'Pôle', help: 'Seulement ce qui concerne ce pôle.' },
  site: { label: 'Lieu', help: 'Sans choix : le lieu principal pour les horaires, tous les lieux ailleurs.' },
  kinds: { label: 'Genres', help: 'permanence, workshop, information, club, event, séparés par des espaces ; ou all.' },
  theme: { label: 'Thèmes', help: 'Comme écrits dans l’agenda, séparés par des virgules.' },
  public: { label: 'Publics', help: 'Séparés par des espaces ; ce qui est pour tous se montre toujours.' },
  languages: { label: 'Langues parlées', help: 'Codes séparés par des espaces : fr en ar.' },
  mode: { label: 'Comment', help: 'onsite (sur place), phone, video, email, séparés par des espaces.' },
  limit: { label: 'Combien au départ', help: 'De 1 à 50.' },
  'without-filters': { label: 'Sans filtres' },
  linked: { label: 'Reliée aux autres', help: 'Propose aux autres balises reliées de la page le pôle choisi ici.' },
  'in-address': {
    label: 'Recherche dans l’adresse',
    help: 'La page peut être mise en favori ; le bouton « précédent » fonctionne.',
  },
  history: { label: 'Bouton « précédent »', help: 'Celui du navigateur revient d’une étape.' },
  screen: {
    label: 'Écran de départ',
    values: {
      start: 'l’accueil',
      need: 'le besoin',
      situation: 'la situation',
      talk: 'le moyen',
      when: 'le moment',
      answer: 'la réponse',
    },
  },
  'heading-level': { label: 'Niveau du titre', help: 'De 2 à 6, pour suivre le plan de votre page.' },
  'without-heading': { label: 'Sans titre', help: 'Si votre page en a déjà un.' },
  wording: { label: 'Français', values: { '': 'courant', easy: 'facile à lire et à comprendre' } },
};

/** The languages the tags speak, by code. */
export const languages = {
  fr: 'français',
  en: 'English',
  nl: 'Nederlands',
  it: 'italiano',
  es: 'español',
  ca: 'català',
  pt: 'português',
  ar: 'العربية',
};

export const themes = {
  '': 'celle de votre page',
  cite: 'la nôtre',
  etat: 'sobre, pour un site de l’État',
  contrast: 'fort contraste',
};
