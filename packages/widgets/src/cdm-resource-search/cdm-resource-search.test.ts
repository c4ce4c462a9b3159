import { sessionsBetween } from '@cite-des-metiers/sdk/agenda';
import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { sendKeys } from '@web/test-runner-commands';
import { setViewport } from '../testing/viewport.js';
import { faults, feedOf, finish, lines, mount, settled, start, until, words } from '../testing/mount.js';
import { readAddress, writeAddress } from './cdm-resource-search.address.js';
import type { CdmResourceSearch } from './cdm-resource-search.js';
import { readyState, resultsFor, sampleCatalogue, sampleCite } from './cdm-resource-search.fixture.js';
import './define.js';

const field = (element: CdmResourceSearch): HTMLInputElement => {
  const input = element.shadowRoot?.querySelector('input');
  if (!input) throw new Error('no field');
  return input;
};
const all = (element: CdmResourceSearch, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];

/** A tag fed through the real client and the real engine. */
async function fed(attributes: Record<string, string> = {}): Promise<{ element: CdmResourceSearch; calls: string[] }> {
  const { url, calls } = feedOf((document) =>
    document === 'cite'
      ? Response.json(sampleCite)
      : document === 'resources'
        ? Response.json(sampleCatalogue)
        : new Response('', { status: 404 }),
  );
  const element = await mount('cdm-resource-search', { feed: url }, attributes);
  await until(() => element.state.type === 'ready');
  await settled(element);
  return { element, calls };
}

const typed = async (element: CdmResourceSearch, text: string): Promise<void> => {
  field(element).focus();
  await sendKeys({ type: text });
};

const found = async (element: CdmResourceSearch): Promise<void> => {
  await until(() => element.results.type === 'found');
  await settled(element);
};

