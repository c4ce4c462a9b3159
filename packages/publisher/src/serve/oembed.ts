import { join } from 'node:path';
import type { CiteDocument } from '@cite-des-metiers/sdk/feed';
import { readDocument } from '@cite-des-metiers/sdk/feed';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { FRAMES, type FrameName } from '../build/frame-names.js';
import { oembedOf } from '../build/oembed.js';
import { readJsonFile } from '../project/files.js';

/** What {@link oembed} needs. */
export interface OEmbedOptions {
  /** Published folder, absolute. */
  readonly root: string;
  /** Its public address, with a slash at its end; that of the request where left out. */
  readonly url?: string;
}

interface Query {
  readonly url?: string;
  readonly format?: string;
  readonly maxwidth?: string;
  readonly maxheight?: string;
}

const refuse = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(`${sentence}\n`);

/** The Cité as published; nothing where its document cannot be read. */
const citeIn = async (root: string): Promise<CiteDocument | undefined> => {
  const read = await readJsonFile(join(root, 'cite.json'), 'cite.json');
  const result = read.ok ? readDocument('cite', read.json.value) : undefined;
  return result?.ok ? result.document : undefined;
};

const isFrame = (name: string): name is FrameName => Object.hasOwn(FRAMES, name);

/** Which of our frame pages an address is, whatever its protocol; nothing for another's. */
const frameAt = (
  address: string,
  base: URL,
): { readonly name: FrameName; readonly url: string; readonly language?: string } | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search, searchParams } = new URL(address);
  const folder = `${base.pathname}frame/`;
  if (!/^https?:$/.test(protocol) || host !== base.host || !pathname.startsWith(folder)) return undefined;
  const name = pathname.slice(folder.length).replace(/\.html$/, '');
  const language = searchParams.get('lang');
  if (!isFrame(name)) return undefined;
  return { name, url: `${base.href}frame/${name}.html${search}`, ...(language && { language }) };
};

const sizeOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined;

/**
 * `/oembed?url=…&maxwidth=…&maxheight=…&format=json` (https://oembed.com/): the widget for the address of one of this folder's frame
 * pages. 404 for any other address, 501 for another format, 400 for what cannot be read.
 */
export const oembed =
  ({ root, url }: OEmbedOptions): FastifyPluginAsync =>
  (app) => {
    app.get<{ Querystring: Query }>('/oembed', async (request, reply) => {
      const { url: address, format = 'json', maxwidth, maxheight } = request.query;
      if (typeof address !== 'string')
        return refuse(
          reply,
          400,
          'Bad request: url is missing. Add ?url= and the address of a frame page, percent-encoded.',
        );
      if (format !== 'json') return refuse(reply, 501, 'Not implemented: format is json only.');
      const [width, height] = [sizeOf(maxwidth), sizeOf(maxheight)];
      if ((maxwidth !== undefined && width === undefined) || (maxheight !== undefined && height === undefined))
        return refuse(reply, 400, 'Bad request: maxwidth and maxheight are whole numbers of pixels, 1 to 99999.');
      const base = new URL(url ?? `${request.protocol}://${request.host}/`);
      const frame = frameAt(address, base);
      const cite = frame && (await citeIn(root));
      if (!frame || !cite)
        return refuse(
          reply,
          404,
          `Not found: url is no frame page of this feed, such as ${base.href}frame/hours.html.`,
        );
      const { name, ...wanted } = frame;
      const answer = oembedOf(name, cite, {
        ...wanted,
        ...(width !== undefined && { maxwidth: width }),
        ...(height !== undefined && { maxheight: height }),
      });
      return reply
        .header('cache-control', `public, max-age=${String(answer.cache_age)}`)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer));
    });
    return Promise.resolve();
  };
