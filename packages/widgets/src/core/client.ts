import { type Client, type DocumentStore, createClient } from '@cite-des-metiers/sdk';
import { pageClock } from './clock.js';

const clients = new WeakMap<DocumentStore, Client>();

/** The client over a feed that the page has open, for tags that search or match: its engines are shared, its documents too. */
export function clientOver(documents: DocumentStore): Client {
  let client = clients.get(documents);
  if (!client) {
    client = createClient({ feed: documents.feed, now: () => pageClock().now() }, documents);
    clients.set(documents, client);
  }
  return client;
}
