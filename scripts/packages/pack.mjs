import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { root } from '../run.mjs';

const execute = promisify(execFile);

/** The folders in `packages/` that are published. */
export const published = ['sdk', 'widgets', 'publisher'];

/**
 * Packs what is published, as `npm publish` would, into a folder.
 * @returns For each package its name, tarball, the paths in it and what they weigh unpacked, in bytes.
 */
export async function packAll(folder) {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    published.map(async (name) => {
      const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
      const { stdout } = await execute('npm', args, { cwd: `${root}packages/${name}`, maxBuffer: 64e6 });
      const [{ filename, files, unpackedSize }] = JSON.parse(stdout);
      return { name, tarball: `${folder}/${filename}`, files: files.map(({ path }) => path), unpackedSize };
    }),
  );
}
