// One parser in a thread of its own, so that an endless loop can be stopped from outside.
import { Session } from 'node:inspector/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { randomFrom } from '../faults/random.mjs';
import * as cite from '../../packages/sdk/dist/feed/shapes/cite.js';
import { activity } from '../../packages/sdk/dist/feed/shapes/agenda.js';
import { offer } from '../../packages/sdk/dist/feed/shapes/conseil.js';
import { resource } from '../../packages/sdk/dist/feed/shapes/resources.js';
import { check } from '../../packages/sdk/dist/feed/shape.js';
import { mutator } from './mutate.mjs';
import { context, seeds, surroundings } from './seeds.mjs';

const sources = '../../packages/publisher/dist/sources';
const { parser, seed, seconds } = workerData;
const { publicHolidays, schoolHolidays } = surroundings;
/** These take the identifiers of poles. */
const inAgenda = (read) => (bytes) => read(bytes, context, { poles: ['emploi'], sites: surroundings.sites });
const readers = {
  onisep: async () => (await import(`${sources}/onisep.js`)).readOnisep,
  permanences: async () => (await import(`${sources}/spreadsheet.js`)).readPermanences,
  'permanences (xlsx)': async () => (await import(`${sources}/spreadsheet.js`)).readPermanences,
  ics: async () => inAgenda((await import(`${sources}/icalendar.js`)).readICalendar),
  osm: async () => {
    const { readOsmHours } = await import(`${sources}/osm.js`);
    return (bytes) => readOsmHours(bytes.toString(), context, { place: { country: 'FR' } });
  },
  openagenda: async () => inAgenda((await import(`${sources}/openagenda.js`)).readOpenAgenda),
  'plage-ouverture': async () => (await import(`${sources}/plage-ouverture.js`)).readPlageOuverture,
  'data-inclusion': async () => {
    const { readDataInclusion } = await import(`${sources}/data-inclusion.js`);
    return (bytes) => readDataInclusion(bytes, context, { pole: 'emploi', place: { country: 'FR' } });
  },
  unimarc: async () => (await import(`${sources}/unimarc.js`)).readUnimarc,
  marcxml: async () => (await import(`${sources}/marcxml.js`)).readMarcxml,
  oai: async () => (await import(`${sources}/oai-pmh.js`)).readOaiFile,
  'french-rule': async () => {
    const { parseFrenchRule } = await import(`${sources}/french-rule.js`);
    const { scheduleFrenchRule } = await import(`${sources}/french-schedule.js`);
    return (bytes) => {
      const { schedule } = scheduleFrenchRule(parseFrenchRule(bytes.toString(), context.from), { ...context, publicHolidays, schoolHolidays });
      return { activities: [{ id: 'x', kind: 'permanence', title: 'x', poles: [], schedule }] };
    };
  },
}; // prettier-ignore

const own = () =>
  [Object, Array, String, Function, Map].map(({ prototype }) => Reflect.ownKeys(prototype).length).join();
const lists = { activities: activity, resources: resource, offers: offer, sites: cite.site };

/** What is wrong with a result; nothing where it is as a feed wants it. */
function wrongWith(result) {
  const problems = [];
  for (const [name, shape] of Object.entries(lists))
    for (const record of result[name] ?? []) check(shape, record, problems, [name]);
  if (result.hours) check(cite.hours, result.hours, problems, ['hours']);
  const [problem] = problems;
  if (problem)
    return `the feed would be refused at ${problem.path.join('.')}: ${String(problem.expected instanceof RegExp ? problem.expected : JSON.stringify(problem.expected))}`;
  const { report } = result;
  if (!report) return undefined;
  if (report.kept + report.refused.length !== report.read)
    return `the report counts ${String(report.read)} read, ${String(report.kept)} kept and ${String(report.refused.length)} refused`;
  for (const { where, why } of [...report.changed, ...report.refused])
    if (!where || !/\S.*[.!?»)]$/su.test(why))
      return `a remark is no sentence: ${JSON.stringify({ where, why: why?.slice(-120) })}`;
  return undefined;
}

