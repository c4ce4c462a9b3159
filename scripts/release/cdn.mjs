import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';

/** Names that never change their content: a hash or a release is in them. The same rule as `cdm serve`. */
export const isImmutable = (path) =>
  /(^|\/)(cdm\/[^/]+-[\w-]{6,8}\.(js|css)|cdm-\d+\.\d+\.\d+\.js|integrity-\d+\.\d+\.\d+\.json)$/.test(path);

/**
 * Puts the scripts of a release into the folder that is uploaded, themes beside them, and checks them against the list of hashes.
 * @param widgets Folder of the built package, with a slash.
 * @returns What was assembled, and one sentence per fault.
 */
export function assembleCdn(widgets, out, version) {
  rmSync(out, { recursive: true, force: true });
  cpSync(`${widgets}dist/cdn`, out, { recursive: true });
  cpSync(`${widgets}src/themes`, `${out}/themes`, { recursive: true });
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(`${out}/${path}`).isFile())
    .sort();
  const faults = [];
  const listed = JSON.parse(readFileSync(`${out}/integrity-${version}.json`, 'utf8'));
  if (listed.version !== version) faults.push(`integrity-${version}.json is of version ${listed.version}.`);
  for (const [path, integrity] of Object.entries(listed.files)) {
    if (!files.includes(path)) faults.push(`integrity-${version}.json names ${path}, which was not built.`);
    else if (
      `sha384-${createHash('sha384')
        .update(readFileSync(`${out}/${path}`))
        .digest('base64')}` !== integrity
    )
      faults.push(`${path} is not what integrity-${version}.json says.`);
  }
  for (const path of files.filter((file) => isImmutable(file) && !/^integrity/.test(file)))
    if (!(path in listed.files))
      faults.push(`${path} is kept for ever by browsers and has no hash in integrity-${version}.json.`);
  if (!readFileSync(`${out}/cdm.js`).equals(readFileSync(`${out}/cdm-${version}.js`)))
    faults.push(`cdm.js and cdm-${version}.js differ.`);
  const bytes = files.reduce((total, path) => total + statSync(`${out}/${path}`).size, 0);
  return {
    files,
    immutable: files.filter(isImmutable).length,
    hashes: Object.keys(listed.files).length,
    bytes,
    faults,
  };
}
