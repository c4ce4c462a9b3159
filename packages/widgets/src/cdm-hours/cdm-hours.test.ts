import type { Hours } from '@cite-des-metiers/sdk/feed';
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { setViewport } from '../testing/viewport.js';
import { broker } from '../core/broker.js';
import { pageClock } from '../core/clock.js';
import type { CdmHours } from './cdm-hours.js';
import { hoursStateAt, sampleCite } from './cdm-hours.fixture.js';
import './define.js';

/** Text as a visitor reads it: white space folded, what is only for the eye or the ear kept. */
const words = (element: CdmHours, selector = '.root'): string =>
  (element.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/[\s\u00a0\u202f\u2060]+/g, ' ').trim();

async function show(properties: Partial<CdmHours>, attributes: Record<string, string> = {}): Promise<CdmHours> {
  const element = document.createElement('cdm-hours');
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = '<a href="tel:0261910010">Appelez-nous</a>';
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** Serves a feed from memory through the real client. */
function feedOf(answer: () => Response): { url: string; calls: () => number } {
  const url = `https://feed.test/${crypto.randomUUID()}/`;
  const real = globalThis.fetch;
  let calls = 0;
  globalThis.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(url)) return real(input, init);
    calls += 1;
    return Promise.resolve(answer());
  };
  return { url, calls: () => calls };
}