describe('cdm-resource-search', () => {
  const address = location.href;
  beforeEach(start);
  afterEach(() => {
    finish();
    history.replaceState(null, '', address);
  });

  it('asks for the catalogue only when the field is used', async () => {
    const { element, calls } = await fed();
    expect(calls).to.eql(['cite']);
    // By keyboard: a window without a screen is not the active one, so that `focus()` alone tells Firefox's fields nothing.
    while (element.shadowRoot?.activeElement !== field(element)) await sendKeys({ press: 'Tab' });
    await until(() => calls.includes('resources'));
  });

  it('suggests while one types and takes a suggestion by keyboard, focus staying in the field', async () => {
    const { element } = await fed();
    await typed(element, 'assist');
    await until(() => all(element, '[role="option"]').length > 0);
    expect(field(element).getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const active = element.shadowRoot?.getElementById(field(element).getAttribute('aria-activedescendant') ?? '');
    expect(active?.getAttribute('aria-selected')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(field(element));
    await sendKeys({ press: 'Enter' });
    await found(element);
    expect(field(element).value).to.contain('assistant maternel');
    expect(words(element, '.hit')).to.contain('assistante maternelle');
  });

  it('closes suggestions with Escape and keeps what was typed', async () => {
    const { element } = await fed();
    await typed(element, 'bois');
    await until(() => all(element, '[role="option"]').length > 0);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(element.shadowRoot?.querySelector<HTMLElement>('.suggestions')?.hidden).to.equal(true);
    expect(field(element).value).to.equal('bois');
  });

  it('shows the matched words and how one gets at a document', async () => {
    const element = await mount('cdm-resource-search', {
      state: readyState,
      results: await resultsFor({ text: 'bois' }),
    });
    expect(all(element, 'mark').map((mark) => mark.textContent.toLowerCase())).to.include('bois');
    expect(words(element)).to.contain('cote 331 BOI, espace Métiers').and.contain('Fiche métier');
  });

  it('keeps its button beside the field in a narrow column, where no suggestion covers it', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element } = await fed();
    await typed(element, 'assist');
    await until(() => all(element, '[role="option"]').length > 0);
    const [button] = all(element, '.field button');
    if (!button) throw new Error('no button');
    const { left, right, top, bottom, width } = button.getBoundingClientRect();
    expect(width).to.be.at.least(44);
    expect(left).to.be.greaterThan(field(element).getBoundingClientRect().right);
    expect(element.shadowRoot?.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('button')).to.equal(
      button,
    );
    expect(words(element, '.field button')).to.equal('Chercher');
  });

  it('shows no example to whoever has asked, and nothing to sort where a few documents are found', async () => {
    const many = await mount('cdm-resource-search', { state: readyState, results: await resultsFor({ text: '' }) });
    const few = await mount('cdm-resource-search', {
      state: readyState,
      results: await resultsFor({ text: 'ébéniste' }),
    });
    const idle = await mount('cdm-resource-search', { state: readyState });
    expect([idle, many, few].map((one) => all(one, '.hint').length)).to.eql([1, 0, 0]);
    expect([many, few].map((one) => all(one, '.sort, .refine').length)).to.eql([2, 0]);
    expect(few.results.type === 'found' && few.results.page.total).to.be.within(1, 3);
  });

  it('offers the session that is under way, until when and where', async () => {
    const [pole] = sampleCite.poles;
    if (!pole) throw new Error('no pole');
    const { sessions } = sessionsBetween(
      [
        {
          id: 'voie',
          kind: 'permanence',
          title: 'Trouver sa voie',
          poles: [pole.id],
          place: { name: 'Maison de quartier' },
          schedule: [{ from: '09:30', to: '12:00', dates: ['2026-12-08', '2026-12-09'] }],
        },
      ],
      { from: readyState.data.now, to: readyState.data.now + 48 * 3_600_000, timeZone: 'Europe/Paris' },
    );
    const found = await resultsFor({ text: 'bois' });
    const talk = async (next: (typeof sessions)[number] | undefined): Promise<string> => {
      const results = { ...found, talk: { pole, ...(next && { next }) } };
      return words(await mount('cdm-resource-search', { state: readyState, results }), '.talk');
    };
    expect(await talk(sessions[0])).to.contain('Permanence en ce moment, jusqu’à 12 h, Maison de quartier');
    expect(await talk(sessions[1])).to.contain(
      'Prochaine permanence : mercredi 9 décembre, 9 h 30, Maison de quartier',
    );
  });

  it('reads from right to left where the page does, each French part in its own order', async () => {
    await setViewport({ width: 900, height: 800 });
    const results = await resultsFor({ text: 'bois' });
    const element = await mount('cdm-resource-search', { state: readyState, results }, { lang: 'ar', dir: 'rtl' });
    await until(() => words(element, '.access bdi').startsWith('رقم'));
    const shelf = [
      ...(all(element, '.access')
        .find((one) => one.querySelector('bdi'))
        ?.querySelectorAll('bdi') ?? []),
    ];
    const [mark, area] = shelf.map((part) => part.getBoundingClientRect());
    expect(mark?.left).to.be.greaterThan(area?.right ?? Infinity);
    const summary = all(element, '.summary')[0];
    if (!summary) throw new Error('no summary');
    expect(getComputedStyle(summary).direction).to.equal('ltr');
    const range = document.createRange();
    range.selectNodeContents(summary);
    const text = Math.max(...[...range.getClientRects()].map(({ right }) => right));
    expect(text).to.be.closeTo(summary.closest('.hit')?.getBoundingClientRect().right ?? 0, 2);
  });

  it('keeps counts true while one filters, and lets a choice be undone', async () => {
    const { element } = await fed();
    await typed(element, 'bois');
    await sendKeys({ press: 'Enter' });
    await found(element);
    const before = element.results.type === 'found' ? element.results.page.total : 0;
    const box = (): HTMLInputElement | undefined =>
      all(element, '.check')
        .find((one) => one.textContent.includes('Guide'))
        ?.querySelector('input') ?? undefined;
    box()?.click();
    await until(() => element.results.type === 'found' && element.results.page.total < before);
    await settled(element);
    expect(box()?.checked).to.equal(true);
    box()?.click();
    await until(() => element.results.type === 'found' && element.results.page.total === before);
  });

  it('says what it relaxed, and offers somebody to talk with where nothing is found', async () => {
    const spelling = await mount('cdm-resource-search', {
      state: readyState,
      results: await resultsFor({ text: 'ingenieur aeronautik' }),
    });
    expect(words(spelling)).to.contain('voici ce qui s’en approche').and.contain('aéronautique');
    const { element } = await fed();
    await typed(element, 'zyxwvq');
    await sendKeys({ press: 'Enter' });
    await until(() => all(element, '.talk').length > 0);
    expect(words(element)).to.contain('Rien n’a été trouvé pour « zyxwvq »').and.contain('En parler avec quelqu’un');
  });

  it('announces the count once', async () => {
    const { element } = await fed();
    const said: string[] = [];
    const observer = new MutationObserver(() => {
      const text = all(element, '[role="status"]')
        .map((one) => one.textContent)
        .join('');
      if (text && said.at(-1) !== text) said.push(text);
    });
    if (element.shadowRoot)
      observer.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
    await typed(element, 'bois');
    await sendKeys({ press: 'Enter' });
    await found(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    observer.disconnect();
    expect(said.filter((text) => text.includes('pour «\u00a0bois\u00a0»'))).to.have.length(1);
  });

  it('never lets an older answer overwrite a newer one', async () => {
    const { element } = await fed();
    await typed(element, 'bois');
    await sendKeys({ press: 'Enter' });
    field(element).value = 'santé';
    field(element).form?.requestSubmit();
    await until(() => element.results.type === 'found' && element.results.query.text === 'santé');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(element.results.type === 'found' && element.results.query.text).to.equal('santé');
  });

  it('carries the question in the address where that is asked for, and follows the back button', async () => {
    const { element } = await fed({ 'in-address': '' });
    await typed(element, 'bois');
    await sendKeys({ press: 'Enter' });
    await found(element);
    expect(location.search).to.contain('cdm-q=bois');
    history.back();
    await until(() => !location.search.includes('cdm-q'));
    await until(() => element.results.type === 'idle');
  });

  it('leaves the address alone otherwise', async () => {
    const { element } = await fed();
    await typed(element, 'bois');
    await sendKeys({ press: 'Enter' });
    await found(element);
    expect(location.href).to.equal(address);
  });

  it('keeps the page’s own parameters in an address', () => {
    const asked = { text: 'bois', filters: { kind: ['guide', 'book'] }, sort: 'date', page: 2 } as const;
    const href = writeAddress('https://partner.test/page?id=7#top', asked);
    expect(href).to.match(/id=7/).and.match(/#top$/);
    expect(readAddress(new URL(href).search)).to.eql(asked);
    expect(readAddress('?id=7')).to.equal(undefined);
  });

  it('shows a sentence and the fallback when the engine is down, and loses nothing', async () => {
    const element = await mount('cdm-resource-search', {
      state: readyState,
      results: { type: 'failed', code: 'search-unavailable' },
    });
    expect(words(element)).to.contain('La recherche ne répond pas');
    expect(element.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
    expect(field(element)).to.be.instanceOf(HTMLInputElement);
  });

  for (const width of [320, 900])
    for (const dir of ['ltr', 'rtl'])
      it(`passes axe at ${width} px, ${dir}`, async () => {
        await setViewport({ width, height: 800 });
        document.body.dir = dir;
        const element = await mount('cdm-resource-search', {
          state: readyState,
          results: await resultsFor({ text: '', limit: 10 }),
        });
        element.shadowRoot?.querySelector('details')?.toggleAttribute('open', true);
        await mount('cdm-resource-search', { state: readyState, results: await resultsFor({ text: 'zzz' }) });
        await mount('cdm-resource-search', { state: { type: 'loading' } });
        expect(await faults()).to.eql([]);
        expect(lines).to.eql([]);
      });
});
