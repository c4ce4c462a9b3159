// Finds what the engine needs: a JDK of at least 21 and Maven. Says in one sentence what is missing.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const LEAST_JAVA = 21;

const javaMajor = async (home) => {
  try {
    // A runtime without a compiler cannot make Node.java run, so javac is what is asked.
    const { stdout } = await run(join(home, 'bin', 'javac'), ['-version'], { timeout: 20_000 });
    return Number(/javac (\d+)/.exec(stdout)?.[1] ?? 0);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EACCES') return 0;
    throw error;
  }
};

const installed = async () => {
  const root = '/usr/lib/jvm';
  const names = await readdir(root).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.map((name) => join(root, name));
};

/** The home of a JDK that can run the engine, or `undefined`. `JAVA_HOME` first, then the usual folder. */
export async function findJdk() {
  for (const home of [process.env.JAVA_HOME, ...(await installed())])
    if (home && (await javaMajor(home)) >= LEAST_JAVA) return home;
  return undefined;
}

/**
 * What is needed to start the engine.
 * @returns {Promise<{ java: string, major: number, classpath: string } | { missing: string }>}
 */
export async function findEngine() {
  const home = await findJdk();
  if (!home)
    return { missing: `no JDK ${String(LEAST_JAVA)} or newer (set JAVA_HOME, or install one in /usr/lib/jvm)` };
  try {
    await run('mvn', ['-v'], { timeout: 60_000, env: { ...process.env, JAVA_HOME: home } });
  } catch (error) {
    if (error.code === 'ENOENT') return { missing: 'no Maven (the command mvn), which fetches OpenSearch' };
    throw error;
  }
  return { java: join(home, 'bin', 'java'), major: await javaMajor(home), classpath: await classpath(home) };
}

// What Maven found and javac made is kept in a folder named by what it was made from: the next start takes a second.
async function classpath(home) {
  const sources = [join(here, 'pom.xml'), join(here, 'Node.java')];
  const key = createHash('sha256').update(home);
  for (const source of sources) key.update(await readFile(source));
  const user = String(process.getuid?.() ?? 0);
  const folder = join(tmpdir(), `cdm-engine-classes-${user}`, key.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'classpath.txt');
  const known = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const there = await Promise.all(known.split(':').map((path) => stat(path).then(Boolean, () => false)));
  if (known !== '' && there.every(Boolean)) return known;
  const options = { timeout: 900_000, env: { ...process.env, JAVA_HOME: home } };
  const jars = join(folder, 'jars.txt');
  await run('mvn', ['-q', '-B', '-f', sources[0], 'dependency:build-classpath', `-Dmdep.outputFile=${jars}`], options);
  const path = `${folder}:${(await readFile(jars, 'utf8')).trim()}`;
  await run(join(home, 'bin', 'javac'), ['-proc:none', '-cp', path, '-d', folder, sources[1]], options);
  await writeFile(file, path);
  return path;
}
