import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.js';
import { init } from './init.js';
import type { Io } from './io.js';

/** The instant at which the tests' commands run: a Sunday at 10:00 in Paris. */
export const NOW = new Date('2026-11-22T09:00:00Z');

/** A folder of its own, and a command line whose words can be read back. */
export interface Desk {
  readonly dir: string;
  readonly io: Io;
  /** What was printed so far; reading it empties it. No-break spaces are plain. */
  readonly said: () => string;
  readonly path: (...parts: string[]) => string;
  readonly read: (file: string) => Promise<string>;
  readonly json: (file: string) => Promise<Record<string, unknown>>;
  readonly write: (file: string, content: string | Uint8Array) => Promise<void>;
  /** Replaces one part of a file; fails where it is not there. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Sets a desk up in a temporary folder. */
export async function deskOf(over: Partial<Io> = {}): Promise<Desk> {
  const dir = await mkdtemp(join(tmpdir(), 'cdm-'));
  let lines: string[] = [];
  const io: Io = {
    cwd: dir,
    language: 'fr',
    env: {},
    now: () => NOW,
    say: (line) => lines.push(line),
    print: (line) => lines.push(line),
    paint: (_style, text) => text,
    ...over,
  };
  const path = (...parts: string[]): string => join(dir, ...parts);
  const read = (file: string): Promise<string> => readFile(path(file), 'utf8');
  return {
    dir,
    io,
    path,
    read,
    said: () => {
      const text = lines.join('\n').replace(/[\u00a0\u202f]/g, ' ');
      lines = [];
      return text;
    },
    json: async (file) => JSON.parse(await read(file)) as Record<string, unknown>,
    write: (file, content) => writeFile(path(file), content),
    edit: async (file, from, to) => {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      await writeFile(path(file), text.replace(from, to));
    },
    remove: () => rm(dir, { recursive: true }),
  };
}

/** A desk with the example project, and published where asked. The widgets are not built in tests. */
export async function exampleDesk(over: Partial<Io> = {}, published = false): Promise<Desk> {
  const desk = await deskOf(over);
  await init('.', desk.io);
  if (published) await build('.', { widgets: desk.path('no-widgets') }, desk.io);
  desk.said();
  return desk;
}
