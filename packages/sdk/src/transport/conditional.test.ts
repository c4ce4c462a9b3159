import { expect, it } from 'vitest';
import { conditional } from './conditional.js';
import type { TransportRequest } from './types.js';

const ask = async (request?: TransportRequest): Promise<TransportRequest | undefined> => {
  let asked: TransportRequest | undefined;
  const transport = conditional({
    get: (url, request) => {
      asked = request;
      return Promise.resolve({ json: 1, url, headers: new Headers() });
    },
  });
  await transport.get('https://www.example.org/feed/cite.json', request);
  return asked;
};

it('asks by the entity tag of what the caller has', async () => {
  const since = new Headers({ etag: '"1"' });
  expect(await ask({ since, revalidate: true })).toEqual({
    since,
    revalidate: true,
    headers: { 'if-none-match': '"1"' },
  });
});

it('asks as ever where the caller has nothing, or the server sent no tag', async () => {
  expect(await ask()).toEqual({});
  expect(await ask({ since: new Headers() })).not.toHaveProperty('headers');
});
