// What reaches somebody who listens, types, enlarges, forces colours or asks for less motion. The accessibility tree is Chromium's: how a
// screen reader says it is for people to judge (docs/accessibility.md).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitForState } from './browser.mjs';
import { assertFits, measure } from './reads.mjs';
import { TAGS, tagOf, useSite } from './site.mjs';

const NOW = '2026-12-02T10:00:00Z';
const site = useSite(NOW);
const all = TAGS.map((tag) => tagOf(tag)).join('');

async function open(body, { head = '', ...options } = {}) {
  const opened = await site.open(body, {
    head: head + site.script(),
    viewport: { width: 900, height: 900 },
    ...options,
  });
  for (const tag of TAGS) if (body.includes(`<${tag}`)) await waitForState(opened.page, tag);
  return opened;
}

/** Lines of a tag's accessibility tree, in reading order, without their depth. */
const treeOf = async (page, tag) =>
  (await page.locator(tag).ariaSnapshot()).split('\n').map((line) => line.replace(/^\s*- '?/, ''));

/** Each of these is there, each after the one before. */
function assertInOrder(lines, wanted) {
  let at = -1;
  for (const pattern of wanted) {
    const next = lines.findIndex((line, index) => index > at && pattern.test(line));
    assert.ok(next >= 0, `${String(pattern)} does not come after ${lines[at] ?? 'the start'} in\n${lines.join('\n')}`);
    at = next;
  }
  for (const line of lines) {
    assert.doesNotMatch(line, /^img/, 'icons are for the eye alone');
    assert.doesNotMatch(
      line,
      /^(button|link|textbox|combobox|checkbox|radio|heading)(:|$| \[)/,
      `without a name: ${line}`,
    );
    assert.doesNotMatch(
      line,
      /^(banner|main|contentinfo|complementary|navigation$)/,
      'landmarks of the page are the page’s',
    );
  }
}

const trees = {
  'cdm-hours': async () => {
    const { page, close } = await open(tagOf('cdm-hours', 'view="week"'));
    const lines = await treeOf(page, 'cdm-hours');
    assertInOrder(lines, [
      /^heading "Horaires" \[level=2\]/,
      /^strong: Ouvert/,
      /^text: ", ferme à 18 h"/,
      /^list "À noter"/,
      /^table "Horaires des sept prochains jours"/,
      /^caption: Horaires des sept prochains jours/,
      /^columnheader "Jour"/,
      /^columnheader "Horaires"/,
      /^rowheader "Mercredi \(aujourd’hui\)"/,
      /^cell "9 h 30 –/,
      /^rowheader "Lundi"/,
      /^cell "Fermé"/,
      /^link "Téléphone 02 61 91 00 10"/,
    ]);
    assert.equal(lines.filter((line) => line.startsWith('rowheader')).length, 7);
    await close();
  },
  'cdm-permanences': async () => {
    const { page, close } = await open(tagOf('cdm-permanences', 'limit="4"'));
    await page.locator('cdm-permanences summary').first().click();
    const lines = await treeOf(page, 'cdm-permanences');
    assertInOrder(lines, [
      /^heading "Prochaines permanences" \[level=2\]/,
      /^group/,
      /^combobox "[^"]+/,
      /^heading "Aujourd’hui, mercredi 2 décembre" \[level=3\]/,
      /^list:/,
      /^listitem:/,
      /^time: 9 h 30/,
      /^strong: En ce moment/,
      /^link "Être rappelé/,
      /^link "Prendre rendez-vous"/,
      /^button "Ajouter à mon agenda : .+mercredi 2 décembre/,
      /^button "Voir la suite"/,
      /^status/,
    ]);
    await close();
  },
  'cdm-resource-search': async () => {
    const { page, close } = await open(tagOf('cdm-resource-search'));
    await page.locator('cdm-resource-search #field').fill('formation');
    await page.keyboard.press('Enter');
    await page.locator('cdm-resource-search .hit').first().waitFor();
    assertInOrder(await treeOf(page, 'cdm-resource-search'), [
      /^heading "Se documenter" \[level=2\]/,
      /^search:/,
      /^combobox "Un métier, une formation, une question"/,
      /^button "Chercher"/,
      /^heading "\d+ documents?/,
      /^combobox "[^"]+/,
      /^group/,
      /^list/,
      /^heading "[^"]+" \[level=4\]/,
      /^mark: /,
      /^status/,
    ]);
    await close();
  },
  'cdm-find-conseiller': async () => {
    const { page, close } = await open(tagOf('cdm-find-conseiller'));
    assertInOrder(await treeOf(page, 'cdm-find-conseiller'), [
      /^heading "Trouver un conseiller" \[level=2\]/,
      /^heading "J’ai une question" \[level=3\]/,
      /^textbox "Votre question, avec vos mots"/,
      /^button "Trouver"/,
      /^list "Par exemple :"/,
      /^button "Quel métier pourrait me convenir \?"/,
      /^heading "Je ne sais pas par où commencer" \[level=3\]/,
      /^button "Commencer"/,
      /^heading "Venez simplement" \[level=3\]/,
      /^strong: Ouvert/,
      /^link "Téléphone 02 61 91 00 10"/,
      /^status/,
    ]);
    await page.locator('cdm-find-conseiller .guide .button').click();
    await page.locator('cdm-find-conseiller fieldset').first().waitFor();
    assertInOrder(await treeOf(page, 'cdm-find-conseiller'), [/^group "[^"]+/, /^radio "[^"]+/, /^button "[^"]+/]);
    await close();
  },
};
test('<cdm-hours>: what the accessibility tree says', trees['cdm-hours']);
test('<cdm-permanences>: what the accessibility tree says', trees['cdm-permanences']);
test('<cdm-resource-search>: what the accessibility tree says', trees['cdm-resource-search']);
test('<cdm-find-conseiller>: what the accessibility tree says', trees['cdm-find-conseiller']);

