import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, SessionOverride, Slot } from '../feed/index.js';
import { NETWORK_ZONES } from '../time/zones.fixture.js';
import { sessionsBetween, upcoming } from './sessions.js';

const timeZone = 'Europe/Paris';
const at = (local: string, offset = '+01:00'): number => Date.parse(`${local}${offset}`);
const activity = (more: Partial<Activity> = {}): Activity => ({
  id: 'vae',
  kind: 'permanence',
  title: 'Valider ses acquis',
  poles: ['evoluer'],
  schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-08', '2026-12-15', '2026-12-22'] }],
  ...more,
});
const december = { from: at('2026-12-01T00:00'), to: at('2027-01-01T00:00'), timeZone };
const find = (more: Partial<Activity>, query = {}) =>
  sessionsBetween([activity(more)], { ...december, ...query }).sessions;
const override = (more: Omit<SessionOverride, 'date'> & { date?: string }): Partial<Activity> => ({
  overrides: [{ date: '2026-12-15', ...more }],
});

describe('sessionsBetween', () => {
  it('dates every session in the Cité’s zone', () => {
    expect(find({}).map(({ id, date, start, end, status, allDay }) => [id, date, start, end, status, allDay])).toEqual([
      ['vae@2026-12-08T14:00', '2026-12-08', at('2026-12-08T14:00'), at('2026-12-08T17:00'), 'scheduled', false],
      ['vae@2026-12-15T14:00', '2026-12-15', at('2026-12-15T14:00'), at('2026-12-15T17:00'), 'scheduled', false],
      ['vae@2026-12-22T14:00', '2026-12-22', at('2026-12-22T14:00'), at('2026-12-22T17:00'), 'scheduled', false],
    ]);
  });

  it('sorts by start, and keeps what is under way but not what is over or not begun', () => {
    const items = [
      activity(),
      activity({ id: 'cv', schedule: [{ from: '09:00', to: '10:00', dates: ['2026-12-15'] }] }),
    ];
    const ids = (from: string, to: string) =>
      sessionsBetween(items, { from: at(from), to: at(to), timeZone }).sessions.map(({ id }) => id);
    expect(ids('2026-12-15T00:00', '2026-12-16T00:00')).toEqual(['cv@2026-12-15T09:00', 'vae@2026-12-15T14:00']);
    expect(ids('2026-12-15T16:59', '2026-12-16T00:00')).toEqual(['vae@2026-12-15T14:00']);
    expect(ids('2026-12-15T17:00', '2026-12-16T00:00')).toEqual([]);
    expect(ids('2026-12-15T10:00', '2026-12-15T14:00')).toEqual([]);
  });

  it('shows a cancelled session where it was planned', () => {
    const [, cancelled] = find(
      override({ status: 'cancelled', reason: 'Intervenant absent', to: { date: '2026-12-16' } }),
    );
    expect(cancelled).toMatchObject({
      date: '2026-12-15',
      status: 'cancelled',
      override: { reason: 'Intervenant absent' },
    });
    expect(cancelled?.planned).toBeUndefined();
  });

  it.each<[string, NonNullable<SessionOverride['to']>, string, string]>([
    ['to another day', { date: '2026-12-17' }, '2026-12-17T14:00', '2026-12-17T17:00'],
    ['to another hour, as long as before', { from: '10:00' }, '2026-12-15T10:00', '2026-12-15T13:00'],
    ['to another end', { to: '18:30' }, '2026-12-15T14:00', '2026-12-15T18:30'],
    ['altogether', { date: '2026-12-31', from: '22:00', to: '01:00' }, '2026-12-31T22:00', '2027-01-01T01:00'],
    ['past midnight', { from: '23:00' }, '2026-12-15T23:00', '2026-12-16T02:00'],
  ])('finds a session that moved %s', (_name, to, start, end) => {
    const moved = find(override({ status: 'moved', to })).find(({ status }) => status === 'moved');
    expect(moved).toMatchObject({
      id: 'vae@2026-12-15T14:00',
      date: start.slice(0, 10),
      start: at(start),
      end: at(end),
      planned: { start: at('2026-12-15T14:00'), end: at('2026-12-15T17:00') },
    });
  });

  it('finds what moved into the window, and not what moved out of it', () => {
    const january = { from: at('2027-01-01T00:00'), to: at('2027-02-01T00:00') };
    const out = override({ status: 'moved', to: { date: '2027-01-12' } });
    expect(find(out).map(({ date }) => date)).toEqual(['2026-12-08', '2026-12-22']);
    expect(find(out, january).map(({ date }) => date)).toEqual(['2027-01-12']);
  });

  it('moves a session to another place, or only to another room', () => {
    const place = { site: 'nord', room: 'A' };
    const moved = (to: NonNullable<SessionOverride['to']>['place']) =>
      find({ place, ...override({ status: 'moved', to: { place: to ?? {} } }) })[1];
    expect(moved({ name: 'Mairie' })?.place).toEqual({ name: 'Mairie' });
    expect(moved({ room: 'B' })?.place).toEqual({ site: 'nord', room: 'B' });
    expect(moved({ room: 'B' })?.planned).toBeUndefined();
  });

  it('does not promise a day that does not exist', () => {
    expect(find(override({ status: 'moved', to: { date: '2026-11-31' } }))[1]).toMatchObject({
      date: '2026-12-15',
      status: 'unsure',
    });
    expect(
      find({ schedule: [{ from: '14:00', to: '17:00', dates: ['2026-12-00', '2026-12-32', '2026-12-09'] }] }),
    ).toHaveLength(1);
  });

  it('passes on full sessions and statuses of a newer feed', () => {
    expect(find(override({ status: 'full' }))[1]?.status).toBe('full');
    expect(find(override({ status: 'postponed' }))[1]?.status).toBe('postponed');
  });

  it('matches an override by its start where one day has several sessions', () => {
    const schedule: Slot[] = [
      { from: '09:00', to: '10:00', dates: ['2026-12-15'] },
      { from: '14:00', to: '15:00', dates: ['2026-12-15'] },
    ];
    const statuses = (...overrides: Omit<SessionOverride, 'date'>[]) =>
      find({ schedule, overrides: overrides.map((one) => ({ date: '2026-12-15', ...one })) }).map(
        ({ status }) => status,
      );
    expect(statuses({ from: '14:00', status: 'cancelled' })).toEqual(['scheduled', 'cancelled']);
    expect(statuses({ status: 'cancelled' })).toEqual(['cancelled', 'cancelled']);
    expect(statuses({ from: '14:00', status: 'full' }, { status: 'cancelled' })).toEqual(['cancelled', 'full']);
    expect(statuses({ status: 'full' }, { status: 'cancelled' })).toEqual(['cancelled', 'cancelled']);
    expect(statuses({ from: '11:00', status: 'cancelled' })).toEqual(['scheduled', 'scheduled']);
  });

  it('lists whole days, nights and one session written twice', () => {
    const [day] = find({ schedule: [{ dates: ['2026-12-10'] }] });
    expect(day).toMatchObject({
      id: 'vae@2026-12-10',
      allDay: true,
      start: at('2026-12-10T00:00'),
      end: at('2026-12-11T00:00'),
    });
    const [night] = find({ schedule: [{ from: '20:00', to: '01:00', dates: ['2026-12-31'] }] });
    expect(night).toMatchObject({ date: '2026-12-31', end: at('2027-01-01T01:00') });
    const slot = { from: '14:00', to: '17:00', dates: ['2026-12-10'] };
    expect(find({ schedule: [slot, slot] })).toHaveLength(1);
  });

  it('holds until something begins, ends, or a day does', () => {
    const until = (from: string) => sessionsBetween([activity()], { ...december, from: at(from) }).validUntil;
    expect(until('2026-12-08T09:00')).toBe(at('2026-12-08T14:00'));
    expect(until('2026-12-08T14:00')).toBe(at('2026-12-08T17:00'));
    expect(until('2026-12-08T17:00')).toBe(at('2026-12-09T00:00'));
  });

  it('says where the horizon hides what may come', () => {
    const ask = (validThrough: string) => sessionsBetween([activity()], { ...december, validThrough });
    expect(ask('2026-12-31')).toMatchObject({ complete: true, sessions: { length: 3 } });
    expect(ask('2026-12-15')).toMatchObject({ complete: false, sessions: { length: 2 } });
  });

  it('keeps the wall clock over a change of clocks, and never ends before it starts', () => {
    const dates = ['2026-10-18', '2026-10-25', '2027-03-28'];
    const found = sessionsBetween([activity({ schedule: [{ from: '02:30', to: '03:15', dates }] })], {
      from: at('2026-10-01T00:00'),
      to: at('2027-04-01T00:00'),
      timeZone,
    }).sessions;
    expect(
      found.map(({ start, end }) => [new Date(start).toISOString().slice(11, 16), (end - start) / 60_000]),
    ).toEqual([
      ['00:30', 45],
      ['00:30', 105],
      ['01:30', 0],
    ]);
  });

  it('refuses a zone or a window that is none', () => {
    expect(() => sessionsBetween([], { from: 0, to: Infinity, timeZone })).toThrow(
      'sessionsBetween cannot look from 0 to Infinity',
    );
    expect(() => sessionsBetween([], { from: 0, to: 1, timeZone: 'x/y' })).toThrow('"x/y" is not an IANA time zone');
  });

  it('finds in any window what a look at every session finds, in every zone', () => {
    const date = fc
      .integer({ min: 0, max: 40 })
      .map((day) => new Date(Date.UTC(2026, 9, 5 + day)).toISOString().slice(0, 10));
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((n) => `${String(n >> 2).padStart(2, '0')}:${String((n & 3) * 15).padStart(2, '0')}`);
    const change = fc.record(
      {
        date,
        status: fc.constantFrom('cancelled', 'moved', 'full'),
        to: fc.record({ date, from: time, to: time }, { requiredKeys: [] }),
      },
      { requiredKeys: ['date', 'status'] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...NETWORK_ZONES),
        fc.array(fc.record({ from: time, to: time, dates: fc.array(date, { maxLength: 6 }) }), { maxLength: 3 }),
        fc.array(change, { maxLength: 4 }),
        fc.integer({ min: Date.UTC(2026, 8, 28), max: Date.UTC(2026, 10, 20) }),
        fc.integer({ min: 0, max: 20 * 86_400_000 }),
        (zone, schedule, overrides, from, length) => {
          const items = [activity({ schedule, overrides })];
          const all = sessionsBetween(items, { from: 0, to: Date.UTC(2030, 0, 1), timeZone: zone }).sessions;
          const { sessions, validUntil } = sessionsBetween(items, { from, to: from + length, timeZone: zone });
          expect(sessions).toEqual(all.filter(({ start, end }) => start < from + length && end > from));
          expect(validUntil).toBeGreaterThan(from);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('upcoming', () => {
  const now = at('2026-12-08T15:00');
  it('gives the next ones, what is under way first', () => {
    expect(upcoming([activity()], { now, timeZone, limit: 2 }).sessions.map(({ date }) => date)).toEqual([
      '2026-12-08',
      '2026-12-15',
    ]);
    expect(upcoming([], { now, timeZone }).sessions).toEqual([]);
  });
  it('is complete where it has as many as asked for, whatever the horizon', () => {
    const ask = (limit: number) =>
      upcoming([activity()], { now, timeZone, limit, validThrough: '2026-12-31' }).complete;
    expect([ask(3), ask(4)]).toEqual([true, false]);
  });
});
