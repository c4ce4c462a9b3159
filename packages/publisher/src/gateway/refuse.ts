import type { FastifyReply } from 'fastify';

/** Stable words for what went wrong, beside a sentence; never what the engine said. */
export type Refusal = 'bad-argument' | 'not-found' | 'method' | 'rate' | 'saturated' | 'search-unavailable';

/** Answers with a status and one sentence as JSON that no cache keeps. */
export function refuse(reply: FastifyReply, status: number, code: Refusal, message: string): FastifyReply {
  return reply
    .code(status)
    .headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: { code, message } }));
}
