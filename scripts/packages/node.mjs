import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Modules a package offers under a fixed name, but Angular's: like every Angular library it is finished by the application's
 * compiler before it runs (`npm run test:samples` does so).
 * @param hasFrameworks Whether React is installed beside it.
 */
export function entries(folder, name, hasFrameworks) {
  const manifest = JSON.parse(readFileSync(`${folder}/node_modules/@cite-des-metiers/${name}/package.json`, 'utf8'));
  return Object.keys(manifest.exports)
    .filter((key) => !/\*|\.json$|\.css$|\/angular$/.test(key) && (hasFrameworks || key !== './react'))
    .map((key) => manifest.name + key.slice(1));
}

/** What Lit sets for itself in Node (a shim of the registry, a count of its copies) and tslib's helpers, set by its CommonJS file. */
const foreign = /^(lit|reactiveElement|customElements$|__[a-z]+[A-Za-z]*$)/;

/**
 * Imports every entry in plain Node, where there is no DOM. Those that register nothing must leave nothing behind; after the
 * others there is the page's broker.
 * @returns One sentence per fault.
 */
export function importAll(folder, ids) {
  const isDefine = (id) => /\/(define|widgets\/react)$/.test(id);
  return [
    ...importIn(
      folder,
      ids.filter((id) => !isDefine(id)),
      [],
    ),
    ...importIn(folder, ids.filter(isDefine), ['Symbol(cdm.v1)']),
  ];
}

function importIn(folder, ids, expected) {
  const script = `
    const names = () => Reflect.ownKeys(globalThis).map(String);
    const before = new Set(names());
    const faults = [];
    for (const id of ${JSON.stringify(ids)})
      try { await import(id); } catch (error) { faults.push(id + ' cannot be imported in Node: ' + error.message); }
    const open = process.getActiveResourcesInfo().filter((kind) => !/FSReq|TTY|Pipe|CloseReq/.test(kind));
    if (open.length > 0) faults.push('importing leaves open: ' + open.join(', '));
    process.stdout.write(JSON.stringify({ faults, added: names().filter((name) => !before.has(name)) }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { faults, added } = JSON.parse(output);
  const ours = added.filter((name) => !foreign.test(name) && !expected.includes(name));
  return ours.length === 0 ? faults : [...faults, `importing adds globals: ${ours.join(', ')}`];
}

/** Runs the installed command: the sample project that it writes must build into a feed. */
export function runCommand(folder) {
  for (const args of [
    ['init', 'cite'],
    ['build', 'cite'],
  ])
    execFileSync(`${folder}/node_modules/.bin/cdm`, args, { cwd: folder, stdio: 'pipe' });
  return [];
}
