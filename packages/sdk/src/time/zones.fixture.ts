/** Zones of the network's Cités, past and present, and the two kinds of change that Europe does not have. For tests. */
export const NETWORK_ZONES = [
  'Europe/Paris',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Europe/Brussels',
  'Europe/Zurich',
  'Europe/Rome',
  'Europe/Madrid',
  'Europe/Lisbon',
  'Indian/Mauritius',
  'America/Santiago',
  'America/Vancouver',
  'America/Martinique',
] as const;
