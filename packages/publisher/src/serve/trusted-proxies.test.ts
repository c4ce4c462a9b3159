import fastify from 'fastify';
import { expect, test } from 'vitest';
import { readTrustedProxies, trustedProxies } from './trusted-proxies.js';

test.each([
  ['10.0.0.0/8', ['10.0.0.0/8']],
  ['10.0.0.5, loopback', ['10.0.0.5', 'loopback']],
  ['fd00::/8', ['fd00::/8']],
  ['', undefined],
  ['true', undefined],
  ['*', undefined],
  ['0.0.0.0/0', undefined],
  ['::/0', undefined],
  ['10.0.0.0/33', undefined],
  ['10.0.0.0/8/8', undefined],
  ['balancer.example.org', undefined],
])('--trust-proxy "%s" is %j', (text, proxies) => {
  expect(readTrustedProxies(text)).toEqual(proxies);
});

test.each([
  ['10.0.0.0/8', '203.0.113.9'],
  ['192.0.2.1', '10.1.1.1'],
  [undefined, '10.1.1.1'],
])('with %s, a visitor behind 10.1.1.1 has the address %s', async (proxies, address) => {
  const app = fastify({ trustProxy: trustedProxies(proxies) });
  app.get('/', ({ ip }) => ip);
  // Whoever asks may have written the first address; the balancer added the last.
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
  expect((await app.inject({ url: '/', headers, remoteAddress: '10.1.1.1' })).body).toBe(address);
  await app.close();
});
