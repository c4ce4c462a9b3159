import { SdkError } from '@cite-des-metiers/sdk';
import * as z from 'zod/mini';
import { type EngineAccess, EngineFailure, connect } from './connection.js';
import { checkAlias } from './engine.js';

/** What is searched now. */
export interface PublishedCatalogue {
  /** Records behind the alias. */
  readonly count: number;
}

const countSchema = z.object({ count: z.number() });

/**
 * What stands behind an alias, to be compared with what is about to replace it.
 * @returns `undefined` where nothing was published under this name yet.
 * @throws SdkError `bad-argument` for an impossible address or alias, `search-unavailable` when the engine cannot say it.
 */
export async function publishedCatalogue(access: EngineAccess, alias: string): Promise<PublishedCatalogue | undefined> {
  checkAlias(alias);
  const connection = connect(access);
  try {
    const { status, body } = await connection.call({
      method: 'GET',
      path: `/${alias}/_count`,
      timeout: 20_000,
      retries: 2,
      accept: [404],
    });
    return status === 404 ? undefined : z.parse(countSchema, body);
  } catch (error) {
    if (error instanceof EngineFailure)
      throw new SdkError('search-unavailable', error.message, { status: error.status, cause: error });
    // Something else listens there: a web server, a captive portal.
    if (error instanceof z.core.$ZodError)
      throw new SdkError('search-unavailable', `what answers there is not a search engine`, { cause: error });
    throw error;
  } finally {
    await connection.close();
  }
}