const bugs = [TypeError, RangeError, ReferenceError, SyntaxError, URIError];
const keys = own();
/** Longest that one input may take, in milliseconds. */
const LONGEST = 2000;
/** Runs one input; the sentence of what is wrong, if anything is. */
async function tryOne(read, input) {
  try {
    const result = await read(input, context, surroundings);
    const wrong = wrongWith(result);
    if (wrong) return wrong;
  } catch (error) {
    if (!(error instanceof Error)) return `it throws ${String(error)}`;
    if (bugs.some((kind) => error instanceof kind)) return error.stack.split('\n').slice(0, 4).join(' ← ');
    if (!/[.!?»)]$|^[a-z-]+$/u.test(error.message))
      return `it refuses without a sentence: ${error.name}: ${error.message.slice(0, 200)}`;
  }
  return own() === keys ? undefined : 'a prototype was changed';
}

/** As {@link tryOne}; and what takes too long each of three times is wrong too (once may be the machine's fault). */
async function tryInTime(read, input) {
  let fastest = Infinity;
  let wrong;
  for (let tries = 0; tries < 3 && fastest > LONGEST; tries += 1) {
    const from = performance.now();
    wrong = await tryOne(read, input);
    fastest = Math.min(fastest, performance.now() - from);
  }
  return { ms: fastest, wrong: wrong ?? (fastest > LONGEST ? 'it takes more than two seconds' : undefined) };
}

/** The shortest input that goes wrong in the same way, by leaving pieces out. */
async function shrink(read, input, wrong) {
  const kind = wrong.slice(0, 40);
  let best = input;
  for (let size = Math.ceil(best.length / 2), tries = 0; size >= 1 && tries < 400; size = Math.floor(size / 2))
    for (let at = 0; at < best.length && tries < 400; at += size, tries += 1) {
      const less = Buffer.concat([best.subarray(0, at), best.subarray(at + size)]);
      if ((await tryOne(read, less))?.slice(0, 40) === kind) {
        best = less;
        at -= size;
      }
    }
  return best;
}

const read = await readers[parser]();
{
  const random = randomFrom(seed);
  const { seeds: first, words } = await seeds[parser]();
  const mutate = mutator(random, words, seed);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const blocks = new Set();
  /** Whether the last input went where none had gone. */
  const isNew = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const before = blocks.size;
    for (const { url, functions } of result)
      if (/\/packages\/(publisher|sdk)\/dist\//.test(url))
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges) {
            // How often, roughly, is a difference too: 1, 2, 3, 4–7, 8–15…
            if (count > 0)
              blocks.add(
                `${url}:${String(startOffset)}:${String(endOffset)}:${String(Math.min(6, Math.floor(Math.log2(count))))}`,
              );
          }
    return blocks.size > before;
  };
  const corpus = first.map((one) => Buffer.from(one));
  const found = new Map();
  const until = Date.now() + seconds * 1000;
  let inputs = 0;
  let slowest = 0;
  let kept = 0;
  while (Date.now() < until || inputs < corpus.length) {
    const input =
      inputs < first.length
        ? corpus[inputs]
        : mutate(
            random.next() < 0.5
              ? random.pick(corpus)
              : corpus.at(-1 - random.between(0, Math.min(5, corpus.length - 1))),
          );
    parentPort.postMessage({ input });
    const { wrong, ms } = await tryInTime(read, input);
    slowest = Math.max(slowest, ms);
    inputs += 1;
    if (wrong && found.size < 20) {
      const kind = wrong.replace(/\d+/g, '#').slice(0, 90);
      if (!found.has(kind)) found.set(kind, { wrong, input: ms > LONGEST ? input : await shrink(read, input, wrong) });
    }
    if (await isNew()) {
      if (inputs > first.length) {
        corpus.push(input);
        kept += 1;
      }
    }
    if (inputs > 1e6) break;
  }
  const places = new Set([...blocks].map((block) => block.replace(/:\d+$/, '')));
  parentPort.postMessage({ done: true, inputs, kept, blocks: places.size, slowest, found: [...found.values()] });
}
