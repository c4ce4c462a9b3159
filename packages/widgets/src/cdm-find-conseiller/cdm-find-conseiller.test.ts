import { expect, fixture as mount, html, oneEvent } from '@open-wc/testing';
import { until } from '../testing/mount.js';
import { setViewport } from '../testing/viewport.js';
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { pageClock } from '../core/clock.js';
import { LANGUAGES } from '../i18n/language.js';
import { loadTranslation } from '../i18n/strings.js';
import type { CdmFindConseiller } from './cdm-find-conseiller.js';
import { DOCUMENTS, NOW, RESOURCES, fixture } from './cdm-find-conseiller.fixture.js';
import { dialogueScript } from './cdm-find-conseiller.load.js';
import type { Choices, FindConseillerState, Screen } from './cdm-find-conseiller.types.js';
import './define.js';

declare const axe: {
  readonly run: (element: Element, options?: RunOptions) => Promise<AxeResults>;
  readonly setup: (element: Element) => void;
  readonly teardown: () => void;
  readonly commons: {
    readonly aria: { readonly getRole: (element: Element) => string | null };
    readonly text: { readonly accessibleText: (element: Element) => string };
  };
};

interface Options {
  readonly screen?: Screen;
  readonly choices?: Choices;
  readonly state?: FindConseillerState;
  readonly history?: boolean;
  readonly linked?: boolean;
}

async function show({ screen = 'start', choices = {}, state = fixture(), ...flags }: Options = {}) {
  const tag = await mount<CdmFindConseiller>(
    html`<cdm-find-conseiller
      .state=${state}
      .screen=${screen}
      .choices=${choices}
      ?history=${flags.history}
      ?linked=${flags.linked}
      ><p id="fallback">Appelez-nous</p></cdm-find-conseiller
    >`,
  );
  await tag.updateComplete;
  return tag;
}

const root = (tag: CdmFindConseiller): ShadowRoot => {
  if (!tag.shadowRoot) throw new Error('not rendered');
  return tag.shadowRoot;
};
const all = (tag: CdmFindConseiller, selector: string): HTMLElement[] => [
  ...root(tag).querySelectorAll<HTMLElement>(selector),
];
const one = (tag: CdmFindConseiller, selector: string): HTMLElement => {
  const [element] = all(tag, selector);
  if (!element) throw new Error(`no ${selector} in ${root(tag).querySelector('.root')?.innerHTML ?? ''}`);
  return element;
};
/** What a visitor reads, with plain spaces. */
const words = (element: Element): string =>
  (element as HTMLElement).innerText.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
