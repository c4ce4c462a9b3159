// Starts a real OpenSearch cluster on the loopback interface, one process a node, and stops it.
// As a command, `node scripts/engine/cluster.mjs [--nodes 3] [--heap 512m] [--port 19200]` keeps one up until Ctrl+C.
import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findEngine } from './java.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const ended = (child) => child.exitCode !== null || child.signalCode !== null;
const end = (child) =>
  ended(child) ? Promise.resolve() : new Promise((resolve) => void child.once('exit', () => resolve(undefined)));

/**
 * @param {{ java: string, major: number, classpath: string }} engine What `findEngine` found.
 * @param {{ nodes?: number, heap?: string, port?: number, isBench?: boolean }} [options] Port of the first node's HTTP; transport is 100 higher.
 */
export async function startCluster(
  { java, major, classpath },
  { nodes = 3, heap = '512m', port = 19200, isBench = false } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-engine-'));
  const numbers = Array.from({ length: nodes }, (_, index) => index);
  const urls = numbers.map((number) => `http://127.0.0.1:${String(port + number)}`);
  const seeds = numbers.map((number) => `127.0.0.1:${String(port + 100 + number)}`).join(',');
  const names = numbers.map((number) => `node${String(number)}`).join(',');
  const logs = numbers.map((number) => join(folder, `node${String(number)}.log`));

  const launch = async (number) => {
    const log = await open(logs[number], 'a');
    const child = spawn(
      java,
      [
        `-Xms${heap}`,
        `-Xmx${heap}`,
        '-XX:+UseSerialGC',
        // Short runs: the quick compiler only, and no second one competing for the cores.
        ...(isBench ? [] : ['-XX:TieredStopAtLevel=1']),
        // The option came with JDK 23 (JEP 471); an older one does not start with it.
        ...(major >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
        '--enable-native-access=ALL-UNNAMED',
        '-cp',
        classpath,
        'Node',
        `node${String(number)}`,
        join(folder, `node${String(number)}`),
        String(port + number),
        String(port + 100 + number),
        seeds,
        names,
      ],
      { stdio: ['pipe', log.fd, log.fd], cwd: folder },
    );
    child.once('exit', () => void log.close());
    return child;
  };
  const children = await Promise.all(numbers.map(launch));

  const kill = async (number) => {
    children[number].kill('SIGKILL');
    await end(children[number]);
  };
  const stop = async () => {
    for (const child of children) child.stdin.destroy();
    const late = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), 15_000);
    await Promise.all(children.map(end));
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  /** Brings a killed node back with what it had on disk. */
  const revive = async (number) => {
    children[number] = await launch(number);
  };

  /** Waits for a status (`green`, `yellow`) with so many nodes; any living node may answer. */
  const waitFor = async (status, count, timeout = 300_000) => {
    const until = Date.now() + timeout;
    let last = 'no answer';
    while (Date.now() < until) {
      const alive = numbers.filter((number) => !ended(children[number]));
      if (alive.length < count) {
        const dead = numbers.find((number) => ended(children[number])) ?? 0;
        throw new Error(`node${String(dead)} stopped by itself:\n${(await readFile(logs[dead], 'utf8')).slice(-3000)}`);
      }
      try {
        const answer = await fetch(
          `${urls[alive[0]]}/_cluster/health?wait_for_status=${status}&wait_for_nodes=${String(count)}&timeout=5s`,
          { signal: AbortSignal.timeout(10_000) },
        );
        const health = await answer.json();
        last = JSON.stringify(health);
        if (answer.ok && !health.timed_out) return health;
      } catch (error) {
        last = String(error); // Not listening yet: asked again until the time is up.
      }
      await sleep(300);
    }
    throw new Error(
      `the cluster was not ${status} with ${String(count)} nodes in ${String(timeout / 1000)} s: ${last}\n` +
        (await readFile(logs[0], 'utf8')).slice(-2000),
    );
  };

  // Whatever ends the script ends the nodes and removes what they wrote.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])
    process.once(signal, () => void stop().finally(() => process.exit(code)));

  try {
    await waitFor('green', nodes);
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls, kill, revive, stop, waitFor };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      nodes: { type: 'string', default: '3' },
      heap: { type: 'string', default: '512m' },
      port: { type: 'string', default: '19200' },
    },
  });
  const engine = await findEngine();
  if ('missing' in engine) {
    console.error(`No engine: ${engine.missing}.`);
    process.exit(1);
  }
  const started = Date.now();
  const cluster = await startCluster(engine, {
    nodes: Number(values.nodes),
    heap: values.heap,
    port: Number(values.port),
  });
  console.log(`OpenSearch is green after ${String(Date.now() - started)} ms: ${cluster.urls.join(' ')}`);
}
