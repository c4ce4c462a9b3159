// `npm run test:engine`: the suite that needs a real search engine. It starts three OpenSearch nodes on this machine,
// runs the contract of `SearchEngine` directly and through the gateway, kills nodes while it asks and writes, and
// stops them all. Without a JDK of at least 21 or without Maven it says so and is no failure.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngine } from './engine/java.mjs';
import { run } from './run.mjs';

const engine = await findEngine();
if ('missing' in engine) {
  console.log(`Engine tests skipped: ${engine.missing}.`);
  console.log('0 passed, 0 failed, 1 skipped');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-test-engine-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--config', 'scripts/engine/vitest.config.mjs', '--reporter=verbose', '--reporter=json'];
    const { code } = await run('vitest', [...args, `--outputFile.json=${report}`]);
    const {
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: skipped,
    } = JSON.parse(await readFile(report, 'utf8'));
    // A suite that could not start (no cluster) has failed although none of its tests has.
    const broken = code !== 0 && failed === 0 ? 1 : 0;
    console.log(
      `${String(passed)} passed, ${String(failed + broken)} failed${skipped ? `, ${String(skipped)} skipped` : ''}`,
    );
    process.exitCode = code !== 0 || passed === 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
