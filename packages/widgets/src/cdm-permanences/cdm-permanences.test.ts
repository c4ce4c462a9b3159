import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import { setViewport } from '../testing/viewport.js';
import { pageClock } from '../core/clock.js';
import { faults, feedOf, finish, lines, mount, settled, start, until, words } from '../testing/mount.js';
import { NOW, permanencesState, sampleAgenda, sampleCite } from './cdm-permanences.fixture.js';
import './define.js';

describe('cdm-permanences', () => {
  beforeEach(start);
  afterEach(finish);

  const sessions = (element: Element): Element[] => [...(element.shadowRoot?.querySelectorAll('.session') ?? [])];
  const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u2060]+/g, ' ').trim();
  const read = (element: Element | null | undefined): string => plain(element?.textContent ?? '');

  it('groups sessions by day, theme first and partner second', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState() });
    const days = [...(element.shadowRoot?.querySelectorAll('h3') ?? [])].map((day) => read(day));
    expect(days.slice(0, 2)).to.eql(['Aujourd’hui, mardi 8 décembre', 'Mercredi 9 décembre']);
    const first = read(sessions(element)[0]);
    expect(first.indexOf('Faire reconnaître')).to.be.greaterThan(-1).and.lessThan(first.indexOf('Passerelle'));
    expect(first).to.contain('En ce moment').and.contain('Sans rendez-vous').and.contain('Le Grand Hangar');
  });

  it('says in words what is cancelled, moved or full', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState(), limit: 20 });
    const all = sessions(element).map(read);
    const full = all.find((text) => text.includes('Complet'));
    expect(full).to.contain('Créer son entreprise').and.not.contain('Prendre rendez-vous');
    const moved = all.find((text) => text.includes('Déplacé'));
    expect(moved).to.contain('au lieu de jeudi 10 décembre, 14 h').and.contain('Bibliothèque du Port');
    const cancelled = sessions(element).find((one) => read(one).includes('Annulé'));
    expect(read(cancelled)).to.contain('l’équipe est en congé');
    expect(cancelled?.querySelector('button')).to.equal(null);
  });

  it('narrows the list, says how many are left, and offers a way back from nothing', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState() });
    const choose = async (label: string, value: string): Promise<void> => {
      const select = [...(element.shadowRoot?.querySelectorAll('label') ?? [])]
        .find((one) => read(one).startsWith(label))
        ?.querySelector('select');
      if (!select) throw new Error(`no filter "${label}"`);
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await settled(element);
    };
    await choose('Langue', 'ar');
    expect(
      sessions(element)
        .map(read)
        .every((text) => text.includes('S’orienter')),
    ).to.equal(true);
    const said = (): string =>
      words(element, '[role="status"]') ||
      read([...(element.shadowRoot?.querySelectorAll('[role="status"]') ?? [])][1]);
    await until(() => said() === '2 dates');
    expect(words(element, 'summary')).to.equal('Filtrer (1)');
    expect(words(element, '.chosen')).to.equal('2 dates Tout afficher');
    await choose('Votre question', 'creation');
    expect(sessions(element)).to.have.length(0);
    expect(words(element, 'summary')).to.equal('Filtrer (2)');
    expect(words(element)).to.contain('Aucune date ne correspond');
    element.shadowRoot?.querySelector<HTMLButtonElement>('.notice button')?.click();
    await settled(element);
    expect(sessions(element).length).to.be.greaterThan(4);
    await until(() => element.shadowRoot?.activeElement?.localName === 'summary');
  });

  it('offers one thing to do where something can be done, and nothing for what is full, cancelled or under way', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState({ kinds: [] }), kinds: 'all', limit: 50 });
    const offers = (look: string): string[] => {
      const session = sessions(element).find((one) => one.matches(look));
      return [...(session?.querySelectorAll('a, button') ?? [])].map((one) =>
        plain(one.getAttribute('aria-label') ?? read(one)),
      );
    };
    expect(offers('.full')).to.eql([]);
    expect(offers('.running')).to.eql([]);
    expect(offers('.cancelled')).to.eql([]);
    expect(read(sessions(element).find((one) => one.matches('.cancelled')))).to.equal(
      '9 h 30 – 12 h 30 Annulé Faire reconnaître son expérience (VAE) l’équipe est en congé',
    );
    expect(offers('.moved')).to.eql([
      'Prendre rendez-vous',
      'Ajouter à mon agenda : Créer son entreprise, les premières questions, vendredi 11 décembre, 9 h – 12 h',
    ]);
  });

  it('makes a title the way to more, and shows the way in from afar on the day itself', async () => {
    const [vae] = sampleAgenda.items;
    if (!vae) throw new Error('no sample');
    const page = 'https://example.org/vae';
    const room = 'https://example.org/salle';
    const schedule = [{ from: '14:00', to: '15:00', dates: ['2026-12-08', '2026-12-09'] }];
    const item = { ...vae, url: page, modes: ['video'], place: { url: room }, schedule };
    const state = permanencesState({}, { agenda: { ...sampleAgenda, items: [item] } });
    const element = await mount('cdm-permanences', { state });
    const links = sessions(element).map((one) => [...one.querySelectorAll('a')].map(({ href }) => href));
    expect(links).to.eql([[page, room], [page]]);
    expect(read(sessions(element)[1]?.querySelector('a'))).to.equal('Faire reconnaître son expérience (VAE)');
  });

  it('tells filters to the page by an event that does not bubble', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState() });
    let bubbled = 0;
    document.body.addEventListener('cdm-permanences-filter', () => (bubbled += 1));
    const details: unknown[] = [];
    element.addEventListener('cdm-permanences-filter', ({ detail }) => details.push(detail));
    const select = element.shadowRoot?.querySelector('select');
    if (!select) throw new Error('no filter');
    select.value = 'creation';
    select.dispatchEvent(new Event('change'));
    expect(details).to.eql([{ pole: 'creation', public: '', language: '', mode: '' }]);
    expect(bubbled).to.equal(0);
  });

  it('offers what was chosen in a linked tag, and forces nothing', async () => {
    const chosen = await mount('cdm-permanences', { state: permanencesState(), linked: true });
    const other = await mount('cdm-permanences', { state: permanencesState(), linked: true });
    const apart = await mount('cdm-permanences', { state: permanencesState() });
    const select = chosen.shadowRoot?.querySelector('select');
    if (!select) throw new Error('no filter');
    select.value = 'creation';
    select.dispatchEvent(new Event('change'));
    await settled(other);
    const before = sessions(other).length;
    expect(words(other, '.linked-offer')).to.contain('Créer son activité');
    expect(apart.shadowRoot?.querySelector('.linked-offer')).to.equal(null);
    other.shadowRoot?.querySelector<HTMLButtonElement>('.linked-offer button')?.click();
    await settled(other);
    expect(sessions(other).length).to.be.lessThan(before);
    expect(other.shadowRoot?.querySelector('.linked-offer')).to.equal(null);
  });

  it('shows more on request and keeps focus on the button', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState(), limit: 2 });
    expect(sessions(element)).to.have.length(2);
    const button = element.shadowRoot?.querySelector<HTMLButtonElement>('.more button');
    button?.focus();
    button?.click();
    await settled(element);
    expect(sessions(element)).to.have.length(4);
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('says that nothing is planned, and whom to call', async () => {
    const state = permanencesState({}, { agenda: { ...sampleAgenda, items: [] } });
    expect(words(await mount('cdm-permanences', { state })))
      .to.contain('Aucune date n’est annoncée')
      .and.contain('02 61 91 00 10');
  });

  it('does not pass an agenda that has run out for an empty one', async () => {
    const state = permanencesState({}, { agenda: { ...sampleAgenda, validThrough: '2026-12-01' } });
    expect(state.type).to.equal('unknown');
    expect(words(await mount('cdm-permanences', { state }))).to.contain('s’arrête au mardi 1er décembre');
  });

  it('makes a calendar file in the page', async () => {
    const element = await mount('cdm-permanences', { state: permanencesState() });
    const real = URL.createObjectURL.bind(URL);
    const files: Blob[] = [];
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return real(file);
    };
    try {
      element.shadowRoot?.querySelector<HTMLButtonElement>('.link-button')?.click();
      await until(() => files.length > 0);
    } finally {
      URL.createObjectURL = real;
    }
    const text = (await files[0]?.text()) ?? '';
    expect(text)
      .to.match(/^BEGIN:VCALENDAR\r\n/)
      .and.contain('DTSTART');
    expect(lines).to.eql([]);
  });

  it('reads two documents, each once, through attributes', async () => {
    pageClock().freeze(NOW);
    const { url, calls } = feedOf((document) => Response.json(document === 'cite' ? sampleCite : sampleAgenda));
    const element = await mount('cdm-permanences', { feed: url }, { pole: 'creation', kinds: 'all' });
    await until(() => element.state.type === 'ready');
    await settled(element);
    expect(calls.sort()).to.eql(['agenda', 'cite']);
    expect(sessions(element)).to.have.length(3);
  });

  it('tells the webmaster which words of a filter nothing answers to, and what there is', async () => {
    pageClock().freeze(NOW);
    const { url } = feedOf((document) => Response.json(document === 'cite' ? sampleCite : sampleAgenda));
    const element = await mount(
      'cdm-permanences',
      { feed: url },
      { kinds: 'atelier', mode: 'visio,onsite', site: 'zzz' },
    );
    await until(() => element.state.type === 'empty' && lines.length > 2);
    expect(lines).to.eql([
      ['<cdm-permanences>: site="zzz" is not known; it takes "centre". Showing no date.'],
      ['<cdm-permanences>: kinds="atelier" is not known; it takes "permanence", "workshop". Showing no date.'],
      ['<cdm-permanences>: mode="visio" is not known; it takes "onsite", "video". Showing no date.'],
    ]);
  });

  it('shows the usual number of dates, under the usual heading, where the number asked for is none', async () => {
    const element = await mount(
      'cdm-permanences',
      { state: permanencesState({ kinds: [] }), kinds: 'all' },
      { limit: 'abc', 'heading-level': 'x' },
    );
    expect(sessions(element)).to.have.length(6);
    expect(element.shadowRoot?.querySelector('h2')).not.to.equal(null);
  });

  it('treats a missing agenda as an empty offer, not as a failure', async () => {
    pageClock().freeze(NOW);
    const { url } = feedOf((document) =>
      document === 'cite' ? Response.json(sampleCite) : new Response('', { status: 404 }),
    );
    const element = await mount('cdm-permanences', { feed: url });
    await until(() => element.state.type === 'empty');
  });

  for (const width of [320, 900])
    for (const dir of ['ltr', 'rtl'])
      it(`passes axe at ${width} px, ${dir}`, async () => {
        await setViewport({ width, height: 800 });
        document.body.dir = dir;
        await mount('cdm-permanences', { state: permanencesState({ kinds: [] }), kinds: 'all', limit: 20 });
        await mount('cdm-permanences', { state: { type: 'loading' } });
        expect(await faults()).to.eql([]);
      });
});
