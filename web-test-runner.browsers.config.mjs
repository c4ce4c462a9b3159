import { spawn } from 'node:child_process';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findEngines } from './scripts/browsers/engines.mjs';
import base from './web-test-runner.config.mjs';

// The element suite in three engines: `npm run test:browsers`. CDM_BROWSERS names the ones to use, with commas.
const DISPLAY = ':97';
const PORT = 4455;
const found = findEngines();
const wanted = (process.env.CDM_BROWSERS ?? 'chromium,firefox,webkit').split(',');
const zone = process.env.CDM_TEST_ZONE ?? 'Europe/Paris';

/** Neither Firefox nor WebKit takes the page's time zone from its driver: it is that of their process. */
process.env.TZ = zone;

const launchers = {
  chromium: () => base.browsers,
  // Over WebDriver BiDi: no driver program of its own.
  firefox: () => [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox.path,
        headless: true,
        // Without a screen its window is never the active one: this gives fields their focus events all the same.
        extraPrefsFirefox: { 'focusmanager.testmode': true },
      },
      // Two of its windows at a time take each other's focus events.
      concurrency: 1,
      createPage: ({ context }) => context.newPage(),
    }),
  ],
  webkit: () => {
    startWebKit();
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port: PORT,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.webkit.path, args: ['--automation'] },
      },
    });
    // Told of more than one page at a time, it runs tests in a frame, which can take any size; the runner still sends one.
    const initialize = launcher.initialize.bind(launcher);
    launcher.initialize = (config) => initialize({ ...config, concurrency: 2 });
    // Sending keys leaves the driver inside the frame, where the runner would look for the frame in vain.
    const sendKeys = launcher.sendKeys.bind(launcher);
    launcher.sendKeys = async (id, keys) => {
      await sendKeys(id, keys);
      await launcher.driver.switchToFrame(null);
    };
    return [launcher];
  },
};

/** WebKit's driver, on a screen of its own: it has no headless mode. Both end with the runner. */
function startWebKit() {
  const env = { ...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const children = [
    spawn(found.webkit.screen, [DISPLAY, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(found.webkit.driver, [`--port=${String(PORT)}`], { env, stdio: 'ignore' }),
  ];
  process.on('exit', () => children.forEach((child) => child.kill()));
}

export default {
  ...base,
  browsers: wanted.flatMap((name) => launchers[name]()),
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 20_000 } },
};
