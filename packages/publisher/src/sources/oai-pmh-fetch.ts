import { setTimeout as sleep } from 'node:timers/promises';

/** How a repository is asked. */
export interface OaiFetchOptions {
  /** In place of the platform's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds for one answer; 60,000 when left out. */
  readonly timeout?: number;
  /** Bytes of one answer; 20 million when left out. */
  readonly maxBytes?: number;
  /** Times that a busy repository is asked again; 5 when left out. */
  readonly retries?: number;
  /** Milliseconds between two requests, and at least so long after a refusal; 1,000 when left out. */
  readonly pause?: number;
  readonly signal?: AbortSignal;
}

/** Longest wait that a repository may ask for, in milliseconds. */
const LONGEST_WAIT = 300_000;

const waitAsked = (response: Response, now: number): number => {
  const asked = response.headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
};

const readBody = async (response: Response, most: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most)
      throw new Error(
        `L’entrepôt a répondu plus de ${String(Math.round(most / 1e6))} Mo d’un coup : demandez-lui de plus petites pages, ou un ensemble (set).`,
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * Gets one answer of a repository, politely: says who asks, waits as long as it is told to (503 and 429 with
 * `Retry-After`), never takes more than allowed.
 * @throws Error with one French sentence; rejects with `signal.reason` when aborted.
 */
export async function fetchOai(url: string, options: OaiFetchOptions = {}): Promise<Uint8Array> {
  const { timeout = 60_000, maxBytes = 20_000_000, retries = 5, pause = 1000, signal } = options;
  const request = options.fetch ?? fetch;
  const { host } = new URL(url);
  for (let tries = 0; ; tries += 1) {
    signal?.throwIfAborted();
    const late = AbortSignal.timeout(timeout);
    let response: Response;
    try {
      response = await request(url, {
        signal: signal ? AbortSignal.any([signal, late]) : late,
        headers: { accept: 'text/xml, application/xml', 'user-agent': 'cdm (Cite des metiers; OAI-PMH)' },
      });
      if (response.ok) return await readBody(response, maxBytes);
    } catch (error) {
      signal?.throwIfAborted();
      if (late.aborted)
        throw new Error(
          `L’entrepôt ${host} n’a pas répondu en ${String(timeout / 1000)} secondes : réessayez plus tard.`,
          {
            cause: error,
          },
        );
      if (error instanceof TypeError)
        throw new Error(`L’entrepôt ${host} est injoignable : vérifiez l’adresse et la connexion.`, { cause: error });
      throw error;
    }
    await response.body?.cancel();
    const isBusy = response.status === 503 || response.status === 429;
    if (!isBusy || tries >= retries)
      throw new Error(`L’entrepôt ${host} a répondu ${String(response.status)} : vérifiez son adresse OAI-PMH.`);
    const wait = Math.max(pause * 2 ** tries, waitAsked(response, Date.now()));
    if (wait > LONGEST_WAIT)
      throw new Error(
        `L’entrepôt ${host} demande d’attendre ${String(Math.round(wait / 60_000))} minutes : réessayez plus tard.`,
      );
    await sleep(wait, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  }
}
