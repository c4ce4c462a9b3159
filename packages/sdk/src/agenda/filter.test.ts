import { describe, expect, it } from 'vitest';
import type { Activity } from '../feed/index.js';
import { matchesFilter } from './filter.js';
import { facetsOf } from './facets.js';
import { groupByDay } from './group.js';
import { sessionsBetween } from './sessions.js';
import type { SessionFilter } from './types.js';

const plain: Activity = { id: 'a', kind: 'permanence', title: 'A', poles: [], schedule: [] };
const rich: Activity = {
  ...plain,
  id: 'b',
  kind: 'workshop',
  poles: ['emploi', 'creer'],
  themes: ['Création d’entreprise', { fr: 'Santé', en: 'Health' }],
  publics: ['jeunes'],
  languages: ['pt-BR', 'fsl'],
  modes: ['video'],
  place: { site: 'nord' },
};

describe('matchesFilter', () => {
  it.each<[SessionFilter, boolean, boolean]>([
    [{}, true, true],
    [{ kinds: [], poles: [], themes: [], publics: [], languages: [], modes: [], sites: [] }, true, true],
    [{ kinds: ['workshop', 'club'] }, false, true],
    [{ poles: ['creer'] }, true, true],
    [{ poles: ['sante'] }, true, false],
    [{ themes: ["creation d'ENTREPRISE"] }, false, true],
    [{ themes: ['health'] }, false, true],
    [{ themes: ['Logement'] }, false, false],
    [{ publics: ['jeunes'] }, true, true],
    [{ publics: ['seniors'] }, true, false],
    [{ languages: ['pt'] }, false, true],
    [{ languages: ['fr-CA'] }, true, false],
    [{ modes: ['onsite'] }, true, false],
    [{ sites: ['nord'] }, false, true],
    [{ sites: ['centre'] }, true, false],
    [{ kinds: ['workshop'], poles: ['creer'], modes: ['onsite'] }, false, false],
  ])('%j: %s, %s', (filter, plainMatches, richMatches) => {
    const context = { firstLanguage: 'fr', mainSite: 'centre' };
    expect([matchesFilter(plain, filter, context), matchesFilter(rich, filter, context)]).toEqual([
      plainMatches,
      richMatches,
    ]);
  });

  it('lets everybody into what is for everybody', () => {
    expect(matchesFilter({ ...plain, publics: ['tous-publics', 'jeunes'] }, { publics: ['seniors'] })).toBe(true);
  });
  it('does not guess where the Cité’s language or main site are not given', () => {
    expect(matchesFilter(plain, { languages: ['nl'], sites: ['nord'] })).toBe(true);
    expect(matchesFilter(plain, { languages: ['nl'] }, 'fr')).toBe(false);
  });
  it('takes another place, and online, for no site', () => {
    for (const place of [{ name: 'Mairie' }, { url: 'https://visio.example/1' }])
      expect(matchesFilter({ ...plain, place }, { sites: ['centre'] }, { mainSite: 'centre' })).toBe(false);
    expect(matchesFilter({ ...plain, place: { room: '3' } }, { sites: ['centre'] }, { mainSite: 'centre' })).toBe(true);
  });
  it('looks where a session moved to', () => {
    const moving: Activity = {
      ...rich,
      schedule: [{ from: '10:00', to: '11:00', dates: ['2026-12-01', '2026-12-02'] }],
      overrides: [{ date: '2026-12-02', status: 'moved', to: { place: { site: 'sud' } } }],
    };
    const dates = (sites: string[]) =>
      sessionsBetween([moving], {
        from: Date.UTC(2026, 10, 1),
        to: Date.UTC(2027, 0, 1),
        timeZone: 'Europe/Paris',
        filter: { sites },
      }).sessions.map(({ date }) => date);
    expect([dates(['nord']), dates(['sud'])]).toEqual([['2026-12-01'], ['2026-12-02']]);
  });
});

describe('facetsOf', () => {
  it('counts what activities say and what leaving it out means', () => {
    const other: Activity = { ...rich, id: 'c', themes: ['SANTE', 'Santé'], poles: ['emploi'] };
    expect(facetsOf([plain, rich, other], { firstLanguage: 'fr', mainSite: 'centre' })).toEqual({
      kinds: [
        { value: 'workshop', count: 2 },
        { value: 'permanence', count: 1 },
      ],
      poles: [
        { value: 'emploi', count: 2 },
        { value: 'creer', count: 1 },
      ],
      themes: [
        { value: 'Santé', count: 2, text: { fr: 'Santé', en: 'Health' } },
        { value: 'Création d’entreprise', count: 1, text: 'Création d’entreprise' },
      ],
      publics: [{ value: 'jeunes', count: 2 }],
      languages: [
        { value: 'fsl', count: 2 },
        { value: 'pt-BR', count: 2 },
        { value: 'fr', count: 1 },
      ],
      modes: [
        { value: 'video', count: 2 },
        { value: 'onsite', count: 1 },
      ],
      sites: [
        { value: 'nord', count: 2 },
        { value: 'centre', count: 1 },
      ],
    });
  });
  it('offers no filter that finds nothing', () => {
    const items = [plain, rich];
    const context = { firstLanguage: 'fr', mainSite: 'centre' };
    for (const [name, values] of Object.entries(facetsOf(items, context)))
      for (const { value } of values)
        expect(items.some((one) => matchesFilter(one, { [name]: [value] }, context))).toBe(true);
  });
});

describe('groupByDay', () => {
  it('keeps the order within a day and puts days in theirs', () => {
    const { sessions } = sessionsBetween(
      [
        { ...plain, schedule: [{ from: '10:00', to: '11:00', dates: ['2026-12-02', '2026-12-01'] }] },
        { ...rich, schedule: [{ from: '09:00', to: '11:00', dates: ['2026-12-02'] }] },
      ],
      { from: Date.UTC(2026, 10, 1), to: Date.UTC(2027, 0, 1), timeZone: 'Europe/Paris' },
    );
    const shape = (some: typeof sessions) =>
      groupByDay(some).map(({ date, sessions: ofDay }) => [date, ...ofDay.map(({ activity }) => activity.id)]);
    expect(shape(sessions)).toEqual([
      ['2026-12-01', 'a'],
      ['2026-12-02', 'b', 'a'],
    ]);
    expect(shape([...sessions].reverse())).toEqual([
      ['2026-12-01', 'a'],
      ['2026-12-02', 'a', 'b'],
    ]);
  });
});
