// One visit: a first visitor, an empty cache, a new process for the page; and everything that is measured of it.

/** DevTools' Fast 3G, and a device four times slower. */
export const CONDITIONS = {
  plain: { title: 'Unthrottled' },
  slow: {
    title: 'Slow: CPU ÷ 4, Fast 3G (562.5 ms a request, 180 kB/s)',
    cpu: 4,
    line: { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  },
};

/** In the page, before its first byte: its clock stands at `now`, and every frame looks whether the answers are all in sight. */
const watch = ({ now, shown, count }) => {
  const { Date: Real } = window;
  const offset = now - Real.now();
  window.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + offset);
      else super(...given);
    }
    static now() {
      return Real.now() + offset;
    }
  };
  const bench = (window.bench = { blocking: 0, shift: 0, moved: [], visible: undefined });
  new window.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new window.PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const text = shown.text === undefined ? undefined : new RegExp(shown.text);
  const isShown = (host) => {
    const tree = host.shadowRoot ?? host;
    const part = shown.selector === undefined ? tree : tree.querySelector(shown.selector);
    if (part === null || (text && !text.test(part.textContent))) return false;
    return (part instanceof window.Element ? part : host).getClientRects().length > 0;
  };
  let done = 0;
  const look = () => {
    const hosts = document.querySelectorAll(shown.host);
    while (done < count && hosts[done] && isShown(hosts[done])) done += 1;
    if (done < count) window.requestAnimationFrame(look);
    else bench.visible = performance.now();
  };
  window.requestAnimationFrame(look);
};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The page rests when nothing has been asked for, nor is under way, for so long. */
const QUIET = 350;

/**
 * @param browser Playwright's.
 * @param site From `serve`.
 * @param visit `path` of the page; `shown` and `count`, what is waited for; `condition`; `now`, the instant at which the page's clock stands.
 * @returns `bytes` and `requests` as served, `repeated` (how often one address was asked for), `visible`, `blocking` and `cpu` in ms,
 * `shift`, `heap` in bytes after a collection, `hosts` (others that were asked), `lines` (what the console said). Throws when the answer
 * does not come within a minute.
 */
export async function visit(browser, site, { path, shown, count, condition, now }) {
  const { cpu, line } = CONDITIONS[condition];
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    const own = new URL(site.address).host;
    const hosts = new Set();
    const lines = [];
    let pending = 0;
    let last = Date.now();
    const step = (by) => {
      pending += by;
      last = Date.now();
    };
    page.on('request', (request) => {
      step(1);
      const { host, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && host !== own) hosts.add(host);
    });
    page.on('requestfinished', () => step(-1));
    page.on('requestfailed', () => step(-1));
    page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    await page.addInitScript(watch, { now: Date.parse(now), shown, count });
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (line) await session.send('Network.emulateNetworkConditions', line);
    if (cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    site.asked.length = 0;
    await page.goto(`${site.address}${path}`, { waitUntil: 'commit', timeout: 60_000 });
    try {
      await page.waitForFunction(() => window.bench?.visible !== undefined, undefined, {
        timeout: 60_000,
        polling: 100,
      });
    } catch (error) {
      throw new Error(
        `${path}: no answer is in sight after a minute (${[...lines, error.message.split('\n')[0]].slice(0, 3).join('; ')})`,
        {
          cause: error,
        },
      );
    }
    while (pending > 0 || Date.now() - last < QUIET) await pause(50);
    const { visible, blocking, shift } = await page.evaluate(() => window.bench);
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const times = new Map();
    for (const one of site.asked) times.set(one.path, (times.get(one.path) ?? 0) + 1);
    return {
      bytes: site.asked.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: site.asked.length,
      repeated: Math.max(...times.values()),
      visible,
      blocking,
      shift,
      cpu: metrics.find(({ name }) => name === 'TaskDuration').value * 1000,
      heap: usedSize,
      hosts: [...hosts],
      lines,
    };
  } finally {
    await context.close();
  }
}