test('headings follow heading-level, without a step left out', async () => {
  for (const level of [2, 4]) {
    const { page, close } = await open(TAGS.map((tag) => tagOf(tag, `heading-level="${String(level)}"`)).join(''));
    for (const tag of TAGS) {
      const levels = (await treeOf(page, tag)).flatMap((line) => {
        const [, found] = /^heading ".*\[level=(\d)\]/.exec(line) ?? [];
        return found ? [Number(found)] : [];
      });
      assert.equal(levels[0], level, `${tag} begins at level ${String(levels[0])}`);
      levels.reduce((before, one) => (assert.ok(one >= level && one <= before + 1, `${tag}: ${levels.join()}`), one));
    }
    await close();
  }
});

test('what changes is said once by a live region that was there before', async () => {
  const { page, close } = await open(tagOf('cdm-permanences') + tagOf('cdm-resource-search'));
  await page.evaluate(() => {
    window.said = [];
    for (const host of document.querySelectorAll('cdm-permanences, cdm-resource-search'))
      for (const region of host.shadowRoot.querySelectorAll('[role="status"]'))
        new window.MutationObserver(() => {
          const text = region.textContent.trim();
          if (text) window.said.push(`${host.localName}: ${text}`);
        }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const said = () => page.evaluate(() => window.said.splice(0));
  await page.locator('cdm-permanences summary').first().click();
  await page.locator('cdm-permanences select').first().selectOption({ index: 1 });
  await page.waitForTimeout(400);
  const [first, ...others] = await said();
  assert.match(first, /^cdm-permanences: \d+ dates?$/);
  assert.deepEqual(others, []);
  await page.locator('cdm-resource-search #field').fill('petite enfance');
  await page.keyboard.press('Enter');
  await page.locator('cdm-resource-search .hit').first().waitFor();
  await page.waitForTimeout(400);
  const results = (await said()).filter((line) => /document/.test(line));
  assert.equal(results.length, 1, results.join('\n'));
  await close();
});

test('words of the feed in another language are marked with it', async () => {
  const { page, close } = await open(TAGS.map((tag) => tagOf(tag, 'lang="it"')).join(''));
  await page.waitForFunction(
    (tags) => tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('.root')?.lang === 'it'),
    TAGS,
  );
  await page.locator('cdm-resource-search #field').fill('petite enfance');
  await page.keyboard.press('Enter');
  await page.locator('cdm-resource-search .hit').first().waitFor();
  for (const tag of TAGS) {
    const languages = await page.evaluate(
      (tag) => [...document.querySelector(tag).shadowRoot.querySelectorAll('.root [lang]')].map(({ lang }) => lang),
      tag,
    );
    assert.ok(languages.includes('fr'), `${tag} marks no French`);
    assert.deepEqual(Intl.getCanonicalLocales(languages), [...new Set(languages)], tag);
  }
  await close();
});

/** The element in focus, through shadow trees: whose, which, and whether it shows. */
const focused = (page) =>
  page.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    window.reached ??= new Set();
    window.reached.add(one);
    // The field of a choice hands its outline to the line it is in.
    const shows = [one, one.parentElement].some((element) => {
      const { outlineStyle, outlineWidth } = window.getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return {
      name: `${one.getRootNode().host?.localName ?? 'page'} ${one.localName}.${one.className}`,
      id: one.id,
      shows,
    };
  });

test('by keyboard alone every control is reached, in order, with a focus that shows, and left again', async () => {
  const { page, close } = await open(`<a id="first" href="#">Avant</a>${all}<a id="last" href="#">Après</a>`);
  await page.locator('#first').focus();
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab');
    const { name, id, shows } = await focused(page);
    if (id === 'last') break;
    assert.ok(shows, `no focus to be seen on ${name}`);
  }
  assert.equal((await focused(page)).id, 'last', 'focus does not come out of the tags');
  const missed = await page.evaluate((tags) => {
    const reached = [...window.reached];
    const controls = tags.flatMap((tag) =>
      [...document.querySelector(tag).shadowRoot.querySelectorAll('a[href], button, input, select, summary')].filter(
        (one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.tabIndex >= 0,
      ),
    );
    const order = reached.filter((one) => controls.includes(one)).map((one) => controls.indexOf(one));
    return {
      count: controls.length,
      missed: controls.filter((one) => !reached.includes(one)).map(({ outerHTML }) => outerHTML.slice(0, 120)),
      isInOrder: order.every((one, index) => index === 0 || one > order[index - 1]),
    };
  }, TAGS);
  assert.ok(missed.count > 20, String(missed.count));
  assert.deepEqual(missed.missed, []);
  assert.ok(missed.isInOrder);
  await close();
});

test('in forced colours every text, edge and mark is still there', async () => {
  const { page, close } = await open(all, { forcedColors: 'active' });
  for (const tag of TAGS) {
    assertFits(await measure(page, tag), tag);
    const { faint, plain, marks } = await page.evaluate((name) => {
      const { shadowRoot } = document.querySelector(name);
      const visible = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((one) => one.checkVisibility());
      const style = (one) => window.getComputedStyle(one);
      const canvas = style(document.body).backgroundColor;
      return {
        // Buttons and fields keep an edge: their ground is gone.
        faint: visible('.button, select, input[type="text"]')
          .filter((one) => parseFloat(style(one).borderTopWidth) < 1 || style(one).borderTopStyle === 'none')
          .map((one) => one.outerHTML.slice(0, 100)),
        plain: visible('a[href]')
          .filter((one) => !style(one).textDecorationLine.includes('underline'))
          .map((one) => one.outerHTML.slice(0, 100)),
        marks: visible('.open .mark').map((one) => style(one).backgroundColor === canvas),
      };
    }, tag);
    assert.deepEqual(faint, [], tag);
    assert.deepEqual(plain, [], tag);
    assert.ok(!marks.includes(true), `${tag}: the mark of "open" is empty`);
  }
  await close();
});

const sideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('with text twice as large nothing is cut, and nothing sticks out', async () => {
  const { page, close } = await open(all, { head: '<style>html { font-size: 200%; }</style>' });
  for (const tag of TAGS) {
    const measured = await measure(page, tag);
    assertFits(measured, tag);
    assert.ok(Math.min(...measured.words.map(({ size }) => size)) >= 24, `${tag}: a text does not grow`);
  }
  assert.equal(await sideways(page), 0);
  await close();
});

test('at 400 % zoom of a 1280 px screen nothing scrolls sideways, and nothing is cut', async () => {
  const { page, close } = await open(all, {
    head: '<meta name="viewport" content="width=device-width">',
    viewport: { width: 320, height: 256 },
  });
  for (const tag of TAGS) assertFits(await measure(page, tag), tag);
  assert.equal(await sideways(page), 0);
  await close();
});

test('with the text spacing of WCAG 1.4.12 nothing is cut, and nothing sticks out', async () => {
  const { page, close } = await open(all, { viewport: { width: 360, height: 800 } });
  await page.evaluate((tags) => {
    for (const tag of tags) {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );
      document.querySelector(tag).shadowRoot.adoptedStyleSheets.push(sheet);
    }
  }, TAGS);
  for (const tag of TAGS) assertFits(await measure(page, tag), tag);
  assert.equal(await sideways(page), 0);
  await close();
});

test('every target is 24 pixels at least', async () => {
  const { page, close } = await open(all, { viewport: { width: 360, height: 800 } });
  const small = await page.evaluate(
    (tags) =>
      tags.flatMap((tag) =>
        [...document.querySelector(tag).shadowRoot.querySelectorAll('a[href], button, input, select, summary')]
          .filter((one) => one.checkVisibility({ contentVisibilityAuto: true }))
          .map((one) => [one, (one.closest('label') ?? one).getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 24 || height < 24)
          .map(([one, { width, height }]) => `${tag}: ${width}×${height} ${one.outerHTML.slice(0, 100)}`),
      ),
    TAGS,
  );
  assert.deepEqual(small, []);
  await close();
});

test('for whoever asks for less motion nothing moves, the skeleton included', async () => {
  for (const [reducedMotion, moves] of [
    ['reduce', false],
    ['no-preference', true],
  ]) {
    // The feed never answers: what is seen is the wait.
    const { page, close } = await site.open(all, {
      head: site.script(),
      reducedMotion,
      prepare: (one) => one.route(/cdm\/(cite|agenda|conseil|resources)\.json$/, () => new Promise(() => undefined)),
    });
    // Each tag comes with a script of its own: one that is not there yet has no skeleton to look at.
    for (const tag of TAGS) await page.locator(`${tag} .bone`).first().waitFor();
    const running = await page.evaluate(
      (tags) => tags.flatMap((tag) => document.querySelector(tag).shadowRoot.getAnimations()).length,
      TAGS,
    );
    assert.equal(running > 0, moves, `${reducedMotion}: ${String(running)} animations`);
    await close();
  }
});
