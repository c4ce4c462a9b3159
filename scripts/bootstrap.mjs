// Runs before `npm start` and `npm test`, on a machine that has Node and nothing else: so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.bootstrap-stamp`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`);
  process.exit(1);
}

const wanted = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .update(process.versions.node)
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log('Installing dependencies (once, a minute or two)…');
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_|package_|lifecycle)/i.test(name)),
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, env, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, env, stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error('npm ci failed: check the network and the lines above, then run the command again.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--browser') && !findChromium()) installChromium();

function installChromium() {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebian) {
    console.log('Installing Chromium from the system’s packages (once)…');
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const wait = '-oDPkg::Lock::Timeout=300';
    spawnSync('apt-get', [wait, 'update', '-qq'], options);
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'];
    spawnSync('apt-get', [wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  }
  if (!findChromium()) {
    console.error(
      'The element tests need Chromium: install the package "chromium", or set CHROME_PATH to a Chrome or Chromium.',
    );
    process.exit(1);
  }
}
