/**
 * What a widget shows, one thing at a time. `Data` is what its answer needs.
 * - `loading`: nothing yet; the skeleton keeps the space.
 * - `ready`: the answer. `stale` is the instant (epoch milliseconds) it dates from, when a refresh failed.
 * - `empty`: the feed answers "nothing"; `Data` may still carry a way out.
 * - `unknown`: the feed cannot say; never to be read as "closed" or "none".
 * - `error`: no answer and none kept: one sentence, and the partner's own fallback.
 */
export type WidgetState<Data> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly data: Data; readonly stale?: number }
  | { readonly type: 'empty'; readonly data: Data; readonly stale?: number }
  | { readonly type: 'unknown'; readonly data: Data; readonly stale?: number }
  | { readonly type: 'error'; readonly code: string };
