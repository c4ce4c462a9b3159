import { expect } from '@open-wc/testing';
import { asker } from './cdm-find-conseiller.ask.js';
import { DOCUMENTS, NOW, fixture } from './cdm-find-conseiller.fixture.js';
import { stateOf } from './cdm-find-conseiller.data.js';
import { openingsOf } from './cdm-find-conseiller.times.js';
import { pathOf, questionOf } from './cdm-find-conseiller.steps.js';
import type { Choices, FindConseillerData } from './cdm-find-conseiller.types.js';

const { data } = fixture();
const path = (choices: Choices, from: FindConseillerData = data) => pathOf(from, choices, asker(from), 'fr');
const values = (choices: Choices, step: 'need' | 'situation' | 'talk' | 'when', name: string) =>
  path(choices)
    .get(step)
    ?.find((group) => group.name === name)?.values;

describe('the path', () => {
  it('asks at most four questions, in order', () => {
    expect([...path({}).keys()]).to.deep.equal(['need', 'situation', 'talk', 'when']);
  });

  it('names only poles that have a desk, in the order of the Cité', () => {
    expect(values({}, 'need', 'pole')).to.deep.equal(['orientation', 'formation', 'emploi', 'evolution']);
  });

  it('names only situations, modes and languages that desks of the pole have', () => {
    expect(values({ pole: 'emploi' }, 'situation', 'public')).to.have.members([
      'jeunes',
      'etudiants',
      'personnes-en-situation-de-handicap',
    ]);
    expect(values({ pole: 'emploi' }, 'talk', 'mode')).to.deep.equal(['onsite', 'phone']);
    expect(values({ pole: 'emploi' }, 'talk', 'language')?.[0]).to.equal('fr');
    expect(values({ pole: 'emploi' }, 'talk', 'language')).to.have.members(['fr', 'ar', 'fsl']);
  });

  it('puts the language of the page first', () => {
    const [first] =
      pathOf(data, { pole: 'emploi' }, asker(data), 'ar')
        .get('talk')
        ?.find(({ name }) => name === 'language')?.values ?? [];
    expect(first).to.equal('ar');
  });

  it('leaves out a question whose answers could not change the result', () => {
    // One desk for everybody, on site: neither the situation nor the way to talk would change anything.
    expect([...path({ pole: 'orientation' }).keys()]).to.not.include('situation');
    expect(
      path({ pole: 'orientation' })
        .get('talk')
        ?.map(({ name }) => name) ?? [],
    ).to.not.include('mode');
  });

  it('offers no moment that nothing is planned for', () => {
    expect(values({ pole: 'orientation' }, 'when', 'when')).to.not.include('evening');
    expect(values({ pole: 'orientation' }, 'when', 'when')).to.include('week');
  });

  it('has no question at all where there is one desk or none', () => {
    const one = { ...data, offers: data.offers.slice(0, 1), agenda: { ...data.agenda, items: [] } };
    expect(path({}, one).size).to.equal(0);
    expect(path({}, { ...data, offers: [] }).size).to.equal(0);
  });

  it('does not let an answer narrow the question it was given to', () => {
    expect(values({ pole: 'emploi' }, 'need', 'pole')).to.deep.equal(values({}, 'need', 'pole'));
    expect(values({ pole: 'emploi', public: 'jeunes' }, 'situation', 'public')).to.deep.equal(
      values({ pole: 'emploi' }, 'situation', 'public'),
    );
  });

  it('stays quick with two hundred desks', () => {
    const offers = Array.from({ length: 200 }, (_, index) => {
      const offer = data.offers[index % data.offers.length];
      return { ...(offer as (typeof data.offers)[number]), id: `desk-${String(index)}` };
    });
    const many = { ...data, offers };
    const start = performance.now();
    path({ pole: 'emploi' }, many);
    expect(performance.now() - start).to.be.below(500);
  });
});

describe('the question asked of the matching', () => {
  it('is empty where everything was skipped', () => {
    expect(questionOf({}, data)).to.deep.equal({});
    expect(questionOf({ when: 'soon' }, data)).to.deep.equal({});
  });

  it('counts weeks from Monday on the clock of the Cité', () => {
    const monday = Date.parse('2026-12-13T23:00:00Z');
    expect(questionOf({ when: 'week' }, data).when).to.deep.equal({ from: NOW, to: monday });
    expect(questionOf({ when: 'later' }, data).when).to.deep.equal({ from: monday });
  });

  it('keeps each choice under its own criterion', () => {
    expect(
      questionOf(
        { text: 'cv', pole: 'emploi', public: 'jeunes', mode: 'phone', language: 'ar', when: 'morning' },
        data,
      ),
    ).to.deep.equal({
      text: 'cv',
      poles: ['emploi'],
      publics: ['jeunes'],
      modes: ['phone'],
      languages: ['ar'],
      partOfDay: 'morning',
    });
  });
});

describe('the state of the documents', () => {
  const at = (now: number, site = '') => stateOf(DOCUMENTS, { now, site, visitorZone: 'Indian/Reunion' });

  it('is ready, empty without desks, unknown past the horizon', () => {
    expect(at(NOW).state.type).to.equal('ready');
    expect(at(Date.parse('2027-07-01T10:00:00Z')).state.type).to.equal('unknown');
    const none = { ...DOCUMENTS, conseil: { ...DOCUMENTS.conseil, items: [] } };
    expect(stateOf(none, { now: NOW, site: '', visitorZone: 'Europe/Paris' }).state.type).to.equal('empty');
  });

  it('dates desks without activities by opening hours, and leaves those by phone unknown', () => {
    const openings = openingsOf(data.offers, data.cite, NOW);
    expect(openings['reprendre-etudes']?.[0]).to.deep.equal({
      start: Date.parse('2026-12-08T08:30:00Z'),
      end: Date.parse('2026-12-08T17:00:00Z'),
    });
    expect(openings['relire-cv']).to.equal(undefined);
  });

  it('keeps the desks of one site, and those that answer from afar', () => {
    const ids = at(NOW, 'distance').state.data.offers.map(({ id }) => id);
    expect(ids).to.deep.equal(['emploi-telephone', 'faire-le-point-soir']);
    expect(at(NOW, 'principal').state.data.offers).to.have.length(DOCUMENTS.conseil.items.length);
  });

  it('knows that the visitor’s clock shows another time, and when to look again', () => {
    expect(at(NOW).state.data.otherClock).to.equal(true);
    expect(at(NOW).validUntil).to.be.above(NOW).and.most(Date.parse('2026-12-08T17:00:00Z'));
  });
});
