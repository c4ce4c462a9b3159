import { connect } from 'node:net';
import { startGateway } from '../../packages/publisher/dist/gateway/index.js';
import { FACETS } from '../../packages/sdk/dist/search/index.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Growth of the heap over the storm that is noise, in bytes. */
const NOISE = 40e6;

/** An engine that takes its time, and counts how many questions it holds at once: what the port asks, nothing kept. */
function slowEngine(ms) {
  const engine = {
    now: 0,
    most: 0,
    asked: 0,
    capabilities: { typos: true, highlights: true, facets: FACETS, sorts: ['relevance', 'date'], maxOffset: 10_000 },
    async search(query, { signal } = {}) {
      engine.asked += 1;
      engine.now += 1;
      engine.most = Math.max(engine.most, engine.now);
      try {
        await new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, ms);
          signal?.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
        });
      } finally {
        engine.now -= 1;
      }
      return { hits: [{ resource: { id: 'a', title: query.text || 'x', kind: 'guide', access: ['online'] }, score: 1, highlights: {} }], total: 1, totalIsExact: true, facets: {}, took: ms };
    },
  }; // prettier-ignore
  return engine;
}

/** Sends bytes as they are, or in pieces; gives back what came, however it ended. */
async function raw(port, bytes, { pieces = 1, every = 0, wait = 4000 } = {}) {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => (text += chunk));
  socket.on('error', () => undefined); // The server has hung up: that is an answer.
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length && !socket.destroyed; at += size) {
    socket.write(bytes.slice(at, at + size), 'latin1');
    if (every > 0) await pause(every);
  }
  await Promise.race([closed, pause(wait)]);
  socket.destroy();
  return text;
}

