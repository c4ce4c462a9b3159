import { faultNames } from './faults.mjs';
import { randomFrom } from './random.mjs';

export const NOW = Date.UTC(2026, 11, 2, 10);

/** What a schedule does: how likely the feed fails, the faults it uses, how far the page's clock is off, how long it lasts. */
export function scheduleFrom(seed) {
  const random = randomFrom(seed);
  const some = Array.from({ length: random.between(1, 5) }, () => random.pick(faultNames));
  return {
    random,
    seed,
    faults: [...new Set(some)],
    likely: random.pick([0.3, 0.6, 0.9, 1]),
    skew: random.pick([0, 0, 0, 3_600_000, -86_400_000, 400 * 86_400_000, -40 * 365 * 86_400_000]),
    steps: random.between(3, 7),
  };
}

/**
 * Real time that a tag may take for its first drawing, in milliseconds: it waits a tenth of a second for an answer, so that no
 * shape flashes (`HASTE` in core/element.ts); the rest is this machine's.
 */
const FIRST_DRAWING = 2_000;

/** Looks at every tag as a visitor would: something must be there to read, or the shape of what comes. */
const look = async (page, tags) => {
  const glance = (tags) => {
    const faults = [];
    let isEarly = false;
    for (const tag of tags) {
      const element = document.querySelector(tag);
      const drawn = element.shadowRoot?.querySelector('.root');
      isEarly ||= element.shadowRoot !== null && !drawn;
      const box = element.getBoundingClientRect();
      const words = (drawn ?? element).innerText.trim();
      const link = element.querySelector('a').getBoundingClientRect();
      const type = element.state?.type ?? 'not defined';
      if (box.height === 0 || words === '') faults.push(`<${tag}> is blank (${type})`);
      if (type === 'error' && link.height === 0)
        faults.push(`<${tag}> shows an error and hides the partner's fallback`);
    }
    return { faults, isEarly };
  };
  const end = Date.now() + FIRST_DRAWING;
  let seen = await page.evaluate(glance, tags);
  while (seen.isEarly && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await page.evaluate(glance, tags);
  }
  return seen.faults;
};

/** Does something that a visitor could do: presses a button, opens a fold, types a question. */
const poke = (page, tag, at) =>
  page.evaluate(
    ([tag, at]) => {
      const root = document.querySelector(tag).shadowRoot;
      const all = [...(root?.querySelectorAll('button:not([disabled]), summary, input') ?? [])];
      const one = all[Math.floor(at * all.length)];
      if (!one) return;
      if (one.localName === 'input' && /^(text|search)$/.test(one.type)) {
        one.focus();
        one.value = 'petite enfance';
        one.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
        one.form?.requestSubmit();
      } else one.click();
    },
    [tag, at],
  );

/** The browser's own lines about a request that failed are not ours to prevent. */
const isOfTheBrowser = (text) => /^Failed to load resource|net::ERR_/.test(text);

/**
 * Runs one schedule on one page.
 * @returns One sentence per fault.
 */
export async function visit(browser, server, tags, schedule, { minutes = 60 } = {}) {
  const { random, seed, steps, skew } = schedule;
  const run = `s${String(seed)}`;
  let healed = false;
  server.plan(run, () => ({
    random,
    fault: !healed && random.next() < schedule.likely ? random.pick(schedule.faults) : 'ok',
  }));
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  const faults = [];
  const lines = [];
  page.on('console', (message) => {
    if (!isOfTheBrowser(message.text())) lines.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  try {
    await page.addInitScript(() => (window.print = () => undefined));
    await page.clock.install({ time: NOW + skew });
    await page.goto(`${server.address}page/${run}`);
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let step = 0; step < steps; step += 1) {
      await pause(random.between(20, 250));
      faults.push(...(await look(page, tags)));
      if (random.next() < 0.6) await poke(page, random.pick(tags), random.next());
      await page.clock.fastForward((minutes * 60_000) / steps);
    }
    // The feed is well again: within the longest wait between two tries, every tag must have an answer.
    healed = true;
    await page.clock.fastForward(60_000); // What stalls is given up.
    await pause(300);
    await page.clock.fastForward(16 * 60_000);
    await page
      .waitForFunction(
        (tags) => tags.every((tag) => ['ready', 'empty', 'unknown'].includes(document.querySelector(tag).state?.type)),
        tags,
        // The loader's own time-out runs on real time: ten seconds.
        { timeout: 15_000, polling: 100 },
      )
      .catch(async () => {
        const types = await page.evaluate(
          (tags) => tags.map((tag) => `<${tag}> ${document.querySelector(tag).state?.type}`),
          tags,
        );
        faults.push(`no answer a quarter of an hour after the feed was well again: ${types.join(', ')}`);
      });
    faults.push(...(await look(page, tags)));
  } catch (error) {
    faults.push(String(error));
  } finally {
    await context.close();
  }
  // One line per problem: the same words with other figures are the same problem.
  const seen = new Map();
  for (const line of lines) {
    const problem = line.replace(/\d+/g, '#');
    seen.set(problem, [...(seen.get(problem) ?? []), line]);
  }
  for (const same of seen.values())
    if (same.length > 1) faults.push(`${String(same.length)} lines for one problem: ${same[0]}`);
  return [...new Set(faults)];
}
