import { vectors } from './vectors.mjs';

const numbers = ['-1', '0', '00', '1e999', '99999999999999999999', '0.5', '-0', '2147483648', 'NaN', '29/02/2027', '31/02/2027', '24:00', '99:99', '0000-00-00', '9999-12-31']; // prettier-ignore
const odd = [null, true, false, 0, -1, 1e308, '', ' ', [], {}, [[]], 'x'.repeat(3000), '2026-02-31', '__proto__'];

/** A place in JSON gets something else, or goes away, or comes twice. */
function mutateJson(text, random, words, texts) {
  let root;
  try {
    root = JSON.parse(text);
  } catch {
    return undefined; // It was broken by an earlier change: bytes are changed instead.
  }
  const nodes = [];
  const walk = (holder, key) => {
    nodes.push([holder, key]);
    const value = holder[key];
    if (typeof value === 'object' && value !== null) for (const inner of Object.keys(value)) walk(value, inner);
  };
  const top = { root };
  walk(top, 'root');
  const [holder, key] = random.pick(nodes);
  const value = holder[key];
  const kind = random.between(0, 6);
  if (kind === 0) delete holder[key];
  else if (kind === 1) holder[key] = random.pick(odd);
  else if (kind === 2) holder[key] = random.pick(texts);
  else if (kind === 3 && words.length > 0) holder[key] = random.pick(words);
  else if (kind === 4) holder[key] = [value, value];
  else if (kind === 5) holder[key] = { [random.pick(['__proto__', 'constructor', 'fr', 'toString'])]: value };
  else if (Array.isArray(holder)) holder.push(structuredClone(value));
  else
    holder[key] =
      typeof value === 'string'
        ? mutateText(value, random, words, texts)
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value);
  const written = JSON.stringify(top.root);
  // `JSON.stringify` cannot write this key of an object of its own, `JSON.parse` reads it.
  return written === undefined
    ? 'null'
    : random.next() < 0.05
      ? written.replace('{', '{"__proto__":{"polluted":1},')
      : written;
}

function mutateText(text, random, words, texts) {
  const at = random.between(0, text.length);
  const end = Math.min(text.length, at + random.between(1, 1 + Math.floor(text.length / 4)));
  const insert = (what) => text.slice(0, at) + what + text.slice(at);
  switch (random.between(0, 8)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return insert(random.pick(texts).slice(0, 400));
    case 2:
      return insert(text.slice(at, end));
    case 3:
      return words.length > 0 ? insert(random.pick(words)) : insert(' ');
    case 4:
      return words.length > 0 ? text.slice(0, at) + random.pick(words) + text.slice(end) : text;
    case 5:
      return text.replace(/\d+/g, (digits) => (random.next() < 0.2 ? random.pick(numbers) : digits));
    case 6:
      return insert(
        random.pick([
          '\0',
          '\r',
          '\n',
          '"',
          ';',
          ',',
          ':',
          '<',
          '>',
          '&',
          '\ufeff',
          '\x1d',
          '\x1e',
          '\x1f',
          '--',
          '()',
          '-',
          '/',
        ]),
      );
    case 7: {
      // Two lines change places.
      const lines = text.split('\n');
      const [one, two] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
      [lines[one], lines[two]] = [lines[two], lines[one]];
      return lines.join('\n');
    }
    default:
      return `${text}\n${text}`;
  }
}

function mutateBytes(bytes, random) {
  const copy = Buffer.from(bytes);
  if (random.next() < 0.2) return copy.subarray(0, random.between(0, copy.length));
  for (let count = random.between(1, 4); count > 0 && copy.length > 0; count -= 1)
    copy[random.between(0, copy.length - 1)] = random.pick([
      0,
      1,
      0x7f,
      0x80,
      0xff,
      0x30,
      0x39,
      0x20,
      random.between(0, 255),
    ]);
  return copy;
}

/**
 * Changes inputs.
 * @param random From `randomFrom`.
 * @param words What the parser's own tests are made of.
 * @returns A function that makes another input of one (bytes).
 */
export function mutator(random, words, seed) {
  const { texts } = vectors(seed);
  return (bytes) => {
    let input = Buffer.from(bytes);
    for (let count = random.between(1, 3); count > 0; count -= 1) {
      const text = input.toString('utf8');
      const isText = Buffer.byteLength(text) === input.length && Buffer.from(text).equals(input);
      if (!isText || random.next() < 0.08) input = mutateBytes(input, random);
      else if (/^\s*[[{]/.test(text) && random.next() < 0.85)
        input = Buffer.from(mutateJson(text, random, words, texts) ?? mutateText(text, random, words, texts)); // prettier-ignore
      else input = Buffer.from(mutateText(text, random, words, texts));
    }
    return input.subarray(0, 40_000);
  };
}
