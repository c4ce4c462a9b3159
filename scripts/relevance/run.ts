import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type SearchEngine, createGatewayEngine, createPageEngine } from '@cite-des-metiers/sdk/search';
import { SYNONYMS_FR } from '../../packages/publisher/src/catalogue/synonyms.fr.js';
import { usefulSynonyms } from '../../packages/publisher/src/catalogue/useful-synonyms.js';
import { readOnisep } from '../../packages/publisher/src/sources/onisep.js';
import { type RelevanceQuestion, isExpected, readQuestions } from './questions.js';

const usage = 'npm run relevance -- --catalogue FILE.csv --questions FILE.jsonl [--engine page|URL]';
/** How many of the first hits count, and the share of questions that must be answered there. */
const FIRST = 5;
const NEEDED = 0.95;

class Refusal extends Error {}

const read = (what: string, file: string | undefined): string => {
  if (!file) throw new Refusal(`--${what} is missing. ${usage}`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`--${what}: ${file} cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
};

const sentence = (file: string | undefined, work: () => RelevanceQuestion[]): RelevanceQuestion[] => {
  try {
    return work();
  } catch (error) {
    throw new Refusal(`${file ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const open = (engine: string, csv: string): SearchEngine => {
  if (/^https?:\/\//.test(engine)) return createGatewayEngine({ url: engine });
  if (engine !== 'page') throw new Refusal(`--engine is "${engine}"; it must be page or the address of a gateway`);
  const today = new Date().toISOString().slice(0, 10);
  const context = { timeZone: 'Europe/Paris', language: 'fr', from: today, to: today };
  const { resources = [], report } = readOnisep(csv, context);
  console.log(`catalogue: ${String(report.read)} rows, ${String(resources.length)} records`);
  // As `cdm init` gives them to a Cité, and as `cdm build` publishes them.
  const synonyms = usefulSynonyms(SYNONYMS_FR, resources);
  console.log(`synonyms: ${String(synonyms.length)} of ${String(SYNONYMS_FR.length)} lead somewhere`);
  return createPageEngine(resources, { synonyms });
};

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

async function measure(engine: SearchEngine, questions: readonly RelevanceQuestion[]): Promise<number> {
  const forms = new Map<string, { hits: number; asked: number }>();
  let hits = 0;
  for (const { q, form, expect } of questions) {
    // As the field asks it: the last word may be unfinished.
    const page = await engine.search({ text: q, partial: true, limit: FIRST });
    const found = page.hits.slice(0, FIRST).some(({ resource }) => isExpected(resource.id, expect));
    const count = forms.get(form) ?? { hits: 0, asked: 0 };
    forms.set(form, { hits: count.hits + (found ? 1 : 0), asked: count.asked + 1 });
    if (found) hits += 1;
    else
      console.log(
        `miss [${form}] "${q}": expected ${expect.join(' or ')}, got ` +
          (page.hits.map(({ resource }) => resource.id).join(', ') || 'nothing') +
          (page.relaxed ? ` (relaxed: ${page.relaxed})` : ''),
      );
  }
  console.log('');
  for (const [form, count] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${form.padEnd(14)} ${String(count.hits).padStart(5)} / ${String(count.asked).padEnd(5)} ${percent(count.hits, count.asked)}`,
    );
  const share = hits / questions.length;
  console.log(
    `${'total'.padEnd(14)} ${String(hits).padStart(5)} / ${String(questions.length).padEnd(5)} ${percent(hits, questions.length)}` +
      ` in the first ${String(FIRST)}; ${percent(NEEDED, 1)} needed`,
  );
  return share >= NEEDED ? 0 : 1;
}

/** Runs the command; returns the exit code: 0 when enough questions are answered, 1 when not, 2 when it cannot ask. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: { catalogue: { type: 'string' }, questions: { type: 'string' }, engine: { type: 'string' } },
    });
    const csv = read('catalogue', values.catalogue);
    const questions = sentence(values.questions, () => readQuestions(read('questions', values.questions)));
    return await measure(open(values.engine ?? 'page', csv), questions);
  } catch (error) {
    console.error(`relevance: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
