import type { Messages } from '../project/messages.fr.js';
import { messagesEn } from '../project/messages.en.js';
import { messagesFr } from '../project/messages.fr.js';
import { type Strings, stringsEn, stringsFr } from './strings.js';

/** Languages of the command. */
export type CommandLanguage = 'fr' | 'en';

/** A long work as it goes. */
export interface Progress {
  /** So many are done. */
  readonly reach: (done: number) => void;
  /** It is over; the bar goes away. */
  readonly stop: () => void;
}

/** How a command reaches the world; tests give their own. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Prints a line of news; silent with `--quiet`. */
  readonly say: (line: string) => void;
  /** Prints a line that `--quiet` keeps: an error, or what was asked for. */
  readonly print: (line: string, stream?: 'out' | 'err') => void;
  /** The instant it is. */
  readonly now: () => Date;
  /** Asks yes or no; absent where nobody can answer (no terminal, CI). */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Shows a bar for a work of so many; absent where nobody is watching, and lines are printed instead. */
  readonly progress?: (title: string, all: number) => Progress;
  /** Colours a text, or not (`NO_COLOR`, no terminal). */
  readonly paint: (style: Paint, text: string) => string;
  /** Language of the sentences. */
  readonly language: CommandLanguage;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a colour means. */
export type Paint = 'error' | 'warning' | 'good' | 'dim' | 'strong';

/** What went wrong in a way that the user can mend: one sentence, no stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Exit codes: 0 done, 1 the input or the user's command is wrong, 2 the command itself failed. */
export const EXIT = { done: 0, refused: 1, failed: 2 } as const;

/** The sentences of the command in a language. */
export function stringsOf(language: CommandLanguage): Strings {
  return language === 'en' ? stringsEn : stringsFr;
}

/** The sentences of the checks in a language. */
export function messagesOf(language: CommandLanguage): Messages {
  return language === 'en' ? messagesEn : messagesFr;
}
