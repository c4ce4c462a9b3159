import { expect } from '@open-wc/testing';
import type { CdmFindConseiller } from '../cdm-find-conseiller/cdm-find-conseiller.js';
import '../cdm-find-conseiller/define.js';
import { fixture } from '../cdm-find-conseiller/cdm-find-conseiller.fixture.js';
import { mount } from '../testing/mount.js';
import { backgroundOf } from './background.js';
import { broker } from './broker.js';
import { contrastOf, readColor } from './contrast.js';
import { guardContrast } from './guard.js';

/** A tag on a ground, with the colours that a partner set on it. */
async function on(ground: string, tokens: Record<string, string>): Promise<CdmFindConseiller> {
  document.body.style.background = ground;
  const element = await mount('cdm-find-conseiller', { state: fixture() });
  for (const [name, value] of Object.entries(tokens)) document.body.style.setProperty(name, value);
  return element;
}

/** Contrast of the main button with the ground, and of its words with it. */
function measured(element: HTMLElement): readonly [button: number, words: number] {
  const button = element.shadowRoot?.querySelector('.primary');
  if (!button) throw new Error('there is no main button');
  const { backgroundColor, color } = getComputedStyle(button);
  const [ground, shown, said] = [backgroundOf(element), readColor(backgroundColor), readColor(color)];
  if (!ground || !shown || !said) throw new Error(`not read: ${backgroundColor}, ${color}`);
  return [contrastOf(shown, ground), contrastOf(said, shown)];
}

describe('contrast guard', () => {
  let lines: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    document.body.removeAttribute('style');
    document.body.replaceChildren();
    broker().said.clear();
  });

  for (const [name, ground, accent] of [
    ['a yellow on white', '#ffffff', '#ffd500'],
    ['a navy on black', '#000000', '#1b1f5e'],
    ['a colour in another space', '#ffffff', 'oklch(0.9 0.12 120)'],
    ['a half transparent colour', 'rgb(251 247 239)', 'rgb(0 120 80 / 40%)'],
  ] as const)
    it(`makes ${name} read, and says so once`, async () => {
      const element = await on(ground, { '--cdm-color-accent': accent });
      guardContrast(element);
      guardContrast(element);
      const [button, words] = measured(element);
      expect(button).to.be.at.least(2.99);
      expect(words).to.be.at.least(4.49);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(
        /^<cdm-find-conseiller>: --cdm-color-accent is #.{6}, \d+\.\d:1 against the background/,
      );
    });

  it('chooses what reads on a good accent, in silence', async () => {
    const element = await on('#ffffff', { '--cdm-color-accent': '#c9184a' });
    guardContrast(element);
    const [button, words] = measured(element);
    expect(getComputedStyle(element.shadowRoot?.querySelector('.primary') ?? element).backgroundColor).to.equal(
      'rgb(201, 24, 74)',
    );
    expect(button).to.be.at.least(3);
    expect(words).to.be.at.least(4.5);
    expect(lines).to.eql([]);
  });

  it('mends links and what stands on the accent where they were set and do not read', async () => {
    const element = await on('#ffffff', {
      '--cdm-color-accent': '#0e5a5e',
      '--cdm-color-on-accent': '#1d6b6f',
      '--cdm-color-link': '#9fd3d6',
    });
    const found = guardContrast(element);
    expect(found.map(({ token, against }) => [token, against])).to.eql([
      ['--cdm-color-link', 'the background'],
      ['--cdm-color-on-accent', 'the accent'],
    ]);
    expect(measured(element)[1]).to.be.at.least(4.5);
    expect(lines).to.have.length(2);
  });

  it('measures again when the page changes, from what the partner set', async () => {
    const element = await on('#ffffff', { '--cdm-color-accent': '#ffd500' });
    guardContrast(element);
    document.body.style.background = '#111111';
    expect(guardContrast(element).some(({ token }) => token === '--cdm-color-accent')).to.equal(false);
    expect(getComputedStyle(element.shadowRoot?.querySelector('.primary') ?? element).backgroundColor).to.equal(
      'rgb(255, 213, 0)',
    );
  });

  it('changes nothing where nothing was set, or where a picture is behind', async () => {
    const plain = await on('#ffffff', {});
    expect(guardContrast(plain)).to.eql([]);
    const pictured = await on('linear-gradient(red, blue)', { '--cdm-color-accent': '#ffd500' });
    expect(guardContrast(pictured)).to.eql([]);
  });

  it('leaves the partner’s page as it was', async () => {
    const element = await on('#ffffff', { '--cdm-color-accent': '#ffd500' });
    const before = document.documentElement.outerHTML;
    guardContrast(element);
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(element.shadowRoot?.querySelectorAll('span[hidden]')).to.have.length(0);
  });
});
