import { faultNames } from './faults.mjs';
import { randomFrom } from './random.mjs';
import { NOW } from './visit.mjs';

/** Growth between the tenth and the sixtieth minute that is noise, in bytes and DOM nodes. */
const NOISE = { JSHeapUsedSize: 1_000_000, Nodes: 200, JSEventListeners: 20 };
/** They would fill the machine, not the page. */
const light = faultNames.filter((name) => !/huge|Bomb/.test(name));

/**
 * An hour of simulated time over a feed that fails every other time: what the page holds must not grow.
 * @returns What was measured after ten minutes and after sixty, and one sentence per fault.
 */
export async function hour(browser, server, tags, seed) {
  const random = randomFrom(seed);
  server.plan('hour', () => ({ random, fault: random.next() < 0.5 ? 'ok' : random.pick(light) }));
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(Object.keys(NOISE).map((key) => [key, metrics.find(({ name }) => name === key).value]));
  };
  try {
    await page.clock.install({ time: NOW });
    await page.goto(`${server.address}page/hour`);
    let before;
    for (let minute = 0; minute <= 60; minute += 1) {
      await page.evaluate((tags) => tags.forEach((tag) => document.querySelector(tag).reload?.()), tags);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await page.clock.fastForward(60_000);
      if (minute === 10) before = await measure();
    }
    const after = await measure();
    const faults = Object.keys(NOISE)
      .filter((key) => after[key] - before[key] > NOISE[key])
      .map((key) => `${key} grows from ${String(before[key])} to ${String(after[key])} in fifty minutes`);
    return { before, after, faults };
  } finally {
    await page.context().close();
  }
}