const get = (target, more = '', method = 'GET') =>
  `${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;
const deep = '['.repeat(100_000);
/** What is sent, and the statuses that are right; 0 where hanging up is right too. */
const ATTACKS = [
  ['a very long question', get(`/search?q=${'a'.repeat(5000)}`), [400]],
  ['a longer head than any', get('/search', `X-A: ${'a'.repeat(100_000)}\r\n`), [431, 400, 0]],
  ['ten thousand headers', get('/search', 'a: b\r\n'.repeat(10_000)), [431, 400, 0]],
  ['a great offset', get('/search?q=a&offset=99999999&limit=100'), [400]],
  ['numbers that are none', get('/search?q=a&offset=1e3&limit=NaN'), [400]],
  ['a thousand filters', get(`/search?q=a${'&kind=x'.repeat(1000)}`), [400]],
  ['a deep value', get(`/search?q=${encodeURIComponent('['.repeat(1200))}`), [200, 400]],
  ['a prototype for a facet', get('/search?q=a&__proto__=x&constructor=y&kind=__proto__'), [200, 400]],
  ['a body of deep JSON', get('/search', `Content-Type: application/json\r\nContent-Length: ${String(deep.length)}\r\n`, 'POST') + deep, [405]],
  ['a body without an end', get('/search', 'Transfer-Encoding: chunked\r\n', 'POST') + 'ffffff\r\nxxxx', [405, 400]],
  ['a body with GET', get('/search?q=a', `Content-Length: 1000000\r\n`) + 'x'.repeat(5000), [200, 400, 413, 0]],
  ['two lengths', get('/search', 'Content-Length: 1\r\nContent-Length: 2\r\n'), [400]],
  ['a length and chunks', get('/search', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', 'POST') + '0\r\n\r\nGET /x HTTP/1.1\r\n\r\n', [400, 405]],
  ['dots', get('/search/../../../etc/passwd'), [404, 400]],
  ['encoded dots', get('/%2e%2e/%2e%2e/etc/passwd'), [404, 400]],
  ['doubly encoded dots', get('/%252e%252e%252fetc'), [404, 400]],
  ['an encoded slash', get('/search%2flive'), [404, 400]],
  ['an encoded backslash', get('/..%5c..%5cetc'), [404, 400]],
  ['NUL in the path', get('/search%00'), [404, 400]],
  ['NUL in the question', get('/search?q=%00'), [400]],
  ['broken bytes', get('/search?q=%ff%fe'), [400]],
  ['a broken escape', get('/search?q=%zz'), [400]],
  ['raw bytes', get('/search?q=\xff\xfe'), [400]],
  ['an absolute address', get('http://evil.invalid/search?q=a'), [200, 400, 404]],
  ['no path', get('*', '', 'OPTIONS'), [204, 400, 404]],
  ['a tunnel', get('evil.invalid:443', '', 'CONNECT'), [400, 404, 405, 0]],
  ['a protocol to change to', get('/search?q=a', 'Upgrade: websocket\r\n').replace('Connection: close', 'Connection: Upgrade'), [200, 400, 426]],
  ['an encoded line end', get('/search?q=a%0d%0aSet-Cookie:%20x=1'), [400]],
  ['a line end in the entity tag', get('/search?q=a', 'If-None-Match: "x\r\n Set-Cookie: y=1"\r\n'), [200, 400]],
  ['a bare line end in a header', get('/search?q=a', 'X-A: b\nSet-Cookie: y=1\r\n'), [200, 400]],
  ['a space before the colon', get('/search', 'X-A : b\r\n'), [400]],
  ['a method of its own', get('/search', '', 'GETX'), [400, 404, 405, 0]],
  ['a method in small letters', get('/search', '', 'get'), [400, 404, 405, 0]],
  ['a method to override', get('/search?q=a', 'X-HTTP-Method-Override: DELETE\r\n'), [200]],
  ['TRACE', get('/search', '', 'TRACE'), [400, 404, 405, 0]],
  ['DELETE', get('/search', '', 'DELETE'), [405]],
  ['no protocol', 'GET /search\r\n\r\n', [400, 0]],
  ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400, 0]],
  ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505, 0]],
  ['two hosts', get('/search?q=a', 'Host: y\r\n'), [200, 400]],
  ['a forged sender', get('/search?q=a', 'X-Forwarded-For: 1.2.3.4\r\n'), [200]],
]; // prettier-ignore

const statusOf = (text) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1] ?? 0);
/** An answer that a visitor should never get. */
const leaks = (text) => /set-cookie|evil\.invalid|node_modules|\bat .*\.js:\d|root:x:0|x-powered-by/i.exec(text)?.[0];

/**
 * Attacks a gateway as it is run, over an engine that answers slowly.
 * @returns One sentence for each fault, and numbers.
 */
export async function checkGateway() {
  const engine = slowEngine(150);
  const running = await startGateway({
    engine,
    port: 0,
    maxConcurrent: 8,
    ratePerMinute: 100_000,
    maxConnections: 400,
    cacheSeconds: 0,
  });
  const port = Number(new URL(running.url).port);
  const faults = [];
  const ask = async (text) => {
    try {
      const response = await fetch(`${running.url}?q=${encodeURIComponent(text)}`, {
        signal: AbortSignal.timeout(8000),
      });
      await response.text();
      return response.status;
    } catch {
      return 0; // No room for another connection, or hung up on.
    }
  };
  const dead = (error) => faults.push(`the gateway would have fallen: ${error.stack ?? String(error)}`);
  process.on('uncaughtException', dead);
  process.on('unhandledRejection', dead);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let said;
  try {
    for (const [name, bytes, right] of ATTACKS) {
      const text = await raw(port, bytes);
      const status = statusOf(text);
      if (!right.includes(status)) faults.push(`${name}: answered ${status === 0 ? `nothing (${JSON.stringify(text.slice(0, 80))})` : String(status)}, not ${right.join(' or ')}`); // prettier-ignore
      const leak = leaks(text);
      if (leak) faults.push(`${name}: the answer holds ${JSON.stringify(leak)}`);
      if (/HTTP\/1\.[01] \d{3}[\s\S]*HTTP\/1\.[01] \d{3}/.test(text) && status !== 200)
        faults.push(`${name}: two answers to one request`);
    }

    // Heads that never end: each byte keeps the connection, the time for the whole head does not.
    const started = performance.now();
    const dribbles = Array.from({ length: 200 }, () => raw(port, get('/search?q=a', 'X: y\r\n'.repeat(200)), { pieces: 1000, every: 100, wait: 20_000 })); // prettier-ignore
    await pause(500);
    const meanwhile = await ask('during the dribble');
    if (meanwhile !== 200) faults.push(`while 200 clients dribble, a question is answered ${String(meanwhile)}`);

    // More questions than the engine takes: some are answered, all others refused at once.
    const answers = await Promise.all(Array.from({ length: 300 }, (_, index) => ask(`orage ${String(index)}`)));
    const count = (status) => answers.filter((one) => one === status).length;
    const others = answers.filter((status) => ![200, 429, 503, 0].includes(status));
    if (others.length > 0) faults.push(`in the storm it answered ${[...new Set(others)].join(', ')}`);
    if (count(200) === 0 || count(503) === 0)
      faults.push(`in the storm: ${String(count(200))} answered, ${String(count(503))} refused`);
    if (engine.most > 8)
      faults.push(`the engine was asked ${String(engine.most)} questions at once, more than the 8 allowed`);
    said = `300 questions at once: ${String(count(200))} answered, ${String(count(503) + count(429))} refused, ${String(count(0))} without a connection; at most ${String(engine.most)} at the engine`;

    const dribbled = await Promise.all(dribbles);
    const held = (performance.now() - started) / 1000;
    if (held > 16) faults.push(`clients that dribble were kept for ${held.toFixed(0)} s`);
    const answered = dribbled.filter((text) => statusOf(text) === 200).length;
    if (answered > 0) faults.push(`${String(answered)} requests that took longer than ten seconds were answered`);

    // More connections than there is room for, all silent.
    const sockets = Array.from({ length: 600 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
    await pause(500);
    for (const socket of sockets) socket.destroy();
    await pause(200);

    const after = await ask('après l’orage');
    if (after !== 200) faults.push(`after the storm a question is answered ${String(after)}`);
    if (engine.now !== 0) faults.push(`${String(engine.now)} questions are still at the engine`);
    globalThis.gc?.();
    const grown = process.memoryUsage().heapUsed - before;
    if (grown > NOISE) faults.push(`the heap grew by ${String(Math.round(grown / 1e6))} MB`);
    said += `; 200 clients that dribble let go after ${held.toFixed(0)} s; 600 silent connections; heap + ${(grown / 1e6).toFixed(0)} MB`;
  } finally {
    process.off('uncaughtException', dead);
    process.off('unhandledRejection', dead);
    await running.close();
  }

  // The rate of one address, with the limit as it is delivered.
  const limited = await startGateway({ engine: slowEngine(0), port: 0 });
  try {
    const statuses = [];
    for (let at = 0; at < 320; at += 1) {
      const response = await fetch(`${limited.url}?q=a`);
      await response.text();
      statuses.push(response.status);
    }
    const first = statuses.indexOf(429);
    if (first !== 300 || statuses.slice(first).some((status) => status !== 429)) faults.push(`320 questions from one address: refused from the ${String(first + 1)}th on, not from the 301st`); // prettier-ignore
  } finally {
    await limited.close();
  }
  return { faults, line: `gateway: ${String(ATTACKS.length)} attacks; ${said}` };
}
