import type { Documents } from '@cite-des-metiers/sdk/feed';
import type { ProjectConfig } from '../project/config.js';
import type { Located } from '../project/finding.js';
import { loadProject } from '../project/load.js';
import { type Adjust, assemble, horizonOf } from './assemble.js';
import { adjustment, loadCalendars } from './calendars.js';
import { readPermanenceFiles } from './permanences.js';

/** A project put together, or what keeps it from being. */
export interface Prepared {
  readonly config: ProjectConfig;
  /** Absent where `cite.json` cannot be used. To be published only where no finding is an error. */
  readonly documents?: Documents;
  readonly findings: readonly Located[];
}

/**
 * Reads a project, puts its documents together and checks them. Writes nothing.
 * @param dir Folder of the project.
 * @param now Instant of the build.
 */
export async function prepare(dir: string, now: Date): Promise<Prepared> {
  let adjust: Adjust = (site) => site;
  const project = await loadProject(dir, [
    async (folder, cite, config, parts) => {
      const horizon = horizonOf(now, cite.timeZone);
      const { calendars, findings } = await loadCalendars(folder, cite, config, horizon);
      const adjusted = adjustment(cite, config, horizon, calendars);
      adjust = adjusted.adjust;
      const permanences = await readPermanenceFiles(folder, cite, horizon, calendars, parts);
      return [...findings, ...adjusted.findings, ...permanences];
    },
  ]);
  const { config } = project;
  if (!project.cite) return { config, findings: project.findings };
  return { config, ...assemble(project, project.cite, now, adjust) };
}
