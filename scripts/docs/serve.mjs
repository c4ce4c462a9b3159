import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The file a path of the site stands for, as any static server has it; `undefined` where there is none. */
export function fileOf(folder, pathname) {
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return file.startsWith(folder) && existsSync(file) ? file : undefined;
}

/**
 * Serves a folder as a static web server does.
 * @param port 0 takes a free one.
 * @returns Its address, with a slash at the end, and how to stop it.
 */
export function serveFolder(folder, port = 0) {
  const server = createServer(({ url }, response) => {
    const file = fileOf(folder, new URL(url, 'http://localhost').pathname);
    if (!file) return void response.writeHead(404).end();
    response.setHeader('content-type', kinds[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({ address: `http://127.0.0.1:${String(server.address().port)}/`, stop: () => server.close() }),
    );
  });
}
