import type { Hours } from '../feed/index.js';

/** Paris: an instant from what the wall shows, for tests that say when in plain words. Offsets are written out. */
export const paris = (local: string, offset: '+01:00' | '+02:00' = '+01:00'): number => Date.parse(`${local}${offset}`);

/** What most questions are asked with. */
export const context = { timeZone: 'Europe/Paris', validThrough: '2027-12-31' };

/** Tuesday to Friday with a break at noon, Saturday by appointment; the exceptions of a usual winter. */
export const winter: Hours = {
  weekly: [
    { days: [2, 3, 4, 5], from: '09:30', to: '12:30' },
    { days: [2, 3, 4, 5], from: '13:30', to: '18:00' },
    { days: [6], from: '09:30', to: '12:30', admission: 'appointment', note: 'Prenez rendez-vous' },
  ],
  variants: [
    {
      name: 'Vacances scolaires',
      ranges: [{ from: '2026-12-19', to: '2027-01-03' }],
      weekly: [{ days: [2, 3, 4, 5], from: '10:00', to: '16:00' }],
    },
  ],
  exceptions: [
    { from: '2026-12-25', closed: true, cause: 'public-holiday', reason: 'Noël' },
    { from: '2027-01-01', closed: true, cause: 'public-holiday', reason: 'Jour de l’An' },
    { from: '2026-12-24', closedFrom: '12:00', reason: 'Veille de Noël' },
  ],
};
