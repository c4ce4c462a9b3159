import { existsSync } from 'node:fs';

/** Debian's package first; `CHROME_PATH` names another one. */
const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome, if there is one. Needs no package: it is asked before any is installed. */
export const findChromium = () => places.find((path) => path && existsSync(path));
