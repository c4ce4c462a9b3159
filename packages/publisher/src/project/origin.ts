import type { Finding, JsonPath, Located } from './finding.js';
import type { JsonText } from './json.js';

/** Where a record was written down, so that a problem found after merging is shown at its source. */
export interface Origin {
  /** File as the user knows it, relative to the project. */
  readonly file: string;
  /** Puts a finding, whose path is relative to the record, back in its file. */
  readonly locate: (finding: Finding, path: JsonPath) => Located;
}

/** A record with its origin. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** A record of a JSON file, which stands at `base`. */
export function jsonOrigin(file: string, text: Pick<JsonText, 'positionOf'>, base: JsonPath): Origin {
  return {
    file,
    locate: (finding, path) => {
      const full = [...base, ...path];
      return { ...finding, file, path: full, ...text.positionOf(full) };
    },
  };
}

/** A record of a table. Its JSON path means nothing to whoever wrote the line. */
export function lineOrigin(file: string, line: number): Origin {
  return { file, locate: (finding) => ({ ...finding, file, path: [], line }) };
}
