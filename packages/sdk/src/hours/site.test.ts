import { describe, expect, it } from 'vitest';
import type { Hours, Site } from '../feed/index.js';
import { context, paris, winter } from './hours.fixture.js';
import { hoursFor } from './site.js';
import { statusAt } from './status.js';

const pole: Hours = { weekly: [{ days: [2, 3], from: '14:00', to: '17:00' }] };
const site: Site = {
  id: 'centre',
  kind: 'main',
  name: 'Centre',
  hours: winter,
  poleHours: [{ pole: 'creer', hours: pole }],
};
const state = (hours: Hours | undefined, local: string, offset: '+01:00' | '+02:00' = '+01:00') =>
  statusAt(hours, paris(local, offset), context).state;

describe('hoursFor', () => {
  it('gives the site’s, the pole’s own, and the site’s for a pole without any', () => {
    expect(hoursFor(site)).toEqual(winter);
    expect(hoursFor(site, 'emploi')).toEqual(winter);
    expect(state(hoursFor(site, 'creer'), '2026-11-24T10:00')).toBe('closed');
    expect(state(hoursFor(site, 'creer'), '2026-11-24T15:00')).toBe('open');
    expect(hoursFor({ id: 'x', kind: 'main', name: 'X' }, 'creer')).toBeUndefined();
    expect(hoursFor({ id: 'x', kind: 'main', name: 'X', poleHours: site.poleHours ?? [] }, 'creer')).toEqual(pole);
  });

  it('closes a pole when its site is closed, by exception or for a season', () => {
    const closed: Site = {
      ...site,
      hours: {
        ...winter,
        exceptions: [{ from: '2026-11-24', closed: true }],
        variants: [{ name: 'Été', ranges: [{ from: '2026-08-01', to: '2026-08-31' }], weekly: [] }],
      },
    };
    expect(state(hoursFor(closed, 'creer'), '2026-11-24T15:00')).toBe('closed');
    expect(state(hoursFor(closed, 'creer'), '2026-08-11T15:00', '+02:00')).toBe('closed');
    expect(state(hoursFor(closed, 'creer'), '2026-11-25T15:00')).toBe('open');
  });

  it('lets the pole’s own exception win over the site’s for the same day', () => {
    const own: Hours = { ...pole, exceptions: [{ from: '2026-11-24', intervals: [{ from: '10:00', to: '11:00' }] }] };
    const both: Site = {
      ...site,
      hours: { ...winter, exceptions: [{ from: '2026-11-24', closed: true }] },
      poleHours: [{ pole: 'creer', hours: own }],
    };
    expect(state(hoursFor(both, 'creer'), '2026-11-24T10:30')).toBe('open');
  });

  it('knows nothing outside the site’s own validity, nor its hours’', () => {
    const bounded: Site = { ...site, validFrom: '2026-11-20', hours: { ...winter, validThrough: '2026-11-24' } };
    for (const id of [undefined, 'creer']) {
      expect(hoursFor(bounded, id)).toMatchObject({ validFrom: '2026-11-20', validThrough: '2026-11-24' });
      expect(state(hoursFor(bounded, id), '2026-11-25T15:00')).toBe('unknown');
    }
  });
});
