import {
  type AgendaDocument,
  type CiteDocument,
  type ConseilDocument,
  DOCUMENT_NAMES,
  type DocumentName,
  type Documents,
  type Envelope,
  FEED_VERSION,
  type ResourcesDocument,
  type Site,
} from '@cite-des-metiers/sdk/feed';
import { addMonths, dateIn } from '../project/calendar.js';
import { checkFeed } from '../project/check-feed.js';
import type { Finding, Located } from '../project/finding.js';
import type { CiteDraft, ImportedHours, Project } from '../project/load.js';
import { messagesFr } from '../project/messages.fr.js';
import type { Origin, Sourced } from '../project/origin.js';

/** The days a build answers for, on the Cité's wall clock. */
export interface Horizon {
  /** Today. */
  readonly from: string;
  /** Last day of the sessions and of the documents: a year ahead. */
  readonly to: string;
  /** Last day of holidays: eighteen months ahead. */
  readonly holidaysTo: string;
}

/** The days that a build at an instant answers for. */
export function horizonOf(now: Date, timeZone: string): Horizon {
  const from = dateIn(now, timeZone);
  return { from, to: addMonths(from, 12), holidaysTo: addMonths(from, 18) };
}

/** A feed put together, with what is wrong with it shown at its source. */
export interface Assembled {
  readonly documents: Documents;
  readonly findings: readonly Located[];
}

const note = (severity: Finding['severity'], code: Finding['code'], say: Finding['say']): Finding => ({
  severity,
  code,
  path: [],
  say,
});

/** Keeps the first of the records that share an identifier across files; says which one gave way. */
const merge = <T extends { readonly id: string }>(
  records: readonly Sourced<T>[],
  findings: Located[],
): readonly Sourced<T>[] => {
  const first = new Map<string, Origin>();
  return records.filter(({ value, origin }) => {
    // Records are not checked yet; the check of the whole feed tells what is wrong with one that has no identifier.
    const id: unknown = (value as { readonly id?: unknown } | null)?.id;
    if (typeof id !== 'string') return true;
    const other = first.get(id);
    if (other === undefined) first.set(id, origin);
    if (other === undefined || other.file === origin.file) return true;
    const shadowed = note('warning', 'import-shadowed', (m) => m['import-shadowed'](id, other.file));
    findings.push(origin.locate(shadowed, ['id']));
    return false;
  });
};

const withHours = (
  project: Project,
  sites: readonly Sourced<Site>[],
  findings: Located[],
): readonly Sourced<Site>[] => {
  const main = sites.find(({ value }) => value.kind === 'main') ?? sites[0];
  const siteOf = ({ value }: Sourced<ImportedHours>): string | undefined => value.site ?? main?.value.id;
  const newestLast = [...project.parts.hours].sort((a, b) =>
    (a.value.importedAt ?? '').localeCompare(b.value.importedAt ?? ''),
  );
  const imported = new Map(newestLast.map((entry) => [siteOf(entry), entry]));
  for (const older of newestLast) {
    const newest = imported.get(siteOf(older));
    if (!newest || newest === older) continue;
    const shadowed = note('warning', 'import-shadowed', (m) =>
      m['import-shadowed'](siteOf(older) ?? '', newest.origin.file),
    );
    findings.push(older.origin.locate(shadowed, []));
  }
  for (const [id, { origin }] of imported) {
    const site = sites.find(({ value }) => value.id === id);
    const known = sites.map(({ value }) => value.id);
    if (!site && id !== undefined && project.parts.refused.mayHold('site', id)) continue;
    const finding = !site
      ? note('error', 'unknown-reference', (m) => m['unknown-reference']('site', id ?? '', undefined, known))
      : site.value.hours && note('warning', 'site-hours-kept', (m) => m['site-hours-kept'](site.value.id));
    if (finding) findings.push(origin.locate(finding, []));
  }
  return sites.map((site) => {
    const entry = imported.get(site.value.id);
    if (!entry || site.value.hours) return site;
    // What is wrong with imported hours is shown where they stand.
    const { origin } = site;
    const locate: Origin['locate'] = (finding, [field, ...rest]) =>
      field === 'hours'
        ? entry.origin.locate(finding, rest)
        : origin.locate(finding, field === undefined ? [] : [field, ...rest]);
    return { value: { ...site.value, hours: entry.value.hours }, origin: { ...origin, locate } };
  });
};

