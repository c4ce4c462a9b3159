import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { type EngineConnection, EngineFailure } from './connection.js';
import type { IndexedDocument } from './document.js';

const itemSchema = z.object({
  index: z.object({
    status: z.number(),
    error: z.optional(z.looseObject({ reason: z.optional(z.nullable(z.string())) })),
  }),
});
const bulkSchema = z.object({ items: z.array(itemSchema) });

/** How a batch is sent. */
export interface BulkOptions {
  readonly index: string;
  /** How many times a batch is sent again before giving up. */
  readonly retries: number;
  /** Milliseconds to wait for one batch. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** Longest pause between two tries, in milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Writes a batch. What the engine refuses for now (busy, a shard without a copy, a node that died) is sent again,
 * each time after a longer pause; the same document twice is the same document, so nothing is lost or doubled.
 * @returns How many tries it took.
 * @throws EngineFailure naming the first document that the engine refuses for good, or when the tries are used up.
 */
export async function sendBatch(
  connection: EngineConnection,
  documents: readonly IndexedDocument[],
  { index, retries, timeout, signal }: BulkOptions,
): Promise<number> {
  let rest = documents;
  for (let tries = 1; ; tries += 1) {
    let why: EngineFailure;
    try {
      const { body } = await connection.call({
        method: 'POST',
        path: `/${encodeURIComponent(index)}/_bulk`,
        query: { timeout: '10s' },
        bulk: rest.flatMap((document) => [{ index: { _id: document.resource.id } }, document]),
        timeout,
        signal,
      });
      const { items } = z.parse(bulkSchema, body);
      const again: IndexedDocument[] = [];
      let reason = '';
      rest.forEach((document, place) => {
        const result = items[place]?.index;
        const status = result?.status ?? 503;
        if (status < 300) return;
        reason = result?.error?.reason ?? `status ${String(status)}`;
        const refusal = new EngineFailure(`the engine refuses "${document.resource.id}": ${reason}`, status);
        if (!refusal.isTemporary) throw refusal;
        again.push(document);
      });
      if (again.length === 0) return tries;
      rest = again;
      why = new EngineFailure(`the engine would not take ${String(again.length)} documents for now: ${reason}`, 503);
    } catch (error) {
      if (!(error instanceof EngineFailure) || !error.isTemporary) throw error;
      why = error;
    }
    if (tries > retries) throw why;
    // Jitter, so that several loaders do not knock at the same moment.
    await sleep(Math.min(LONGEST_PAUSE, 200 * 2 ** (tries - 1)) * (0.5 + Math.random() / 2));
    signal?.throwIfAborted();
  }
}
