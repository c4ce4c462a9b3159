// What search finds in the real Onisep catalogue, with the committed questions. Says so and passes where the catalogue is absent.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, run } from './run.mjs';

const data = resolve(root, process.env.CDM_CONFORMANCE_DATA ?? '../shared/data');
const catalogue = join(data, 'onisep/ideo-metiers.csv');
if (!existsSync(catalogue) && process.env.CDM_CONFORMANCE_DATA) {
  console.error(`Relevance: there is no ${catalogue}; check CDM_CONFORMANCE_DATA.`);
  process.exit(1);
} else if (!existsSync(catalogue)) {
  console.log(`Relevance: skipped, ${catalogue} is not there (set CDM_CONFORMANCE_DATA to a folder that has it).`);
} else {
  const { code } = await run('node', [
    'scripts/relevance.mjs',
    '--catalogue',
    catalogue,
    '--questions',
    'scripts/relevance/questions.jsonl',
  ]);
  process.exit(code);
}
