import type { ConseilOffer, Documents, Synonym } from '@cite-des-metiers/sdk/feed';
import { type TidyReport, tidyCatalogue } from '../catalogue/tidy.js';
import { usefulSynonyms } from '../catalogue/useful-synonyms.js';
import type { ProjectConfig } from '../project/config.js';
import type { Located } from '../project/finding.js';
import { IMPORT_TARGETS, loadProject } from '../project/load.js';
import { type Adjust, assemble, horizonOf } from './assemble.js';
import { adjustment, loadCalendars } from './calendars.js';
import { readPermanenceFiles } from './permanences.js';

/** A project put together, or what keeps it from being. */
export interface Prepared {
  readonly config: ProjectConfig;
  /** Absent where `cite.json` cannot be used. To be published only where no finding is an error. */
  readonly documents?: Documents;
  readonly findings: readonly Located[];
  /** What putting the catalogue in order took; absent where it cannot be published. */
  readonly tidied?: TidyReport;
}

/**
 * Reads a project, puts its documents together, checks them and puts the catalogue in order. Writes nothing.
 * @param dir Folder of the project.
 * @param now Instant of the build.
 * @param isImportMissing True where an import failed that never gave anything: what refers to its records is then not an error.
 */
export async function prepare(dir: string, now: Date, isImportMissing = false): Promise<Prepared> {
  let adjust: Adjust = (site) => site;
  const project = await loadProject(dir, now, [
    async (folder, cite, config, parts) => {
      if (isImportMissing) for (const target of IMPORT_TARGETS) parts.refused.add(target);
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
  const { documents, findings } = assemble(project, project.cite, now, adjust);
  // Records are merged once each of them is sound, so that a mistake is shown where it was made.
  if (findings.some(({ severity }) => severity === 'error')) return { config, documents, findings };
  const { from } = horizonOf(now, documents.cite.timeZone);
  const { resources, report, follow } = tidyCatalogue(documents.resources.items, from);
  // An answer leads to the record that is left, not to the one that went into it.
  const held = new Set(documents.agenda.items.map(({ id }) => id));
  const items = documents.conseil.items.map((offer): ConseilOffer => {
    const { agenda = [], ...rest } = offer;
    const kept = agenda.filter((id) => held.has(id));
    return {
      ...rest,
      ...(kept.length > 0 && { agenda: kept }),
      ...(offer.resources && { resources: [...new Set(offer.resources.map(follow))] }),
    };
  });
  const useful = <D extends { readonly synonyms?: readonly Synonym[] }>(
    document: D,
    records: readonly unknown[],
  ): D => {
    const { synonyms: all, ...rest } = document;
    const synonyms = usefulSynonyms(all ?? [], records);
    return { ...rest, ...(synonyms.length > 0 && { synonyms }) } as D;
  };
  const tidy: Documents = {
    ...documents,
    conseil: useful({ ...documents.conseil, items }, [...items, ...documents.cite.poles]),
    resources: useful({ ...documents.resources, items: resources }, resources),
  };
  return { config, documents: tidy, findings, tidied: report };
}
