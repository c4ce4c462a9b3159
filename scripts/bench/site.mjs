// The bench's web server: brotli as strong as it gets, nothing cached, and a list of what was asked.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};
const strongest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/**
 * @param folders By first part of the path, a folder on the disk.
 * @returns `files`, by path, what is served besides (add to it at any time); `asked`, path and bytes of each answer as it went over the
 * wire, headers left out (empty it between two visits); `address`; `stop`.
 */
export async function serve(folders) {
  const files = {};
  const asked = [];
  const packed = new Map();
  const find = (path) => {
    if (path in files) return files[path];
    const [, first, rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const file = first in folders ? join(folders[first], normalize(`/${rest}`)) : '';
    return file !== '' && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  };
  const pack = (path) => {
    if (!packed.has(path)) {
      const content = find(path);
      packed.set(path, content === undefined ? undefined : brotliCompressSync(content, strongest));
    }
    return packed.get(path);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://bench').pathname;
    const body = pack(path);
    asked.push({ path, bytes: body?.length ?? 0, status: body === undefined ? 404 : 200 });
    if (body === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'content-type':
            TYPES[extname(path)] ?? (path.startsWith('/page/') ? TYPES['.html'] : 'application/octet-stream'),
          'content-encoding': 'br',
          'content-length': body.length,
          'cache-control': 'no-store',
        })
        .end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    files,
    asked,
    address: `http://127.0.0.1:${String(server.address().port)}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
