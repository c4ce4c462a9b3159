import { gzipSync } from 'node:zlib';

/** 256 MB of spaces in about 250 kB: small on the line, large in a page that unpacks it. */
let bomb;
const makeBomb = () => (bomb ??= gzipSync(Buffer.alloc(256e6, 0x20), { level: 9 }));

const json = 'application/json; charset=utf-8';
const send = (response, status, headers, body = '') =>
  response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);

/**
 * What can go wrong between a feed and a page, by name. Each gets the response, the good body and the request, and random
 * numbers from the schedule. `ok` is the good answer.
 */
export const faults = {
  ok: (response, body) => send(response, 200, { 'content-type': json }, body),
  /** Late by up to 300 ms of real time. */
  delay: (response, body, _request, random) => setTimeout(() => faults.ok(response, body), random.between(20, 300)),
  /** Never answers: the page's own time-out has to end it. */
  stall: () => undefined,
  /** Answers, sends half, then nothing more. */
  hang: (response, body) => {
    response.writeHead(200, { 'content-type': json, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2));
  },
  /** The line breaks in the middle. */
  cut: (response, body) => {
    response.writeHead(200, { 'content-type': json, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  reset: (response) => response.destroy(),
  truncated: (response, body, _request, random) =>
    send(response, 200, { 'content-type': json }, body.subarray(0, random.between(0, body.length - 1))),
  garbage: (response, _body, _request, random) =>
    send(
      response,
      200,
      { 'content-type': json },
      Buffer.from(Array.from({ length: 2000 }, () => random.between(0, 255))),
    ),
  /** JSON, but of another kind. */
  otherJson: (response, _body, _request, random) =>
    send(
      response,
      200,
      { 'content-type': json },
      random.pick([
        'null',
        '[]',
        '42',
        '""',
        '{}',
        '{"version":1}',
        '{"version":99}',
        '{"version":1,"items":[null,1]}',
      ]),
    ),
  wrongType: (response) =>
    send(response, 200, { 'content-type': 'text/html' }, '<!doctype html><title>Connexion</title><p>Identifiez-vous.'),
  wrongCharset: (response, body) =>
    send(response, 200, { 'content-type': 'application/json; charset=utf-16' }, Buffer.from(`${body}`, 'utf16le')),
  latin: (response, body) =>
    send(response, 200, { 'content-type': 'application/json; charset=iso-8859-1' }, Buffer.from(`${body}`, 'latin1')),
  /** 60 MB, streamed until the page has had enough. */
  huge: (response) => {
    response.writeHead(200, { 'content-type': json });
    const chunk = Buffer.alloc(1e6, 0x20);
    let left = 60;
    const more = () => {
      while (left-- > 0 && !response.destroyed) if (!response.write(chunk)) return void response.once('drain', more);
      response.end('{}');
    };
    more();
  },
  gzipBomb: (response) => send(response, 200, { 'content-type': json, 'content-encoding': 'gzip' }, makeBomb()),
  badGzip: (response, body) => send(response, 200, { 'content-type': json, 'content-encoding': 'gzip' }, body),
  redirectLoop: (response, _body, request) => send(response, 302, { location: request.url }),
  /** To a port that speaks no TLS, as where a certificate is missing. */
  noCertificate: (response, _body, request) =>
    send(response, 302, { location: `https://${request.headers.host}${request.url}` }),
  notModified: (response) => send(response, 304, {}),
  noContent: (response) => send(response, 204, {}),
  missing: (response) => send(response, 404, { 'content-type': 'text/plain' }, 'Not found'),
  forbidden: (response) => send(response, 403, { 'content-type': 'text/html' }, '<p>Non'),
  broken: (response, _body, _request, random) => send(response, random.pick([500, 502, 503, 504]), {}),
  busy: (response, _body, _request, random) =>
    send(response, 429, {
      'retry-after': random.pick(['0', '1', '3', '3600', '-5', 'soon', new Date(Date.UTC(2026, 11, 3)).toUTCString()]),
    }),
  /** A publisher whose clock is years off. */
  skewed: (response, body, _request, random) => {
    const document = JSON.parse(body);
    const instant = random.pick(['1990-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 'yesterday']);
    const when = random.pick(['generatedAt', 'validThrough']);
    faults.ok(response, Buffer.from(JSON.stringify({ ...document, [when]: instant })));
  },
};

/** Their names, without the good answer. */
export const faultNames = Object.keys(faults).filter((name) => name !== 'ok');
