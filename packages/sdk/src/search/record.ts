import type { Resource } from '../feed/index.js';
import { resourceSchema } from '../feed/resources.js';
import { linkSchema } from '../feed/values.js';

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
  if (!linkSchema.safeParse(record['url']).success) record = without('url');
  for (;;) {
    const result = resourceSchema.safeParse(record);
    if (result.success) return result.data;
    const key = result.error.issues[0]?.path[0];
    if (typeof key !== 'string' || !(key in record)) return undefined;
    record = without(key);
  }
};