/** Opens what is folded. */
const unfold = (tag: CdmFindConseiller): void => {
  for (const details of root(tag).querySelectorAll('details')) details.open = true;
};
const read = (tag: CdmFindConseiller, selector = '.root'): string => words(one(tag, selector));
const button = (tag: CdmFindConseiller, label: string): HTMLElement => {
  const found = all(tag, 'button').find((element) => words(element).startsWith(label));
  if (!found) throw new Error(`no button "${label}"`);
  return found;
};
async function press(tag: CdmFindConseiller, label: string): Promise<void> {
  button(tag, label).click();
  await tag.updateComplete;
  await tag.updateComplete;
}
async function choose(tag: CdmFindConseiller, label: string): Promise<void> {
  const found = all(tag, '.choice').find((element) => words(element).startsWith(label));
  if (!found) throw new Error(`no choice "${label}" among ${all(tag, '.choice').map(words).join(' / ')}`);
  found.click();
  await press(tag, 'Continuer');
}
const settle = (milliseconds = 60): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('<cdm-find-conseiller>', () => {
  const complaints: string[] = [];
  const { warn, error } = console;
  before(() => {
    console.warn = (...parts: unknown[]) => {
      if (!String(parts[0]).includes('dev mode')) complaints.push(parts.join(' '));
    };
    console.error = (...parts: unknown[]) => complaints.push(parts.join(' '));
  });
  beforeEach(() => {
    complaints.length = 0;
    pageClock().freeze(NOW);
  });
  after(() => {
    pageClock().freeze(undefined);
    Object.assign(console, { warn, error });
  });
  const quiet = () => {
    expect(complaints).to.deep.equal([]);
  };

  describe('the first screen', () => {
    it('has three ways in, and says that words stay in the page', async () => {
      const tag = await show();
      expect(all(tag, 'h3').map(words)).to.deep.equal([
        'J’ai une question',
        'Je ne sais pas par où commencer',
        'Venez simplement',
      ]);
      expect(read(tag, '#private')).to.include('rien n’est envoyé ni enregistré');
      expect(one(tag, '#words').getAttribute('aria-describedby')).to.equal('private');
      expect(read(tag, '.come')).to.not.include('Lundi');
      expect(read(tag, '.come')).to.include('Ouvert').and.include('ferme à 18 h').and.include('01 99 00 12 34');
      quiet();
    });

    it('asks for no name, no address, no number', async () => {
      const tag = await show();
      expect(all(tag, 'input').map((input) => input.getAttribute('name'))).to.deep.equal(['text']);
    });

    it('answers a question in free words, synonyms understood', async () => {
      const tag = await show();
      (one(tag, '#words') as HTMLInputElement).value = 'je cherche un boulot';
      await press(tag, 'Trouver');
      expect(tag.screen).to.equal('answer');
      expect(read(tag, '.desks')).to.include('Trouver un emploi');
      expect(read(tag, '.reasons')).to.include('« boulot »');
    });

    it('does nothing with an empty question', async () => {
      const tag = await show();
      await press(tag, 'Trouver');
      expect(tag.screen).to.equal('start');
    });

    it('takes an example: the question of a pole, and its desks', async () => {
      const tag = await show();
      await press(tag, 'Comment trouver et payer une formation');
      expect(all(tag, '.desk-pole').map(words)).to.satisfy((poles: string[]) =>
        poles.every((pole) => pole.startsWith('Se former')),
      );
      await press(tag, 'Modifier ma question');
      expect(tag.screen).to.equal('start');
      expect((one(tag, '#words') as HTMLInputElement).value).to.include('payer une formation');
      expect(root(tag).activeElement?.id).to.equal('words');
    });
  });

  describe('the path', () => {
    it('asks one plain question at a time, says where one is, and moves focus to its heading only', async () => {
      const tag = await show();
      await press(tag, 'Commencer');
      const heading = one(tag, '#step');
      expect(words(heading)).to.equal('Question 1 sur 4 Qu’est-ce qui vous amène ?');
      expect(root(tag).activeElement).to.equal(heading);
      expect(heading.closest('legend')?.parentElement?.localName).to.equal('fieldset');
      await choose(tag, 'Comment trouver un emploi');
      expect(words(one(tag, '#step'))).to.include('Où en êtes-vous aujourd’hui');
      expect(root(tag).activeElement).to.equal(one(tag, '#step'));
      await choose(tag, 'Jeunes');
      expect(tag.choices).to.deep.equal({ pole: 'emploi', public: 'jeunes' });
      quiet();
    });

    it('can be skipped whole, and then lists every desk', async () => {
      const tag = await show();
      await press(tag, 'Commencer');
      for (let step = 0; step < 4; step += 1) await press(tag, 'Passer cette question');
      expect(tag.screen).to.equal('answer');
      expect(tag.choices).to.deep.equal({});
      // One of the nine desks is full: it is no possibility.
      expect(fixture().data.offers).to.have.length(9);
      expect(read(tag, '#step')).to.equal('Où en parler 8 possibilités');
    });

    it('goes on without a choice as if skipped', async () => {
      const tag = await show({ screen: 'need', choices: { pole: 'emploi' } });
      const checked = all(tag, 'input').filter((input) => (input as HTMLInputElement).checked);
      expect(checked.map((input) => (input as HTMLInputElement).value)).to.deep.equal(['emploi']);
      (checked[0] as HTMLInputElement).checked = false;
      await press(tag, 'Continuer');
      expect(tag.choices).to.deep.equal({});
      expect(tag.screen).to.equal('situation');
    });

    it('goes back, with what was chosen still checked, to the first screen in the end', async () => {
      const tag = await show();
      await press(tag, 'Commencer');
      await choose(tag, 'Comment trouver un emploi');
      await press(tag, 'Revenir');
      expect(tag.screen).to.equal('need');
      expect((one(tag, 'input:checked') as HTMLInputElement).value).to.equal('emploi');
      await press(tag, 'Revenir');
      expect(tag.screen).to.equal('start');
    });

    it('does not let one question inherit what another had checked', async () => {
      const tag = await show({ screen: 'need' });
      (all(tag, 'input')[1] as HTMLInputElement).checked = true;
      await press(tag, 'Passer cette question');
      expect(all(tag, 'input:checked')).to.have.length(0);
    });

    it('keeps a choice that is being made when the data is refreshed', async () => {
      const tag = await show({ screen: 'need' });
      (all(tag, 'input')[2] as HTMLInputElement).checked = true;
      tag.state = fixture({ now: NOW + 60_000 });
      await tag.updateComplete;
      expect((all(tag, 'input')[2] as HTMLInputElement).checked).to.equal(true);
    });

    it('asks way and language in two groups, and always allows neither', async () => {
      const tag = await show({ screen: 'talk', choices: { pole: 'emploi' } });
      expect(all(tag, 'fieldset')).to.have.length(2);
      expect(all(tag, '.choice').filter((choice) => words(choice) === 'Peu importe')).to.have.length(2);
      expect(read(tag)).to.include('Langue des signes');
      await press(tag, 'Continuer');
      expect(tag.choices).to.deep.equal({ pole: 'emploi' });
    });

    it('passes over a question that could not change the answer', async () => {
      const tag = await show({ screen: 'need' });
      await choose(tag, 'Quel métier pourrait me convenir');
      expect(read(tag, '#step')).to.not.include('Où en êtes-vous');
    });

    it('walks with the keyboard alone', async () => {
      const { sendKeys } = await import('@web/test-runner-commands');
      const tag = await show({ screen: 'need' });
      all(tag, 'input')[0]?.focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await tag.updateComplete;
      await tag.updateComplete;
      expect(tag.choices.pole).to.equal('formation');
      expect(root(tag).activeElement?.id).to.equal('step');
    });
  });

  describe('the answer', () => {
    it('is a pole, a place and times, with all one needs to know', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'emploi', text: 'CV' } });
      const [desk] = all(tag, '.desk');
      if (!desk) throw new Error('no desk');
      // At once: what for, when, where, why, whether one may just come; and no more than that.
      expect(words(desk)).to.equal(
        'Trouver un emploi : Faire relire mon CV ou ma lettre Demain , 10 h – 12 h Ajouter à mon agenda ' +
          'Cité des métiers, site principal 12 place de l’Exemple, 99000 Exempleville Sans rendez-vous ' +
          'Vous avez écrit « CV » Répond à « Comment trouver un emploi ? » Autres dates et détails',
      );
      unfold(tag);
      const text = words(desk);
      expect(text).to.include('Trouver un emploi').and.include('Faire relire mon CV ou ma lettre');
      expect([...desk.querySelectorAll('time')].map(words)).to.deep.equal([
        'Demain , 10 h – 12 h',
        'Vendredi 11 décembre , 10 h – 12 h',
        'Mercredi 16 décembre , 10 h – 12 h',
      ]);
      expect(text).to.include('12 place de l’Exemple, 99000 Exempleville');
      expect(text).to.include('ascenseur').and.include('Entrée adaptée par la rue de la Gare.');
      expect(text).to.include('Sans rendez-vous').and.include('En français').and.include('Votre CV, même incomplet');
      expect(text).to.include('« CV »');
      expect(text.endsWith('avec Association Exemple Emploi')).to.equal(true);
      quiet();
    });

    it('names the phone for a desk by phone, the page for one by video, and no place', async () => {
      const phone = await show({ screen: 'answer', choices: { pole: 'emploi', mode: 'phone' } });
      expect(one(phone, '.desk a').getAttribute('href')).to.equal('tel:0199005678');
      expect(all(phone, '.desk address')).to.have.length(0);
      const choices: Choices = { pole: 'evolution', mode: 'video' };
      // The page of a call leads somewhere on its day.
      expect(all(await show({ screen: 'answer', choices }), '.desk .place a')).to.have.length(0);
      const day = fixture({}, Date.parse('2026-12-10T09:00:00+01:00'));
      const video = await show({ screen: 'answer', choices, state: day });
      expect(one(video, '.desk .place a').getAttribute('href')).to.equal('https://example.org/visio');
      expect(read(video, '.desk')).to.include('Sur rendez-vous').and.include('Prendre rendez-vous');
    });

    it('says what was given up, a sentence each', async () => {
      const tag = await show({
        screen: 'answer',
        choices: { pole: 'orientation', language: 'ar', mode: 'video', when: 'evening' },
      });
      const sentences = all(tag, '.honesty p').map(words);
      expect(sentences).to.have.length(3);
      expect(sentences[0]).to.include('« Le soir »');
      expect(sentences[1]).to.include('« En visio »');
      expect(sentences[2]).to.include('« Arabe »');
    });

    it('says that words were not understood, sends to reception, and offers the path', async () => {
      const tag = await show({ screen: 'answer', choices: { text: 'xylophone' } });
      expect(read(tag, '#step')).to.equal('Parlez-en à l’accueil');
      expect(read(tag, '.honesty')).to.include('Nous n’avons pas compris « xylophone »');
      expect(read(tag, '.come')).to.include('01 99 00 12 34');
      await press(tag, 'Me laisser guider');
      expect(tag.screen).to.equal('need');
      expect(tag.choices).to.deep.equal({});
    });

    it('sends to reception first where one word of a sentence is known by chance, and shows guesses small', async () => {
      const text = 'ma voisine a perdu son portefeuille hier matin dehors';
      const tag = await show({ screen: 'answer', choices: { text } });
      expect(read(tag, '#step')).to.equal('Parlez-en à l’accueil');
      expect(read(tag, '.answer')).to.include('Peut-être aussi').and.not.include('possibilité');
      expect(all(tag, '.desk').length).to.be.within(1, 3);
      expect(all(tag, '.desk.first')).to.have.length(0);
      quiet();
    });

    it('puts a desk that is full last, in one line, and does not count it', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'evolution' } });
      expect(read(tag, '#step')).to.equal('Où en parler 1 possibilité');
      const last = all(tag, '.desk').at(-1);
      expect(last && words(last)).to.equal('Transformer mon expérience en diplôme Complet jusqu’au mardi 22 décembre');
      const alone = await show({ screen: 'answer', choices: { text: 'VAE', pole: 'evolution', mode: 'onsite' } });
      expect(read(alone, '#step')).to.equal('Parlez-en à l’accueil');
      expect(all(alone, '.taken')).to.have.length(1);
    });

    it('says that reception receives sooner where the first date is days away, and leads there', async () => {
      const near = await show({ screen: 'answer', choices: { pole: 'emploi', text: 'CV' } });
      expect(all(near, '.sooner')).to.have.length(0);
      const offers = fixture().data.offers.filter(({ id }) => id === 'vae');
      const agenda = {
        ...DOCUMENTS.agenda,
        items: DOCUMENTS.agenda.items.map(({ overrides: _full, ...item }) => item),
      };
      const tag = await show({ screen: 'answer', state: fixture({ offers, agenda }) });
      expect(read(tag, '.sooner')).to.equal('Sans attendre et sans rendez-vous, à l’accueil : ouvert');
      one(tag, '.sooner button').click();
      expect(root(tag).activeElement).to.equal(one(tag, '.come .subheading'));
      quiet();
    });

    it('shows values of a newer feed, and says that they are to be checked', async () => {
      const offers = [{ id: 'x', pole: 'emploi', need: 'Partir', publics: ['gens-du-voyage'], modes: ['hologramme'] }];
      const tag = await show({
        screen: 'answer',
        choices: { pole: 'emploi', public: 'jeunes', mode: 'phone' },
        state: fixture({ offers }),
      });
      expect(read(tag, '.reasons')).to.include('Gens du voyage').and.include('Hologramme');
    });

    it('shows a value that is named as something every object has', async () => {
      const offers = [
        { id: 'x', pole: 'emploi', need: 'Partir', publics: ['constructor'], modes: ['toString'] },
        { id: 'y', pole: 'emploi', need: 'Rester', publics: ['jeunes'], modes: ['phone'] },
      ];
      const tag = await show({ screen: 'situation', choices: { pole: 'emploi' }, state: fixture({ offers }) });
      expect(read(tag)).to.include('Constructor');
      tag.screen = 'talk';
      await tag.updateComplete;
      expect(read(tag)).to.include('ToString');
      quiet();
    });

    it('shows three desks, then more, the first new one focused', async () => {
      const tag = await show({ screen: 'answer' });
      expect(all(tag, '.desk')).to.have.length(3);
      await press(tag, 'Voir 5 autres');
      await tag.updateComplete;
      expect(all(tag, '.desk')).to.have.length(6);
      expect(root(tag).activeElement).to.equal(all(tag, '.desk-title')[3]);
    });

    it('tells how good the answer is, and nothing about the visitor', async () => {
      const tag = await show();
      (one(tag, '#words') as HTMLInputElement).value = 'financer ma formation';
      const told = oneEvent(tag, 'cdm-find-conseiller-answer');
      button(tag, 'Trouver').click();
      const { detail, bubbles } = (await told) as CustomEvent<unknown>;
      expect(detail).to.deep.equal({ matches: 2, relaxed: [] });
      expect(bubbles).to.equal(false);
    });

    it('tells of no desk that is only a guess', async () => {
      const tag = await show();
      (one(tag, '#words') as HTMLInputElement).value = 'ma voisine a perdu son portefeuille hier matin dehors';
      const told = oneEvent(tag, 'cdm-find-conseiller-answer');
      button(tag, 'Trouver').click();
      expect((await told).detail).to.deep.include({ matches: 0 });
      expect(all(tag, '.desk').length).to.be.greaterThan(0);
    });

    it('starts again with nothing left of what was said', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'emploi' } });
      await press(tag, 'Recommencer');
      expect(tag.screen).to.equal('start');
      expect(tag.choices).to.deep.equal({});
    });

    it('shows documents that the state brings, with where they stand', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'orientation' } });
      unfold(tag);
      await settle();
      expect(read(tag, '.documents')).to.include('Choisir un métier').and.include('cote ORI 12');
      expect(one(tag, '.documents a').getAttribute('href')).to.equal('https://example.org/dossiers/choisir');
    });

    it('hands over a moment as a calendar file, made in the page and let go', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'emploi', text: 'CV' } });
      const { click } = HTMLAnchorElement.prototype;
      const clicked = new Promise<HTMLAnchorElement>((done) => {
        HTMLAnchorElement.prototype.click = function () {
          done(this);
        };
      });
      try {
        const add = one(tag, '.moment button');
        expect(add.getAttribute('aria-label')).to.match(/^Ajouter à mon agenda/);
        add.click();
        const link = await clicked;
        const text = await (await fetch(link.href)).text();
        expect(link.download).to.equal('cv-2026-12-09.ics');
        expect(text).to.include('BEGIN:VEVENT').and.include('DTSTART;TZID=Europe/Paris:20261209T100000');
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
    });

    it('prints its own part alone, with dates instead of "today"', async () => {
      const tag = await show({ screen: 'answer', choices: { pole: 'emploi' } });
      const printed = new Promise<string>((done) => {
        new MutationObserver((changes, observer) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes)
              if (node instanceof HTMLIFrameElement) {
                observer.disconnect();
                const page = node.contentWindow as Window;
                done(page.document.body.textContent ?? '');
                page.dispatchEvent(new Event('afterprint'));
              }
        }).observe(root(tag), { childList: true });
      });
      // A real print dialog would stop the run: the frame's own is taken away as soon as it exists.
      const append = ShadowRoot.prototype.append;
      ShadowRoot.prototype.append = function (...nodes) {
        for (const node of nodes)
          if (node instanceof HTMLIFrameElement)
            node.addEventListener(
              'load',
              () => {
                if (node.contentWindow) node.contentWindow.print = () => undefined;
              },
              { capture: true },
            );
        append.apply(this, nodes);
      };
      try {
        await press(tag, 'Imprimer');
        expect(await printed)
          .to.include('Mardi 8 décembre')
          .and.include('Cité des métiers (exemple)');
      } finally {
        ShadowRoot.prototype.append = append;
      }
      await settle();
      expect(root(tag).querySelector('iframe')).to.equal(null);
    });
  });

  describe('without its script of the path and the answer', () => {
    const { load } = dialogueScript;
    afterEach(() => {
      dialogueScript.load = load;
    });

    it('keeps the first screen, busy, while its script is awaited, and then shows another, nothing slid', async () => {
      let arrive = (): void => undefined;
      dialogueScript.load = async () => {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return load();
      };
      const tag = await show();
      const before = one(tag, '.screen');
      button(tag, 'Commencer').click();
      await settle(200);
      expect(one(tag, '.screen')).to.equal(before);
      expect(before.getAttribute('aria-busy')).to.equal('true');
      expect(all(tag, '[role="status"]').map(words).join('')).to.equal('Chargement…');
      expect(all(tag, '.bones')).to.have.length(0);
      arrive();
      await until(() => all(tag, 'fieldset').length > 0);
      expect(before.isConnected).to.equal(false);
      expect(one(tag, '.screen').hasAttribute('aria-busy')).to.equal(false);
      expect(root(tag).activeElement).to.equal(one(tag, '#step'));
      await settle(200);
      expect(all(tag, '[role="status"]').map(words).join('')).to.equal('');
      quiet();
    });

    it('begins to fetch its script when a pointer comes to a button, not when it passes over the tag', async () => {
      let tries = 0;
      dialogueScript.load = () => {
        tries += 1;
        return load();
      };
      const tag = await show();
      const over = (selector: string): void => {
        one(tag, selector).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      };
      over('.come');
      expect(tries).to.equal(0);
      over('.guide .button');
      expect(tries).to.equal(1);
    });

    it('says so in a sentence, keeps reception, and goes on where the visitor was when it can be had again', async () => {
      let tries = 0;
      dialogueScript.load = () => {
        tries += 1;
        return Promise.reject(new TypeError('Failed to fetch'));
      };
      const tag = await show();
      (one(tag, '#words') as HTMLInputElement).value = 'CV';
      await press(tag, 'Trouver');
      expect(read(tag, '#step')).to.equal('Ces informations ne peuvent pas s’afficher pour le moment.');
      expect(root(tag).activeElement).to.equal(one(tag, '#step'));
      expect(read(tag, '.come')).to.include('ferme à 18 h').and.include('01 99 00 12 34');
      const before = tries;
      await press(tag, 'Réessayer');
      expect(tries).to.equal(before + 1);
      expect(root(tag).activeElement).to.equal(one(tag, '#step'));
      dialogueScript.load = load;
      await press(tag, 'Réessayer');
      await settle();
      expect(read(tag, '#step')).to.include('Où en parler');
      expect(root(tag).activeElement).to.equal(one(tag, '#step'));
      expect(read(tag, '.desks')).to.include('Faire relire mon CV');
      expect(complaints.every((line) => line.includes('its dialogue could not be loaded'))).to.equal(true);
      expect(complaints).to.have.length(1);
    });
  });

  describe('walked through', () => {
    it('moves focus to each new heading and nowhere else, says nothing twice, and always shows reception’s hours', async () => {
      const tag = await show();
      const seen: string[] = [];
      const look = (): void => {
        const heading = one(tag, '#step');
        expect(root(tag).activeElement).to.equal(heading);
        expect(heading.tabIndex).to.equal(-1);
        // The heading that takes focus is what is said: the live regions stay silent.
        expect(all(tag, '[role=status]').map(words).join('')).to.equal('');
        expect(read(tag, '.come')).to.include('Venez simplement').and.include('Ouvert').and.include('9 h 30 – 18 h');
        seen.push(words(heading));
      };
      await press(tag, 'Commencer');
      look();
      await choose(tag, 'Comment trouver un emploi');
      look();
      await choose(tag, 'Jeunes');
      look();
      await press(tag, 'Continuer');
      look();
      while (tag.screen !== 'answer') await press(tag, 'Passer cette question');
      look();
      expect(new Set(seen).size).to.equal(seen.length);
      expect(seen.at(-1)).to.include('Où en parler');
    });

    it('steps back from the answer to the last question, then to the others, with every answer still chosen', async () => {
      const tag = await show({ screen: 'when', choices: { pole: 'emploi', language: 'ar' } });
      await choose(tag, 'L’après-midi');
      expect(tag.screen).to.equal('answer');
      await press(tag, 'Revenir');
      expect(tag.screen).to.equal('when');
      expect((one(tag, 'input:checked') as HTMLInputElement).value).to.equal('afternoon');
      await press(tag, 'Revenir');
      expect(tag.screen).to.equal('talk');
      const checked = all(tag, 'input:checked').map((input) => (input as HTMLInputElement).value);
      expect(checked).to.deep.equal(['', 'ar']);
      expect(tag.choices).to.deep.equal({ pole: 'emploi', language: 'ar', when: 'afternoon' });
    });

    it('goes through every control of the answer in reading order by Tab alone', async () => {
      const { sendKeys } = await import('@web/test-runner-commands');
      const tag = await show({ screen: 'answer', choices: { pole: 'orientation' } });
      const folded = one(tag, '.first details') as HTMLDetailsElement;
      folded.open = true;
      one(tag, '.back').focus();
      const reached: string[] = [];
      for (let tab = 0; tab < 12; tab += 1) {
        const { activeElement } = root(tag);
        if (activeElement) reached.push(activeElement.getAttribute('aria-label') ?? words(activeElement));
        await sendKeys({ press: 'Tab' });
      }
      const order = [
        'Revenir',
        'Autres dates',
        'Ajouter à mon agenda',
        'À consulter',
        'Imprimer',
        'Modifier',
        'Recommencer',
        'Téléphone',
      ];
      const places = order.map((name) => reached.findIndex((said) => said.startsWith(name)));
      expect(places, reached.join(' / ')).to.deep.equal([...places].sort((a, b) => a - b));
      expect(places).to.not.include(-1);
    });

    it('gives the accessibility tree headings in order, and every control a role and a name', async () => {
      const roleAndName = (element: HTMLElement): string =>
        `${axe.commons.aria.getRole(element) ?? 'none'}: ${axe.commons.text.accessibleText(element)}`
          .replace(/[\s\u2060]+/g, ' ')
          .trim();
      const controls = 'h2, h3, h4, input, button, a, summary';
      const told = async (options: Options): Promise<readonly string[]> => {
        const tag = await show(options);
        axe.setup(tag);
        const tree = all(tag, controls)
          .filter((element) => element.checkVisibility())
          .map(roleAndName);
        axe.teardown();
        tag.remove();
        return tree;
      };
      expect(await told({})).to.deep.equal([
        'heading: Trouver un conseiller',
        'heading: J’ai une question',
        'textbox: Votre question, avec vos mots',
        'button: Trouver',
        'button: Quel métier pourrait me convenir ?',
        'button: Comment trouver et payer une formation ?',
        'button: Comment trouver un emploi ?',
        'heading: Je ne sais pas par où commencer',
        'button: Commencer',
        'heading: Venez simplement',
        'link: Téléphone 01 99 00 12 34',
      ]);
      const need = await told({ screen: 'need' });
      expect(need.slice(0, 4)).to.deep.equal([
        'heading: Trouver un conseiller',
        'button: Revenir',
        'heading: Question 1 sur 4 Qu’est-ce qui vous amène ?',
        'radio: Quel métier pourrait me convenir ? S’orienter',
      ]);
      for (const line of await told({ screen: 'answer' })) expect(line).to.match(/^(heading|button|link|none): \S/);
    });
  });

  describe('in Arabic', () => {
    it('keeps an address, a phone number and a room in their own order, with the marks of the language between them', async () => {
      const tag = await mount<CdmFindConseiller>(
        html`<cdm-find-conseiller
          lang="ar"
          .state=${fixture()}
          .screen=${'answer'}
          .choices=${{ text: 'CPF' }}
        ></cdm-find-conseiller>`,
      );
      await settle(300);
      const address = one(tag, '.desk address');
      expect([...address.querySelectorAll('bdi')].map(words)).to.deep.equal([
        'espace 2',
        '12 place de l’Exemple, 99000 Exempleville',
      ]);
      expect(words(address)).to.include('، espace 2').and.not.include(', espace 2');
      for (const phone of all(tag, '.phone')) expect(getComputedStyle(phone).direction).to.equal('ltr');
      // A comma of ours beside French text would jump to the other end of the line.
      for (const text of all(tag, '.access, .facts')) expect(words(text)).to.not.match(/,/);
    });
  });

  describe('other states', () => {
    it('keeps space while loading', async () => {
      const tag = await show({ state: { type: 'loading' } });
      expect(one(tag, '.root').getAttribute('aria-busy')).to.equal('true');
      expect(tag.offsetHeight).to.be.above(300);
    });

    it('shows the partner’s fallback on error', async () => {
      const tag = await show({ state: { type: 'error', code: 'network' } });
      const slot = one(tag, 'slot') as HTMLSlotElement;
      expect(slot.assignedElements().map(({ id }) => id)).to.deep.equal(['fallback']);
    });

    it('has only reception where the feed names no desk', async () => {
      const tag = await show({ state: { ...fixture({ offers: [] }), type: 'empty' } });
      expect(all(tag, 'input')).to.have.length(0);
      expect(read(tag, '.come')).to.include('Sans rendez-vous');
    });

    it('says which clock is meant, and how old an answer is', async () => {
      const tag = await show({ state: { ...fixture({ otherClock: true }), stale: NOW - 86_400_000 } });
      expect(read(tag)).to.include('heure d’Europe centrale').and.include('7 décembre 2026');
    });
  });

  describe('from a feed', () => {
    const { fetch: real } = window;
    const asked: string[] = [];
    let fails = false;
    beforeEach(() => {
      asked.length = 0;
      fails = false;
      window.fetch = (input) => {
        const url = input instanceof Request ? input.url : String(input);
        const name = /(\w+)\.json/.exec(url)?.[1] ?? '';
        if (!url.includes('/feed-')) return real(input);
        asked.push(name);
        if (fails) return Promise.resolve(new Response('gone', { status: 410 }));
        const documents: Record<string, unknown> = {
          ...DOCUMENTS,
          resources: { ...DOCUMENTS.cite, items: RESOURCES },
        };
        return Promise.resolve(Response.json(documents[name]));
      };
    });
    afterEach(() => {
      window.fetch = real;
    });

    it('asks for three documents, and for the catalogue only when a visitor wants it', async () => {
      const tag = await mount<CdmFindConseiller>(html`<cdm-find-conseiller feed="/feed-one/"></cdm-find-conseiller>`);
      await until(() => tag.state.type === 'ready');
      expect([...asked].sort()).to.deep.equal(['agenda', 'cite', 'conseil']);
      tag.choices = { pole: 'orientation' };
      tag.screen = 'answer';
      await tag.updateComplete;
      unfold(tag);
      await until(() => Boolean(tag.shadowRoot?.querySelector('.documents')));
      expect(asked).to.include('resources');
      expect(read(tag, '.documents')).to.include('Choisir un métier');
      quiet();
    });

    it('keeps the last good answer when a refresh fails', async () => {
      const tag = await mount<CdmFindConseiller>(html`<cdm-find-conseiller feed="/feed-two/"></cdm-find-conseiller>`);
      await until(() => tag.state.type === 'ready');
      fails = true;
      pageClock().freeze(NOW + 3_700_000);
      tag.reload();
      await settle(200);
      expect(tag.state.type).to.equal('ready');
      expect(read(tag)).to.include('n’ont pas pu être actualisées');
    });
  });

  describe('with the browser’s history', () => {
    it('leaves it alone unless asked', async () => {
      const { length } = history;
      const tag = await show();
      await press(tag, 'Commencer');
      expect(history.length).to.equal(length);
    });

    it('walks back by the browser’s button, each tag by itself, and keeps what the page put there', async () => {
      history.replaceState({ router: 7 }, '');
      const one_ = await show({ history: true });
      const two = await show({ history: true });
      await press(one_, 'Commencer');
      await press(two, 'Commencer');
      await choose(one_, 'Comment trouver un emploi');
      await settle();
      expect((history.state as { router: number }).router).to.equal(7);
      expect(JSON.stringify(history.state)).to.not.include('emploi');
      history.back();
      await settle(150);
      expect([one_.screen, two.screen]).to.deep.equal(['need', 'need']);
      expect(root(one_).activeElement?.id).to.equal('step');
      history.back();
      await settle(150);
      expect([one_.screen, two.screen]).to.deep.equal(['need', 'start']);
      history.back();
      await settle(150);
      expect([one_.screen, two.screen]).to.deep.equal(['start', 'start']);
    });

    it('lets our own button undo the browser’s entry', async () => {
      const tag = await show({ history: true });
      await press(tag, 'Commencer');
      await settle();
      await press(tag, 'Revenir');
      await settle(150);
      expect(tag.screen).to.equal('start');
      expect(JSON.stringify(history.state ?? {})).to.not.include('"screen":"need","from":"start"');
    });
  });

  describe('linked to other tags', () => {
    it('offers the pole chosen in another tag, without forcing it', async () => {
      const from = await show({ linked: true, screen: 'need' });
      const to = await show({ linked: true });
      const apart = await show();
      await choose(from, 'Comment trouver un emploi');
      await to.updateComplete;
      expect(to.screen).to.equal('start');
      expect(read(to, '.linked-offer')).to.include('Voir aussi : Trouver un emploi');
      expect(all(apart, '.linked-offer')).to.have.length(0);
      await press(to, 'Voir aussi');
      expect(to.choices).to.deep.equal({ pole: 'emploi' });
      expect(to.screen).to.equal('answer');
      expect(all(to, '.linked-offer')).to.have.length(0);
    });
  });

  describe('for everybody', () => {
    const screens: readonly Options[] = [
      {},
      { screen: 'need' },
      { screen: 'talk', choices: { pole: 'emploi' } },
      { screen: 'when', choices: { pole: 'emploi' } },
      { screen: 'answer', choices: { pole: 'evolution', public: 'salaries', mode: 'phone' } },
      { screen: 'answer', choices: { text: 'xylophone' } },
      { state: { type: 'loading' } },
      { state: { type: 'error', code: 'network' } },
    ];
    afterEach(() => {
      document.documentElement.removeAttribute('dir');
      document.documentElement.style.fontSize = '';
    });
    after(() => setViewport({ width: 800, height: 600 }));
    for (const width of [320, 900])
      for (const dir of ['ltr', 'rtl'])
        it(`is clean for axe and never wider than the page, ${String(width)} px ${dir}`, async () => {
          await setViewport({ width, height: 800 });
          document.documentElement.dir = dir;
          document.documentElement.lang = 'fr';
          for (const options of screens) {
            const tag = await show(options);
            for (const details of root(tag).querySelectorAll('details')) details.open = true;
            const { violations } = await axe.run(tag);
            expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).to.deep.equal([]);
            expect(tag.scrollWidth).to.be.most(tag.clientWidth);
            tag.remove();
          }
          quiet();
        }).timeout(30_000);

    for (const language of LANGUAGES)
      for (const [width, size] of [
        [320, '100%'],
        [360, '200%'],
        [280, '200%'],
      ] as const)
        it(`keeps every word of every screen within its own width at ${String(width)} px, text at ${size}, in ${language}`, async () => {
          await loadTranslation(language);
          await setViewport({ width, height: 800 });
          document.documentElement.style.fontSize = size;
          for (const options of screens) {
            const tag = await show(options);
            tag.lang = language;
            await tag.updateComplete;
            for (const details of root(tag).querySelectorAll('details')) details.open = true;
            const { left, right } = one(tag, '.root').getBoundingClientRect();
            const outside = all(tag, '.root *:not(.visually-hidden, .visually-hidden *)').filter((element) => {
              const box = element.getBoundingClientRect();
              return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
            });
            expect(outside.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
            // A box of ours that its words run out of is as cut as the page.
            const spilling = all(tag, '.come, .choice, .moment, .notice, .field, .example, .button').filter(
              ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
            );
            expect(spilling.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
            tag.remove();
          }
        }).timeout(10_000);

    it('gives every control 44 pixels', async () => {
      await setViewport({ width: 320, height: 800 });
      for (const options of screens.slice(0, 6)) {
        const tag = await show(options);
        for (const control of all(tag, 'button, .choice, summary, #words')) {
          const { height } = control.getBoundingClientRect();
          if (height > 0) expect(Math.ceil(height), control.outerHTML).to.be.least(44);
        }
        tag.remove();
      }
    });

    it('never shows a personal name: the state has no field for one', () => {
      const keys = JSON.stringify(fixture().data.offers).match(/"(person|name|firstName|advisor|email)":/g) ?? [];
      // The one name is a partner organisation's.
      expect(keys).to.deep.equal(['"name":']);
    });
  });
});
