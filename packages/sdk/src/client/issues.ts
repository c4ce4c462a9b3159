import type { DocumentName } from '../feed/index.js';
import type { DocumentStore } from './documents.js';
import type { FeedIssue, Snapshot } from './snapshot.js';

/** Issues told per document and reading; `issues` has them all. */
const TOLD = 20;

/**
 * A store that tells a log what it reads: each reading's issues once, each failed refresh once, and an address that leads to
 * another origin. Apart from the store, so that a page without a log does not carry it.
 */
export function withIssues(documents: DocumentStore, onIssue: (issue: FeedIssue) => void): DocumentStore {
  const known = new Map<DocumentName, Snapshot<unknown>>();
  const report = (name: DocumentName, { issues, url, error }: Snapshot<unknown>): void => {
    const last = known.get(name);
    // Later, so that a mistake in the host's handler is the host's to see and the document stays good.
    const tell = (issue: Pick<FeedIssue, 'code' | 'path' | 'id' | 'message'>): void =>
      queueMicrotask(() => onIssue({ document: name, url: documents.url(name), ...issue }));
    if (error && error !== last?.error) tell({ code: 'stale', path: '', message: error.message });
    if (issues !== last?.issues) {
      for (const issue of issues.slice(0, TOLD)) tell(issue);
      if (new URL(url).origin !== new URL(documents.feed).origin)
        tell({ code: 'redirected', path: '', message: `it lies at ${url}; give that address as the feed` });
    }
  };
  return {
    ...documents,
    get: async (name, options) => {
      const snapshot = await documents.get(name, options);
      if (known.get(name) !== snapshot) report(name, snapshot);
      known.set(name, snapshot);
      return snapshot;
    },
  };
}
