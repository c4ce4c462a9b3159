import type { Transport } from './types.js';

/**
 * Asks the server whether what the caller has still holds (`If-None-Match`, RFC 9110 §13.1.2): for Node, whose `fetch` has no HTTP
 * cache. In a page the header would cost a preflight, and the browser sends its own.
 */
export const conditional = (transport: Transport): Transport => ({
  get(url, request = {}) {
    const etag = request.since?.get('etag');
    return transport.get(url, etag ? { ...request, headers: { 'if-none-match': etag } } : request);
  },
});
