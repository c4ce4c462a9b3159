/** Browsers have `Temporal`, which Node 20 and 24 have not: the zones are asked both ways here, and must agree. */
import { expect } from '@open-wc/testing';
import { transitionsBetween } from './transitions.js';
import { zoneOf } from './zone.js';
import { NETWORK_ZONES } from './zones.fixture.js';

type Scope = typeof globalThis & { Temporal?: unknown };
const scope: Scope = globalThis;
const { Temporal } = scope;

/** The offsets of a zone through Intl: by a spelling that no other test asks for, since zones are kept. */
function byIntl(zone: string): (instant: number) => number {
  scope.Temporal = undefined;
  try {
    return zoneOf(zone.toUpperCase()).measure;
  } finally {
    scope.Temporal = Temporal;
  }
}

describe('zoneOf, by Temporal and by Intl', () => {
  for (const zone of [...NETWORK_ZONES, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca'])
    it(`finds the same offsets in ${zone}`, () => {
      const expected = byIntl(zone);
      const { measure } = zoneOf(zone);
      const from = Date.UTC(2000, 0, 1);
      const to = Date.UTC(2041, 0, 1);
      for (let instant = from; instant < to; instant += 86_400_000 * 5 + 3_600_001)
        expect(measure(instant), new Date(instant).toISOString()).to.equal(expected(instant));
      for (const { at } of transitionsBetween(zone, from, to))
        for (const instant of [at - 1, at, at + 1]) expect(measure(instant)).to.equal(expected(instant));
    });

  it('refuses the same names', () => {
    for (const name of ['Europe/Pariss', '+01:00', '', '2026-01-01T00:00[Europe/Paris]', 'Europe/Paris ']) {
      expect(() => byIntl(name), name).to.throw('is not an IANA time zone');
      expect(() => zoneOf(name), name).to.throw('is not an IANA time zone');
    }
  });
});
