import { resolve } from 'node:path';
import { CONFIG_FILE, readConfig } from '../project/config.js';
import type { JsonPath, Located } from '../project/finding.js';
import type { CiteDraft } from '../project/load.js';
import { nearest } from '../project/nearest.js';
import { type Io, UserError, messagesOf, stringsOf } from './io.js';
import { publicAddress } from './public-address.js';
import { isProject } from './published.js';
import { SOURCES } from './sources.js';

/**
 * What `cdm build` would refuse of a project's settings although they are well written: an address that is none, a published
 * folder that is a project, an import of a kind, for a site or a pole that there is not.
 * @param cite The Cité, where it is sound.
 */
export async function checkSettings(
  dir: string,
  cite: Pick<CiteDraft, 'sites' | 'poles'> | undefined,
  io: Io,
): Promise<readonly Located[]> {
  const { config, positionOf } = await readConfig(dir);
  const strings = stringsOf(io.language);
  const findings: Located[] = [];
  const refuse = (path: JsonPath, why: string): void => {
    const place = { file: CONFIG_FILE, ...positionOf?.(path) };
    findings.push({
      severity: 'error',
      code: 'setting-refused',
      path,
      ...place,
      say: (m) => m['setting-refused'](why),
    });
  };
  try {
    publicAddress(config.url, io);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    refuse(['url'], error.message);
  }
  const out = resolve(dir, config.out);
  if (out === resolve(dir) || (await isProject(out))) refuse(['out'], strings.outIsProject());
  const kinds = SOURCES.map(({ kind }) => kind);
  config.imports.forEach(({ kind, site, pole }, index) => {
    if (!kinds.includes(kind))
      refuse(['imports', index, 'kind'], strings.kindUnknown(kind, nearest(kind, kinds), kinds));
    for (const [what, id, known] of [
      ['site', site, cite?.sites],
      ['pole', pole, cite?.poles],
    ] as const) {
      const ids = known?.map((one) => one.id) ?? [];
      if (id !== undefined && known && !ids.includes(id))
        refuse(['imports', index, what], messagesOf(io.language)['unknown-reference'](what, id, nearest(id, ids), ids));
    }
  });
  return findings;
}
