/** Adresse du flux de votre Cité des métiers : elle vous la donne. Ici, le dossier servi à côté de l’exemple. */
export const FEED = '/cdm/';

/** Lien vers notre propre prise de rendez-vous, sur le pôle choisi dans les permanences. */
export const rendezVous = (pole: string): string =>
  pole === '' ? '/rendez-vous' : `/rendez-vous?pole=${encodeURIComponent(pole)}`;
