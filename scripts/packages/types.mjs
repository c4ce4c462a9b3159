import { readdirSync, writeFileSync } from 'node:fs';
import { run } from '../run.mjs';

const options = {
  target: 'ES2022',
  strict: true,
  noEmit: true,
  types: [],
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
};

/** The two ways in which TypeScript finds a package today. */
const resolutions = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  nodenext: { module: 'NodeNext', moduleResolution: 'NodeNext' },
};

/**
 * Compiles the consumer's TypeScript, our declarations included (`skipLibCheck` off).
 * @returns One sentence per fault.
 */
export async function checkTypes(folder) {
  const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file));
  const faults = await Promise.all(
    Object.entries(resolutions).map(async ([name, resolution]) => {
      const config = { compilerOptions: { ...options, ...resolution }, files };
      writeFileSync(`${folder}/tsconfig.${name}.json`, JSON.stringify(config));
      const { code, output } = await run('tsc', ['-p', `tsconfig.${name}.json`], { cwd: folder, quiet: true });
      return code === 0 ? [] : [`a consumer does not compile under moduleResolution ${name}:\n${output}`];
    }),
  );
  return faults.flat();
}

/**
 * Compiles what developers write in five frameworks, right and wrong, against the typings made for each.
 * The frameworks' own declarations are theirs to check.
 * @returns One sentence per fault.
 */
export async function checkFrameworkTypes(folder) {
  const config = {
    compilerOptions: { ...options, ...resolutions.bundler, skipLibCheck: true, jsx: 'react-jsx' },
    include: ['frameworks'],
  };
  writeFileSync(`${folder}/tsconfig.frameworks.json`, JSON.stringify(config));
  const { code, output } = await run('tsc', ['-p', 'tsconfig.frameworks.json'], { cwd: folder, quiet: true });
  return code === 0 ? [] : [`a framework's templates are checked wrongly:\n${output}`];
}
