import { webAddress } from '@cite-des-metiers/sdk/text';
import { SdkError } from '@cite-des-metiers/sdk';
import { Client, errors } from '@opensearch-project/opensearch';

/** Where an engine is and how to get in. Belongs in the environment of the server, never in a feed or a page. */
export interface EngineAccess {
  /** Address of a node, or several so that one may fail, such as `http://10.0.0.5:9200`. */
  readonly node: string | readonly string[];
  /** Account, where the engine asks for one. */
  readonly auth?: { readonly username: string; readonly password: string };
  /** Certificate authority of the engine, PEM, where it is not a public one. */
  readonly ca?: string;
}

/** One call to the engine's REST interface. */
export interface EngineCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** Path below the node, already encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  /** Lines of a bulk request, instead of `body`. */
  readonly bulk?: readonly unknown[];
  /** Milliseconds to wait for one node. */
  readonly timeout: number;
  /** Other nodes to try when one does not answer; 0 when left out. */
  readonly retries?: number;
  readonly signal?: AbortSignal | undefined;
  /** Statuses that are an answer, not a failure. */
  readonly accept?: readonly number[];
}

/** What came back. */
export interface EngineReply {
  readonly status: number;
  /** Not trusted: read it with a schema. */
  readonly body: unknown;
}

/**
 * What is wrong with an engine, for whoever runs it: no answer, the account, no room on disk, too busy or not complete
 * right now, or it will not have what it was sent (a record, a mapping).
 */
export type EngineTrouble = 'unreachable' | 'account' | 'disk' | 'busy' | 'refused';

/** How OpenSearch and Elasticsearch say that a disk is full; the status is 429, 403 or 500 depending on the version. */
const diskIsFull = /flood-stage|read-only-allow-delete|no space left|disk usage exceeded/i;

const troubleOf = (status: number | undefined, message: string): EngineTrouble => {
  if (diskIsFull.test(message) || status === 507) return 'disk';
  if (status === undefined) return 'unreachable';
  if (status === 401 || status === 403) return 'account';
  return status === 429 || status >= 500 ? 'busy' : 'refused';
};

/** A failure of the engine: `status` where it answered, none where it did not. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly status: number | undefined;
  /** What to look at. */
  readonly trouble: EngineTrouble;
  /** @param message One sentence that may be shown to whoever runs the engine, never to a visitor. */
  constructor(message: string, status: number | undefined, cause?: unknown) {
    super(message, { cause });
    this.status = status;
    this.trouble = troubleOf(status, message);
  }
  /** Whether asking again soon may help: no answer, too many requests, or a shard that has no copy right now. */
  get isTemporary(): boolean {
    return this.trouble === 'unreachable' || this.trouble === 'busy';
  }
}

/** What was wrong with the engine, where that is why something failed. */
export function engineTrouble(error: unknown): EngineTrouble | undefined {
  const failure = error instanceof Error && !(error instanceof EngineFailure) ? error.cause : error;
  return failure instanceof EngineFailure ? failure.trouble : undefined;
}

/** An open connection to an engine. */
export interface EngineConnection {
  /** @throws EngineFailure; rejects with `signal.reason` when aborted. */
  call(call: EngineCall): Promise<EngineReply>;
  /** Closes its sockets. */
  close(): Promise<void>;
}

/**
 * Opens a connection.
 * @throws SdkError `bad-argument` when an address is not http or https.
 */
export function connect({ node, auth, ca }: EngineAccess): EngineConnection {
  const nodes = typeof node === 'string' ? [node] : [...node];
  for (const address of nodes)
    if (!webAddress(address))
      throw new SdkError(
        'bad-argument',
        `the engine's address must begin with http:// or https://, as in http://127.0.0.1:9200`,
      );
  if (nodes.length === 0) throw new SdkError('bad-argument', 'the engine needs at least one address');
  const client = new Client({
    nodes,
    ...(auth ? { auth: { ...auth } } : {}),
    ...(ca === undefined ? {} : { ssl: { ca } }),
    // A node that failed is asked again when the others fail; pinging it first would make visitors wait.
    resurrectStrategy: 'optimistic',
  });
  return {
    async call({ method, path, query = {}, body, bulk, timeout, retries = 0, signal, accept = [] }) {
      signal?.throwIfAborted();
      const request = client.transport.request(
        {
          method,
          path,
          querystring: { ...query },
          ...(bulk ? { bulkBody: [...bulk] as Record<string, unknown>[] } : {}),
          ...(body === undefined ? {} : { body: body as Record<string, unknown> }),
        },
        { requestTimeout: timeout, maxRetries: retries, ignore: [...accept] },
      );
      const stop = (): void => {
        request.abort();
      };
      signal?.addEventListener('abort', stop, { once: true });
      try {
        const reply = await request;
        return { status: reply.statusCode ?? 0, body: reply.body as unknown };
      } catch (error) {
        signal?.throwIfAborted();
        throw failure(error, `${method} ${path}`);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
    close: () => client.close(),
  };
}

/** The library's message names the kind of error only; why is in the body. */
const reasonOf = ({ message, body }: errors.ResponseError): string => {
  const inside = typeof body === 'object' ? JSON.stringify((body as { readonly error?: unknown } | null)?.error) : '';
  return `${message} ${inside}`.trim().slice(0, 500);
};

const failure = (error: unknown, call: string): EngineFailure => {
  if (error instanceof errors.ResponseError)
    return new EngineFailure(
      `the engine answered ${String(error.statusCode)} to ${call}: ${reasonOf(error)}`,
      error.statusCode,
      error,
    );
  const message = error instanceof Error ? error.message : String(error);
  return new EngineFailure(`the engine did not answer ${call}: ${message}`, undefined, error);
};
