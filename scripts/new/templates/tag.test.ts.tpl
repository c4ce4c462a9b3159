import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { pageClock } from '../core/clock.js';
import { faults, feedOf, finish, lines, mount, settled, start, until, words } from '../testing/mount.js';
import { setViewport } from '../testing/viewport.js';
import './define.js';
import { __name__StateAt, sampleCite } from './__tag__.fixture.js';
import { answer__Name__ } from './__tag__.load.js';

const NOW = '2026-12-02T11:00:00+01:00';
const LATER = '2027-11-23T00:00:00+01:00';

describe('__tag__', () => {
  beforeEach(start);
  afterEach(finish);

  it('names the Cité and says how to reach its reception', async () => {
    const element = await mount('__tag__', { state: __name__StateAt(NOW) });
    expect(words(element)).to.contain('Cité des métiers d’exemple').and.contain('Téléphone 02 61 91 00 10');
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    expect(links).to.eql(['tel:0261910010', 'mailto:accueil@cite.example', 'https://cite.example/contact']);
  });

  it('prefers the number of the site asked for', async () => {
    const element = await mount('__tag__', { state: __name__StateAt(NOW, undefined, 'annexe') });
    expect(words(element)).to.contain('02 61 91 00 20').and.not.contain('02 61 91 00 10');
  });

  it('says so where the Cité publishes no way to reach it', async () => {
    const element = await mount('__tag__', { state: __name__StateAt(NOW, {}) });
    expect(element.state.type).to.equal('empty');
    expect(words(element)).to.contain('Aucun numéro n’est publié');
  });

  it('shows old details as to be confirmed, from the day after the feed’s last', async () => {
    const { validUntil } = answer__Name__(sampleCite, { site: '' }, Date.parse(NOW));
    expect(validUntil).to.equal(Date.parse(LATER));
    expect(__name__StateAt(new Date(validUntil - 1).toISOString()).type).to.equal('ready');
    const element = await mount('__tag__', { state: __name__StateAt(LATER) });
    expect(element.state.type).to.equal('unknown');
    expect(words(element)).to.contain('à confirmer').and.contain('02 61 91 00 10');
  });

  it('keeps its place while it waits', async () => {
    const element = await mount('__tag__', { state: { type: 'loading' } });
    expect(element.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy')).to.equal('true');
    expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('reads the feed once, and says what it shows', async () => {
    pageClock().freeze(Date.parse(NOW));
    const feed = feedOf(() => Response.json(sampleCite));
    const element = document.createElement('__tag__');
    const states: string[] = [];
    element.addEventListener('__tag__-state', ({ detail }) => states.push(detail.type));
    element.feed = feed.url;
    document.body.append(element);
    await until(() => element.state.type === 'ready');
    await settled(element);
    expect(feed.calls).to.eql(['cite']);
    expect(states).to.eql(['ready']);
    expect(lines).to.eql([]);
  });

  it('shows the partner’s fallback where there is no answer, with one line on the console', async () => {
    const feed = feedOf(() => new Response('', { status: 404 }));
    const element = await mount('__tag__', { feed: feed.url });
    await until(() => element.state.type === 'error');
    await settled(element);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(lines).to.have.length(1);
  });

  it('speaks the page’s language, and marks what is in another', async () => {
    const state = __name__StateAt(NOW);
    const element = await mount('__tag__', { state }, { lang: 'nl' });
    await until(() => words(element, 'h2') === __dutch__);
    expect(element.shadowRoot?.querySelector('.cite > span')?.getAttribute('lang')).to.equal('fr');
  });

  it('is clean on a phone, in each of its states', async () => {
    await setViewport({ width: 320, height: 700 });
    for (const state of [__name__StateAt(NOW), __name__StateAt(NOW, {}), __name__StateAt(LATER)])
      await mount('__tag__', { state });
    await mount('__tag__', { state: { type: 'loading' } });
    await mount('__tag__', { state: { type: 'error', code: 'network' } });
    expect(await faults()).to.eql([]);
    await setViewport({ width: 800, height: 600 });
  });
});