const until = async (done: () => boolean): Promise<void> => {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 200) throw new Error('what was waited for did not come');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('cdm-hours', () => {
  let lines: unknown[][] = [];
  const { warn, error } = console;
  const realFetch = globalThis.fetch;

  beforeEach(() => {
    lines = [];
    console.warn = console.error = (...line: unknown[]) => lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    console.error = error;
    globalThis.fetch = realFetch;
    pageClock().freeze(undefined);
    broker().said.clear();
    document.body.replaceChildren();
    document.documentElement.lang = '';
  });

  it('runs in the zone the test pins', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('Europe/Paris');
  });

  for (const [instant, sentence] of [
    ['2026-12-02T11:00:00+01:00', 'Ouvert , ferme à 18 h'],
    ['2026-12-02T17:20:00+01:00', 'Ouvert , ferme bientôt, à 18 h'],
    ['2026-12-02T08:00:00+01:00', 'Fermé , ouvre à 9 h 30'],
    ['2026-12-02T19:00:00+01:00', 'Fermé , ouvre demain à 9 h 30'],
    ['2026-12-24T11:55:00+01:00', 'Ouvert , ferme bientôt, à 12 h'],
    ['2026-12-24T12:05:00+01:00', 'Fermé , ouvre samedi à 9 h 30'],
    ['2026-12-04T15:00:00+01:00', 'Sur rendez-vous , jusqu’à 18 h'],
    ['2027-05-01T10:00:00+02:00', 'Fermé , ouvre demain à 10 h'],
    ['2027-01-13T11:00:00+01:00', 'Horaires à confirmer'],
  ] as const)
    it(`says "${sentence}" at ${instant}`, async () => {
      const element = await show({ state: hoursStateAt(instant) });
      expect(words(element, '.status')).to.equal(sentence);
    });

  it('never says closed where the feed says nothing', async () => {
    const element = await show({ state: hoursStateAt('2026-12-02T11:00:00+01:00', { hours: null }) });
    expect(words(element)).to.contain('Horaires à confirmer').and.contain('appelez le 02 61 91 00 10');
    expect(words(element)).not.to.contain('Fermé');
  });

  it('says that hours are kept for some, in the week and as the state, and never calls that open', async () => {
    const hours: Hours = {
      weekly: [
        { days: [3], from: '09:30', to: '12:00', publics: ['tous-publics'] },
        { days: [3], from: '14:00', to: '17:00', publics: ['jeunes'] },
      ],
    };
    const during = await show({ view: 'week', state: hoursStateAt('2026-12-02T15:00:00+01:00', { hours }) });
    expect(words(during, '.status')).to.equal('Pour certains publics , jusqu’à 17 h');
    expect(words(during, 'tbody tr')).to.contain('9 h 30 – 12 h et 14 h – 17 h (pour certains publics)');
    const before = await show({ state: hoursStateAt('2026-12-02T10:00:00+01:00', { hours }) });
    expect(words(before, '.status')).to.contain('Ouvert');
  });

  it('says when one may call or come by appointment where nobody may just come', async () => {
    const hours: Hours = {
      weekly: [
        { days: [4], from: '09:30', to: '12:30', admission: 'phone' },
        { days: [5], from: '14:00', to: '17:00', admission: 'appointment' },
      ],
    };
    const at = async (instant: string): Promise<string> =>
      words(await show({ state: hoursStateAt(instant, { hours }) }), '.status');
    expect(await at('2026-12-02T11:00:00+01:00')).to.equal('Fermé , ouvre demain à 9 h 30 (par téléphone)');
    document.body.replaceChildren();
    expect(await at('2026-12-03T13:00:00+01:00')).to.equal('Fermé , ouvre demain à 14 h (sur rendez-vous)');
  });

  it('keeps the hours beside their day in a narrow column, and under it where text is enlarged', async () => {
    await setViewport({ width: 320, height: 900 });
    const element = await show({ view: 'week', state: hoursStateAt('2026-12-22T11:00:00+01:00') });
    const places = (): (readonly [DOMRect, DOMRect])[] =>
      [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => {
        const [day, hours] = [...row.children].map((cell) => cell.getBoundingClientRect());
        if (!day || !hours) throw new Error('a row without its two cells');
        return [day, hours];
      });
    expect(places()).to.have.length(7);
    for (const [day, hours] of places()) {
      expect(hours.left).to.be.at.least(day.right);
      expect(hours.top).to.equal(day.top);
    }
    element.style.fontSize = '32px';
    for (const [day, hours] of places()) expect(hours.top).to.be.at.least(day.bottom);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('never breaks a time in two in a narrow column, however long the language writes the day', async () => {
    for (const [lang, word] of [
      ['pt', 'Aberto'],
      ['ca', 'Obert'],
    ] as const) {
      const element = await show({ view: 'week', state: hoursStateAt('2026-12-22T11:00:00+01:00') }, { lang });
      await until(() => words(element).includes(word));
      element.style.cssText = 'inline-size: 288px; font: 16px sans-serif';
      const cells = element.shadowRoot?.querySelectorAll('td') ?? [];
      expect(cells).to.have.length(7);
      for (const cell of cells) {
        const times = document.createRange();
        times.selectNodeContents(cell);
        const note = cell.querySelector('.note');
        if (note) times.setEndBefore(note);
        const lines = [...times.getClientRects()].map(({ top }) => Math.round(top));
        expect(new Set(lines).size, cell.textContent).to.equal(1);
      }
    }
  });

  it('announces exceptions ahead, with when it opens again', async () => {
    const element = await show({ state: hoursStateAt('2026-12-30T11:00:00+01:00') });
    expect(words(element, '.ahead')).to.contain(
      'Vendredi 1er janvier 2027 : fermé (jour de l’An), réouverture samedi à 9 h 30.',
    );
  });

  it('says which clock it shows where the visitor’s differs, and only there', async () => {
    const far = await show({
      view: 'week',
      state: hoursStateAt('2026-12-02T11:00:00+01:00', { visitorZone: 'America/Martinique' }),
    });
    const near = await show({ view: 'week', state: hoursStateAt('2026-12-02T11:00:00+01:00') });
    expect(words(far)).to.contain('Heures du lieu');
    expect(words(near)).not.to.contain('Heures du lieu');
  });

  it('marks today in the week', async () => {
    const element = await show({ view: 'week', state: hoursStateAt('2026-12-02T11:00:00+01:00') });
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    expect(rows).to.have.length(7);
    expect(rows.map((row) => row.getAttribute('aria-current'))).to.eql(['date', null, null, null, null, null, null]);
  });

  it('gives its heading the level asked for', async () => {
    const element = await show({ state: hoursStateAt('2026-12-02T11:00:00+01:00') }, { 'heading-level': '4' });
    expect(element.shadowRoot?.querySelector('h4')?.textContent?.trim()).to.equal('Horaires');
  });

  it('replaces a view it does not know and says so once', async () => {
    const state = hoursStateAt('2026-12-02T11:00:00+01:00');
    await show({ state }, { view: 'month' });
    await show({ state }, { view: 'month' });
    expect(lines).to.eql([
      ['<cdm-hours>: view="month" is not known; it takes "badge", "today", "week". Showing "today".'],
    ]);
  });

  it('keeps the partner’s fallback on failure, in one line on the console', async () => {
    const { url } = feedOf(
      () => new Response('<!doctype html><p>404', { status: 200, headers: { 'content-type': 'text/html' } }),
    );
    const element = await show({ feed: url });
    await until(() => element.state.type === 'error');
    await element.updateComplete;
    const slot = element.shadowRoot?.querySelector('slot');
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Appelez-nous');
    expect(words(element)).to.contain('ne peuvent pas s’afficher');
    expect(lines).to.have.length(1);
    expect(String(lines[0]?.[0]))
      .to.match(/^<cdm-hours>: /)
      .and.contain('cite.json');
  });

  it('asks once for fifty tags', async () => {
    const { url, calls } = feedOf(() => Response.json(sampleCite));
    pageClock().freeze(Date.parse('2026-12-02T11:00:00+01:00'));
    const elements = await Promise.all(Array.from({ length: 50 }, () => show({ feed: url })));
    await until(() => elements.every((element) => element.state.type === 'ready'));
    expect(calls()).to.equal(1);
  });

  it('changes at closing time without being asked', async () => {
    const { url } = feedOf(() => Response.json(sampleCite));
    const clock = pageClock();
    clock.freeze(Date.parse('2026-12-02T17:59:00+01:00'));
    const element = await show({ feed: url });
    await until(() => element.state.type === 'ready');
    await element.updateComplete;
    expect(words(element, '.status')).to.contain('Ouvert');
    clock.freeze(Date.parse('2026-12-02T18:00:00+01:00'));
    await until(() => words(element, '.status').startsWith('Fermé'));
  });

  it('keeps the last good answer when a refresh fails', async () => {
    let isDown = false;
    const { url } = feedOf(() => (isDown ? new Response('', { status: 500 }) : Response.json(sampleCite)));
    const clock = pageClock();
    clock.freeze(Date.parse('2026-12-02T17:59:00+01:00'));
    const element = await show({ feed: url });
    await until(() => element.state.type === 'ready');
    isDown = true;
    clock.freeze(Date.parse('2026-12-02T19:59:00+01:00'));
    await until(() => element.state.type === 'ready' && element.state.stale !== undefined);
    await element.updateComplete;
    expect(words(element, '.status')).to.contain('Fermé');
    expect(words(element)).to.contain('n’ont pas pu être actualisées');
  }).timeout(20_000);

  for (const width of [320, 900])
    for (const dir of ['ltr', 'rtl'])
      it(`passes axe at ${width} px, ${dir}`, async () => {
        await setViewport({ width, height: 800 });
        document.documentElement.lang = 'fr';
        document.body.dir = dir;
        const states = [
          hoursStateAt('2026-12-23T11:00:00+01:00'),
          { type: 'loading' } as const,
          { type: 'error', code: 'x' } as const,
        ];
        for (const state of states) await show({ view: 'week', state });
        const { violations } = await window.axe.run(document.body, { rules: { region: { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).to.eql([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
});
