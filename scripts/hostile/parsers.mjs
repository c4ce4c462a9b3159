import { Worker } from 'node:worker_threads';
import { seeds } from './seeds.mjs';

/** After so many milliseconds one input is an endless loop; the thread itself minds what is merely slow. */
const HANG = 15_000;

const shown = (bytes) => {
  const text = JSON.stringify(Buffer.from(bytes).toString('latin1'));
  return text.length > 600 ? `${text.slice(0, 600)}… (${String(bytes.length)} bytes)` : text;
};

/** Runs one parser; what it did, or the input on which it hung. */
const runOne = (data) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('parser-worker.mjs', import.meta.url), { workerData: data });
    let last;
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void worker.terminate();
        resolve({ hung: last });
      }, HANG);
    };
    worker.on('message', (message) => {
      if (!message.done) {
        last = message.input;
        wait();
        return;
      }
      clearTimeout(timer);
      void worker.terminate();
      resolve(message);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });

/**
 * Gives each parser of the publisher inputs that are mutated towards places of its code where none has been.
 * @param seed Of the mutations.
 * @param seconds For each parser.
 * @param only One parser.
 * @returns One sentence for each fault, with its smallest input, and numbers.
 */
export async function checkParsers({ seed, seconds, only }) {
  const faults = [];
  const names = Object.keys(seeds).filter((name) => only === undefined || name === only);
  if (names.length === 0)
    return { faults: [`--parser takes one of ${Object.keys(seeds).join(', ')}`], line: 'parsers' };
  let inputs = 0;
  for (const parser of names) {
    const again = `--parser "${parser}"`;
    const result = await runOne({ parser, seed, seconds });
    if (result.hung) {
      faults.push(`${again}: no answer within ${String(HANG)} ms to ${shown(result.hung)}`);
      continue;
    }
    inputs += result.inputs;
    console.log(`  ${parser}: ${String(result.inputs)} inputs, ${String(result.blocks)} blocks of our code reached, ${String(result.kept)} inputs that reached new ones, slowest ${String(Math.round(result.slowest))} ms`); // prettier-ignore
    for (const { wrong, input } of result.found) faults.push(`${again}: ${wrong}\n    smallest input: ${shown(input)}`);
  }
  return { faults, line: `parsers: ${String(names.length)} parsers, ${String(inputs)} inputs` };
}
