import { expect } from '@open-wc/testing';
import { sampleCite } from '../cdm-hours/cdm-hours.fixture.js';
import '../cdm-hours/define.js';
import { feedOf, finish, lines, start, until } from '../testing/mount.js';
import { pageClock } from './clock.js';

/** A tag in the page, and what of it has been drawn so far: `loading`, `ready`. */
function place(attributes: Record<string, string>): { tag: HTMLElementTagNameMap['cdm-hours']; drawn: Set<string> } {
  const tag = document.createElement('cdm-hours');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  document.body.append(tag);
  const drawn = new Set<string>();
  const look = (): void => {
    const kind = tag.shadowRoot?.querySelector('.root')?.className.replace('root ', '');
    if (kind !== undefined) drawn.add(kind);
  };
  new MutationObserver(look).observe(tag.shadowRoot ?? tag, { subtree: true, childList: true, attributes: true });
  return { tag, drawn };
}

describe('a tag’s first drawing', () => {
  beforeEach(() => {
    start();
    pageClock().freeze(Date.parse('2026-12-02T10:00:00+01:00'));
  });
  afterEach(finish);

  it('is the answer where that comes soon: a shape that flashes helps nobody', async () => {
    const { url, calls } = feedOf(() => Response.json(sampleCite));
    const { tag, drawn } = place({ feed: url });
    await until(() => drawn.size > 0);
    await tag.updateComplete;
    expect([...drawn]).to.eql(['ready']);
    expect(calls).to.eql(['cite']);
  });

  it('is the shape of the answer where that is late', async () => {
    let arrive = (): void => undefined;
    const { url } = feedOf(
      () =>
        new Promise((resolve) => {
          arrive = () => {
            resolve(Response.json(sampleCite));
          };
        }),
    );
    const { tag, drawn } = place({ feed: url });
    await until(() => drawn.size > 0);
    expect([...drawn]).to.eql(['loading']);
    expect(tag.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy')).to.equal('true');
    arrive();
    await until(() => drawn.has('ready'));
  });

  it('answers for what was set meanwhile, and asks no server twice', async () => {
    const { url, calls } = feedOf(() => Response.json(sampleCite));
    const { tag, drawn } = place({ feed: 'https://feed.test/nobody/' });
    await Promise.resolve();
    tag.feed = url;
    await until(() => drawn.has('ready'));
    tag.view = 'week';
    tag.headingLevel = 3;
    await tag.updateComplete;
    expect(calls).to.eql(['cite']);
    expect(lines).to.eql([]);
  });

  it('is at once what a developer sets', async () => {
    const tag = document.createElement('cdm-hours');
    tag.state = { type: 'error', code: 'network' };
    document.body.append(tag);
    await Promise.resolve();
    await Promise.resolve();
    await tag.updateComplete;
    expect(tag.shadowRoot?.querySelector('.root')?.className).to.equal('root error');
  });
});
