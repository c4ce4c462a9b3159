import { join } from 'node:path';
import { isThere } from '../project/files.js';
import type { Located } from '../project/finding.js';
import { CONFIG_FILE, readConfig } from '../project/config.js';
import { fragmentPath, runImport } from './import.js';
import { EXIT, type Io, stringsOf } from './io.js';

/**
 * Does the imports of a project's settings again, before a build. Where one fails (no network, a changed file) the last
 * good one stays, with a warning; where there is none, that is an error.
 */
export async function runSteps(dir: string, io: Io): Promise<readonly Located[]> {
  const { config, positionOf } = await readConfig(dir);
  const findings: Located[] = [];
  for (const [index, step] of config.imports.entries()) {
    const file = fragmentPath(step.kind, step.from, step.site);
    let reason = stringsOf(io.language).importEmpty();
    try {
      const { site, pole, strict } = step;
      const said = {
        ...(site !== undefined && { site }),
        ...(pole !== undefined && { pole }),
        ...(strict !== undefined && { strict }),
      };
      const options = { project: dir, base: dir, buildFollows: true, ...said };
      const code = await runImport(step.kind, step.from, options, io);
      if (code === EXIT.done) continue;
    } catch (error) {
      // One source that cannot be read, whatever went wrong in reading it, must not stop the hours of the others.
      reason = error instanceof Error ? error.message : String(error);
    }
    const kept = step.strict !== true && (await isThere(join(dir, file)));
    const fallback = kept ? stringsOf(io.language).importFallback(file) : '';
    const why = [reason, fallback].filter(Boolean).join(' ');
    findings.push({
      severity: kept ? 'warning' : 'error',
      code: 'import-refused',
      path: ['imports', index],
      file: CONFIG_FILE,
      ...positionOf?.(['imports', index]),
      say: (m) => m['import-refused'](step.kind, why),
    });
  }
  return findings;
}
