import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

/**
 * Beside `cdm.js`, which each release replaces, the same under a name of its release that never changes; beside `cdm-frame.js`, the
 * same under a name of its content, which outlives releases that leave it as it is; and the hashes of all files (`integrity` as in
 * Subresource Integrity, W3C), once for the release and once for what is current. Runs with the last output.
 *
 * What stands in `frame/` has no hash here: a frame page and its files come from one place at one time, so that whoever changes a
 * file could change the page that names its hash; and a page kept by a cache would refuse the files of the next release.
 */
export const seal = (version) => ({
  name: 'seal',
  generateBundle({ dir }, bundle) {
    const digest = (algorithm, content, encoding) => createHash(algorithm).update(content).digest(encoding);
    const hash = (content) => `sha384-${digest('sha384', content, 'base64')}`;
    const entry = bundle['cdm.js'].code;
    const host = readFileSync(`${dir}/cdm-frame.js`, 'utf8');
    const pasted = { [`cdm/cdm-frame-${digest('sha256', host, 'base64url').slice(0, 6)}.js`]: host };
    const built = readdirSync(`${dir}/cdm`).map((name) => [`cdm/${name}`, readFileSync(`${dir}/cdm/${name}`)]);
    const files = [...built, ...Object.entries(pasted)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, content]) => [name, hash(content)]);
    const list = { version, files: { [`cdm-${version}.js`]: hash(entry), ...Object.fromEntries(files) } };
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    emit(`cdm-${version}.js`, entry);
    for (const [name, content] of Object.entries(pasted)) emit(name, content);
    for (const fileName of [`integrity-${version}.json`, 'integrity.json'])
      emit(fileName, `${JSON.stringify(list, null, 2)}\n`);
  },
});
