import type { Resource } from '../feed/index.js';
import { type Problem, check } from '../feed/shape.js';
import { link } from '../feed/shapes/common.js';
import { resource } from '../feed/shapes/resources.js';

/**
 * Reads one record that an engine returned, as tolerantly as the feed is read: without the top-level fields that
 * cannot be read and without a link of a forbidden scheme.
 * @returns `undefined` when what remains is not a resource.
 */
export const readResource = (raw: unknown): Resource | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined;
  let record: Record<string, unknown> = { ...raw };
  const without = (key: string): Record<string, unknown> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  const refused: Problem[] = [];
  check(link, record['url'], refused);
  if (refused.length > 0) record = without('url');
  for (;;) {
    const problems: Problem[] = [];
    const copy = check(resource, record, problems);
    // The shape is compiled from the schema of this very type.
    if (problems.length === 0) return copy as Resource;
    const key = problems[0]?.path[0];
    if (typeof key !== 'string' || !(key in record)) return undefined;
    record = without(key);
  }
};
