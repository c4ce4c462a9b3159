import { setTimeout as sleep } from 'node:timers/promises';
import { type DublinCoreOptions, dublinCoreResource } from './dublin-core.js';
import { type OaiAnswer, readOaiAnswer } from './oai-pmh-answer.js';
import { type OaiFetchOptions, fetchOai } from './oai-pmh-fetch.js';
import type { ImportContext, ImportResult } from './report.js';
import { Collector } from './unimarc-collect.js';
import { feedId } from './unimarc-values.js';
import { isWebAddress } from './web-address.js';

/** What is harvested, and how. */
export interface OaiOptions extends OaiFetchOptions, DublinCoreOptions {
  /** Set of the repository, where only a part is wanted. */
  readonly set?: string;
  /** Most records taken; 200,000 when left out. */
  readonly maxRecords?: number;
  /** Told after each page; `expected` where the repository says how many there are. */
  readonly onProgress?: (progress: { readonly done: number; readonly expected?: number }) => void;
}

const take = (collector: Collector, answer: OaiAnswer, options: OaiOptions): void => {
  for (const { identifier, isDeleted, elements } of answer.records) {
    // A record deleted while its page was on the way is told again, as deleted.
    if (isDeleted) collector.remove(feedId('', identifier));
    else
      collector.add(
        identifier || `notice ${String(collector.read + 1)}`,
        elements
          ? dublinCoreResource(identifier, elements, options)
          : { refused: 'La notice n’a pas de Dublin Core (oai_dc) : l’entrepôt doit en donner pour chaque notice.' },
      );
  }
};

const explain = ({ code, text }: { readonly code: string; readonly text: string }): Error => {
  const said = text ? ` (« ${text.slice(0, 200)} »)` : '';
  switch (code) {
    case 'badResumptionToken':
      return new Error(
        `L’entrepôt ne reconnaît plus la suite de la liste${said} : recommencez l’import depuis le début.`,
      );
    case 'cannotDisseminateFormat':
      return new Error(
        `L’entrepôt ne donne pas de Dublin Core (oai_dc)${said} : demandez un export UNIMARC à la place.`,
      );
    case 'noSetHierarchy':
      return new Error(`L’entrepôt n’a pas d’ensembles${said} : importez sans en nommer un.`);
    default:
      return new Error(`L’entrepôt a refusé la demande : ${code}${said}. Vérifiez l’adresse et le nom de l’ensemble.`);
  }
};

/**
 * Reads one answer of a repository saved as a file (the page that `?verb=ListRecords&metadataPrefix=oai_dc` shows).
 * @throws Error with one French sentence when it is not OAI-PMH or holds an error.
 */
export function readOaiFile(bytes: Uint8Array, _context: ImportContext, options: DublinCoreOptions = {}): ImportResult {
  const answer = readOaiAnswer(bytes);
  if (answer.error && answer.error.code !== 'noRecordsMatch') throw explain(answer.error);
  const collector = new Collector();
  take(collector, answer, options);
  const result = collector.result();
  if (answer.resumptionToken === undefined) return result;
  const size = answer.size === undefined ? '' : ` sur ${String(answer.size)}`;
  const why = `Cette réponse n’est qu’une page de la liste : ${String(answer.records.length)} notices${size}, et une suite (resumptionToken). Pour tout le catalogue, importez l’adresse de l’entrepôt.`;
  return { ...result, report: { ...result.report, changed: [...result.report.changed, { where: 'fichier', why }] } };
}

/** What a request says of itself (OAI-PMH 2.0 §3.1.1); the rest of an address belongs to the repository. */
const ARGUMENTS = ['verb', 'metadataPrefix', 'set', 'from', 'until', 'identifier', 'resumptionToken'];

/** The address of a repository without what a pasted request asked for, and the set and dates that it named. */
const baseOf = (url: string): { readonly base: string; readonly asked: Readonly<Record<string, string>> } => {
  const address = new URL(url);
  address.hash = '';
  const asked: Record<string, string> = {};
  for (const name of ARGUMENTS) {
    const value = address.searchParams.get(name);
    if (value && ['set', 'from', 'until'].includes(name)) asked[name] = value;
    address.searchParams.delete(name);
  }
  return { base: address.href, asked };
};

/**
 * Harvests a repository over OAI-PMH 2.0 in Dublin Core: page by page, one request at a time with a pause between,
 * until the last page. Deleted records are not counted and not kept.
 * @param url Base address of the repository, such as `https://catalogue.example/oai`; of a whole request, its set and
 * dates are kept.
 * @throws Error with one French sentence: not OAI-PMH, refused, too large, endless or unreachable.
 */
export async function harvestOai(
  url: string,
  _context: ImportContext,
  options: OaiOptions = {},
): Promise<ImportResult> {
  if (!isWebAddress(url))
    throw new Error(
      `« ${url} » n’est pas une adresse : elle doit commencer par https://, comme https://catalogue.example/oai.`,
    );
  const { set, maxRecords = 200_000, pause = 1000, signal, onProgress } = options;
  const collector = new Collector();
  const { base, asked } = baseOf(url);
  const tokens = new Set<string>();
  let token: string | undefined;
  let done = 0;
  for (;;) {
    const address = new URL(base);
    // With a token no other parameter is allowed (OAI-PMH 2.0 §3.5).
    const params: Record<string, string> =
      token === undefined
        ? { metadataPrefix: 'oai_dc', ...asked, ...(set ? { set } : {}) }
        : { resumptionToken: token };
    address.searchParams.set('verb', 'ListRecords');
    for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value);
    const answer = readOaiAnswer(await fetchOai(address.href, options));
    if (answer.error?.code === 'noRecordsMatch') break;
    if (answer.error) throw explain(answer.error);
    take(collector, answer, options);
    done += answer.records.length;
    onProgress?.({ done, ...(answer.size === undefined ? {} : { expected: answer.size }) });
    if (done > maxRecords)
      throw new Error(
        `L’entrepôt a plus de ${String(maxRecords)} notices : importez un ensemble (set), ou élevez la limite.`,
      );
    token = answer.resumptionToken;
    if (token === undefined) break;
    if (tokens.has(token))
      throw new Error('L’entrepôt donne deux fois la même suite (resumptionToken) : signalez-le à qui le tient.');
    tokens.add(token);
    await sleep(pause, undefined, signal ? { signal } : {}).catch((error: unknown) => {
      signal?.throwIfAborted();
      throw error;
    });
  }
  return collector.result();
}
