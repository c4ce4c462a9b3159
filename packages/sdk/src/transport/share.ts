/** Runs `work` under `key`, or joins the run in progress. */
export type Share<T> = (
  key: string,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

interface Run<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  consumers: number;
}

/**
 * One piece of work for all who ask at the same time. A consumer that aborts leaves alone, at once, with its own
 * `signal.reason`; the work itself is aborted when the last one has left.
 */
export function createShare<T>(): Share<T> {
  const running = new Map<string, Run<T>>();

  return (key, signal, work) => {
    if (signal?.aborted) return Promise.reject<T>(signal.reason);
    const run = running.get(key) ?? start(key, work);
    run.consumers += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(signal?.reason);
        run.consumers -= 1;
        if (run.consumers > 0) return;
        forget(key, run); // Whoever asks from now on starts anew.
        run.controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      run.result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
    });
  };

  function start(key: string, work: (signal: AbortSignal) => Promise<T>): Run<T> {
    const controller = new AbortController();
    const run: Run<T> = { controller, consumers: 0, result: work(controller.signal) };
    running.set(key, run);
    const done = (): void => forget(key, run);
    run.result.then(done, done);
    return run;
  }

  function forget(key: string, run: Run<T>): void {
    if (running.get(key) === run) running.delete(key);
  }
}
