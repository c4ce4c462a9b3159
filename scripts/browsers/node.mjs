import { mkdirSync, writeFileSync } from 'node:fs';
import { root, run } from '../run.mjs';

/** The oldest Node that `engines` allows, and the current long-term one. Binaries come from the npm registry. */
export const nodeVersions = ['20.19.0', '24.21.0'];

/** npm's package with a Node for this machine. */
const machine = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/**
 * Runs vitest under another Node, which is installed once, in a folder of its own.
 * @returns Exit code and output.
 */
export async function runUnderNode(version, args) {
  const folder = `${root}node_modules/.cache/cdm-node/${version}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{"private":true}');
  const install = ['install', '--no-save', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  const got = await run('npm', [...install, `${machine}@${version}`], { cwd: folder, quiet: true });
  if (got.code !== 0) return { code: 1, output: `Node ${version} cannot be had from npm as ${machine}: ${got.output}` };
  const node = `${folder}/node_modules/${machine}/bin/node`;
  const said = await run(node, ['--version'], { quiet: true });
  if (said.output.trim() !== `v${version}`)
    return { code: 1, output: `${node} says it is ${said.output.trim()}, not v${version}.` };
  return run(node, [`${root}node_modules/vitest/vitest.mjs`, 'run', ...args]);
}
