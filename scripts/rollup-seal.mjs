import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Beside `cdm.js`, which each release replaces, the same under a name of its release that never changes, and the hashes of all
 * files (`integrity` as in Subresource Integrity, W3C), once for the release and once for what is current. Runs with the last output.
 */
export const seal = (version) => ({
  name: 'seal',
  generateBundle({ dir }, bundle) {
    const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
    const entry = bundle['cdm.js'].code;
    const files = Object.fromEntries(
      readdirSync(`${dir}/cdm`)
        .sort()
        .map((name) => [`cdm/${name}`, hash(readFileSync(`${dir}/cdm/${name}`))]),
    );
    const list = { version, files: { [`cdm-${version}.js`]: hash(entry), ...files } };
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    emit(`cdm-${version}.js`, entry);
    for (const fileName of [`integrity-${version}.json`, 'integrity.json'])
      emit(fileName, `${JSON.stringify(list, null, 2)}\n`);
  },
});
