import type { Messages } from './messages.fr.js';

/** `error` stops a publication; `warning` does not. */
export type Severity = 'error' | 'warning';

/** Place in a JSON document: `['items', 3, 'url']`. */
export type JsonPath = readonly (string | number)[];

/** Something wrong in a document, before anybody knows in which file and in which language to say it. */
export interface Finding {
  /** Whether it stops a publication. */
  readonly severity: Severity;
  /** Stable word for machines. */
  readonly code: keyof Messages;
  /** Where in the document. */
  readonly path: JsonPath;
  /** The sentence for staff, in the language of the messages given. */
  readonly say: (messages: Messages) => string;
}

/** A {@link Finding} in its file, not yet said in a language. */
export interface Located extends Finding {
  /** File as the user named it. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Column in the line, from 1. */
  readonly column?: number;
}

/** A {@link Finding} in its file, said in words. What `cdm validate --json` prints. */
export interface Problem {
  /** Whether it stops a publication. */
  readonly severity: Severity;
  /** Stable word for machines. */
  readonly code: string;
  /** File as the user named it, relative to the project where it is in it. */
  readonly file: string;
  /** JSON path such as `sites[0].hours.weekly[1].to`; absent where the whole file is meant. */
  readonly path?: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  /** Column in the line, from 1. */
  readonly column?: number;
  /** One or two sentences: what is wrong and what would be right. */
  readonly message: string;
}

/** `['sites', 0, 'name']` as `sites[0].name`; empty for the document itself. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${String(part)}]` : text ? `${text}.${part}` : part),
    '',
  );
}

/** Says a finding in the language of the messages. */
export function toProblem(located: Located, messages: Messages): Problem {
  const { severity, code, file, line, column } = located;
  const path = pathText(located.path);
  return {
    severity,
    code,
    file,
    ...(path !== '' && { path }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    message: located.say(messages),
  };
}