/** What the calendars change about a site: closures on public holidays, the dates of school holidays. */
export type Adjust = (site: Site) => Site;

/** Shows a finding of a document where the record was written down. */
const locator = (cite: Origin, lists: Readonly<Record<string, readonly Sourced<unknown>[]>>) => {
  return (finding: Finding): Located => {
    const [list, index, ...rest] = finding.path;
    const records = typeof list === 'string' ? lists[list] : undefined;
    const record = typeof index === 'number' ? records?.[index] : undefined;
    return record ? record.origin.locate(finding, rest) : cite.locate(finding, finding.path);
  };
};

/**
 * Puts the four documents together and checks them strictly. Writes nothing.
 * @param project A project whose `cite.json` is sound.
 * @param cite Its `cite.json`.
 * @param now Instant of the build; `generatedAt`, and the first day of the horizon.
 * @param adjust Says what public and school holidays change about a site.
 */
export function assemble(project: Project, cite: Sourced<CiteDraft>, now: Date, adjust: Adjust): Assembled {
  const horizon = horizonOf(now, cite.value.timeZone);
  const findings: Located[] = [];
  const { $schema: _schema, ...draft } = cite.value as CiteDraft & { readonly $schema?: unknown };
  const envelope: Envelope = {
    version: FEED_VERSION,
    generatedAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    validThrough: horizon.to,
    source: project.config.source ?? { name: draft.name, ...(draft.url !== undefined && { url: draft.url }) },
  };
  const own = draft.sites.map((value, index): Sourced<Site> => {
    const origin: Origin = {
      file: cite.origin.file,
      locate: (finding, path) => cite.origin.locate(finding, ['sites', index, ...path]),
    };
    return { value, origin };
  });
  const sites = withHours(project, merge([...own, ...project.parts.sites], findings), findings).map((site) => ({
    ...site,
    value: adjust(site.value),
  }));
  const activities = merge(project.parts.activities, findings);
  const offers = merge(project.parts.offers, findings);
  const resources = merge(project.parts.resources, findings);
  const { synonyms } = project.parts;
  const values = <T>(records: readonly Sourced<T>[]): readonly T[] => records.map(({ value }) => value);
  const words = synonyms.length > 0 && { synonyms: values(synonyms) };
  // The envelope last: a `cite.json` recovered from a published one still holds the former's, and its last day.
  const citeDocument: CiteDocument = { ...draft, ...envelope, sites: values(sites) };
  const agenda: AgendaDocument = { ...envelope, items: values(activities) };
  const conseil: ConseilDocument = { ...envelope, items: values(offers), ...words };
  const catalogue: ResourcesDocument = { ...envelope, items: values(resources), ...words };
  const documents: Documents = { cite: citeDocument, agenda, conseil, resources: catalogue };
  const lists: Readonly<Record<DocumentName, Readonly<Record<string, readonly Sourced<unknown>[]>>>> = {
    cite: { sites },
    agenda: { items: activities },
    conseil: { items: offers, synonyms },
    resources: { items: resources, synonyms },
  };
  const checked = checkFeed(documents, horizon.from, project.parts.refused);
  for (const name of DOCUMENT_NAMES) {
    const located = checked[name].map(locator(cite.origin, lists[name]));
    // cite.json was checked alone already, with the places of its own exceptions; only what a draft may lack is new.
    const late: readonly string[] = ['reader-refuses', 'required', 'too-few'];
    findings.push(...located.filter(({ file, code }) => file !== cite.origin.file || late.includes(code)));
  }
  return { documents, findings: unique([...project.findings, ...findings]) };
}

/** Synonyms stand in two documents, and drafts are checked alone first: the same sentence at the same place is said once. */
const unique = (findings: readonly Located[]): readonly Located[] => {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { code, file, line, column, path } = finding;
    // The sentence too: a spreadsheet's line may have several unknown columns, or several remarks.
    const key = JSON.stringify([code, file, line, column, path, finding.say(messagesFr)]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
