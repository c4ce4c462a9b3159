import { existsSync } from 'node:fs';
import { chromium } from '../../web-test-runner.config.mjs';

const first = (...paths) => paths.find((path) => path && existsSync(path));

/**
 * The three engines, as the system's packages install them.
 * @returns By engine its program (`path`), or, where it is not there, `missing`: one sentence that says what to install.
 */
export function findEngines() {
  const firefox = first(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  const driver = first('/usr/bin/WebKitWebDriver');
  const screen = first('/usr/bin/Xvfb');
  const mini = first(
    ...['x86_64', 'aarch64'].flatMap((machine) =>
      ['4.1', '4.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
    ),
  );
  return {
    chromium: chromium
      ? { path: chromium }
      : { missing: 'Chromium is missing: install the package "chromium", or set CHROME_PATH.' },
    firefox: firefox
      ? { path: firefox }
      : { missing: 'Firefox is missing: install the package "firefox-esr", or set FIREFOX_PATH.' },
    webkit:
      driver && screen && mini
        ? { path: mini, driver, screen }
        : { missing: 'WebKit is missing: install the packages "webkit2gtk-driver" and "xvfb".' },
  };
}
