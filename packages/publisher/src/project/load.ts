import { join } from 'node:path';
import type { Activity, CiteDocument, ConseilOffer, Hours, Resource, Site, Synonym } from '@cite-des-metiers/sdk/feed';
import { checkDocument, surroundingsOf } from './check-feed.js';
import { CONFIG_FILE, type ProjectConfig, readConfig } from './config.js';
import { CONSEIL_COLUMNS, readConseil } from './conseil.js';
import { namesIn, readJsonFile } from './files.js';
import type { Finding, Located } from './finding.js';
import { IMPORTS_FOLDER } from './fragment.js';
import { type JsonText, isObject } from './json.js';
import { type Origin, type Sourced, jsonOrigin } from './origin.js';
import { RefusedIds } from './refused-ids.js';
import { RESOURCE_COLUMNS, readResources, resourceId } from './resources.js';
import { SYNONYM_COLUMNS, readSynonyms } from './synonyms.js';
import { readTables } from './tables.js';

/** `cite.json` of a project: the command fills in the envelope. */
export type CiteDraft = Omit<CiteDocument, 'version' | 'generatedAt' | 'validThrough' | 'source'>;

/** Hours that were imported for a site. */
export interface ImportedHours {
  /** Site they are for; the main one where left out. */
  readonly site?: string;
  readonly hours: Hours;
  /** When they were imported (RFC 3339): of two for one site the newer holds. */
  readonly importedAt?: string;
}

/** Everything a project holds, before it is merged. */
export interface ProjectParts {
  readonly activities: Sourced<Activity>[];
  readonly offers: Sourced<ConseilOffer>[];
  readonly resources: Sourced<Resource>[];
  readonly sites: Sourced<Site>[];
  readonly synonyms: Sourced<Synonym>[];
  readonly hours: Sourced<ImportedHours>[];
  /** What was written down but refused, with a finding that says why. */
  readonly refused: RefusedIds;
}

/** A project as read from its folder. */
export interface Project {
  readonly dir: string;
  readonly config: ProjectConfig;
  /** Absent where `cite.json` cannot be used; `findings` says why. */
  readonly cite?: Sourced<CiteDraft>;
  readonly parts: ProjectParts;
  /** What is wrong so far. */
  readonly findings: readonly Located[];
}

/** Adds what a source that is not one of this file's gives (permanences), once the Cité is known. */
export type PartReader = (
  dir: string,
  cite: CiteDraft,
  config: ProjectConfig,
  parts: ProjectParts,
) => Promise<readonly Located[]>;

const listOf = (value: unknown, key: string): readonly unknown[] => {
  if (typeof value !== 'object' || value === null || !(key in value)) return [];
  const list: unknown = (value as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(list) ? list : [];
};

/** Records of a JSON file. Their shape is checked after merging, with the whole feed; until then the type is a promise. */
const take = <T>(into: Sourced<T>[], file: string, json: JsonText, key: string): void => {
  listOf(json.value, key).forEach((value, index) => {
    into.push({ value: value as T, origin: jsonOrigin(file, json, [key, index]) });
  });
};

/** What an import may hold that others refer to. */
export const IMPORT_TARGETS = ['activity', 'resource', 'site'] as const;

/** What the items of a document may be referred to as. */
const draftTargets = { agenda: 'activity', conseil: undefined, resources: 'resource' } as const;

const readDrafts = async (dir: string, parts: ProjectParts): Promise<readonly Located[]> => {
  const findings: Located[] = [];
  for (const name of ['agenda', 'conseil', 'resources'] as const) {
    const file = `${name}.json`;
    const target = draftTargets[name];
    const read = await readJsonFile(join(dir, file), file);
    if (!read.ok) {
      if (read.missing) continue;
      findings.push(read.problem);
      if (target) parts.refused.add(target);
      continue;
    }
    const { json } = read;
    const { value } = json;
    const draft = isObject(value) ? { items: [], ...value, version: 1 } : value;
    const shape = checkDocument(name, draft, { ids: {} }, true);
    findings.push(
      ...shape.filter(({ path }) => path.length <= 1).map((f) => jsonOrigin(file, json, []).locate(f, f.path)),
    );
    const isLost = ({ severity, path }: Finding): boolean =>
      severity === 'error' && (path.length === 0 || (path[0] === 'items' && path.length === 1));
    if (target && shape.some(isLost)) parts.refused.add(target);
    if (name === 'agenda') take(parts.activities, file, json, 'items');
    if (name === 'conseil') take(parts.offers, file, json, 'items');
    if (name === 'resources') take(parts.resources, file, json, 'items');
    if (name !== 'agenda') take(parts.synonyms, file, json, 'synonyms');
  }
  return findings;
};

/** Days after which what was imported by hand, and never again, is worth a look. */
const IMPORT_AGES = 180;

/** What of a fragment `cdm build` takes. */
const fragmentFields = ['activities', 'resources', 'offers', 'sites', 'hours'];

/** What is odd about a file of `imports/` that was read: it holds nothing of ours, or is old. */
const oddityOf = (value: unknown, now: Date): Finding | undefined => {
  const fields = isObject(value) ? Object.keys(value) : [];
  const warn = (code: Finding['code'], say: Finding['say']): Finding => ({ severity: 'warning', code, path: [], say });
  if (!fields.some((field) => fragmentFields.includes(field)))
    return warn('not-an-import', (m) => m['not-an-import']());
  const { importedAt } = value as { readonly importedAt?: unknown };
  const age = typeof importedAt === 'string' ? (now.getTime() - Date.parse(importedAt)) / 86_400_000 : 0;
  return age > IMPORT_AGES ? warn('import-old', (m) => m['import-old'](Math.floor(age))) : undefined;
};

const readFragments = async (dir: string, now: Date, parts: ProjectParts): Promise<readonly Located[]> => {
  const findings: Located[] = [];
  const missAll = (problem: Located): void => {
    findings.push(problem);
    for (const target of IMPORT_TARGETS) parts.refused.add(target);
  };
  const fragments: { readonly file: string; readonly json: JsonText; readonly importedAt: string }[] = [];
  const { names, problem } = await namesIn(join(dir, IMPORTS_FOLDER), IMPORTS_FOLDER);
  if (problem) missAll(problem);
  // A Mac's copy on a key adds « ._ » files; a name that begins with a dot is no one's work.
  for (const name of names.filter((one) => !one.startsWith('.'))) {
    const file = `${IMPORTS_FOLDER}/${name}`;
    if (!name.endsWith('.json')) {
      const say: Finding['say'] = (m) => m['not-an-import']();
      findings.push({ severity: 'warning', code: 'not-an-import', path: [], file, say });
      continue;
    }
    const read = await readJsonFile(join(dir, file), file);
    if (!read.ok) {
      missAll(read.problem);
      continue;
    }
    const { json } = read;
    const odd = oddityOf(json.value, now);
    if (odd) findings.push({ ...odd, file });
    const { importedAt } = (json.value ?? {}) as { readonly importedAt?: unknown };
    fragments.push({ file, json, importedAt: typeof importedAt === 'string' ? importedAt : '' });
  }
  // Of two that give the same record the newer holds, whatever their names.
  fragments.sort((a, b) => b.importedAt.localeCompare(a.importedAt));
  for (const { file, json } of fragments) {
    take(parts.activities, file, json, 'activities');
    take(parts.offers, file, json, 'offers');
    take(parts.resources, file, json, 'resources');
    take(parts.sites, file, json, 'sites');
    const { hours, site, importedAt } = (json.value ?? {}) as Partial<ImportedHours>;
    const origin: Origin = jsonOrigin(file, json, ['hours']);
    if (hours !== undefined)
      parts.hours.push({
        value: { hours, ...(site !== undefined && { site }), ...(typeof importedAt === 'string' && { importedAt }) },
        origin,
      });
  }
  return findings;
};

const readCsvs = async (dir: string, cite: CiteDraft, parts: ProjectParts): Promise<readonly Located[]> => {
  const language = cite.languages[0] ?? 'fr';
  const offers = await readTables(dir, 'conseil', CONSEIL_COLUMNS, (t) => readConseil(t, cite, language));
  const resources = await readTables(dir, 'ressources', RESOURCE_COLUMNS, (t) => readResources(t, cite, language));
  const synonyms = await readTables(dir, 'synonymes', SYNONYM_COLUMNS, (t) => readSynonyms(t, language));
  parts.offers.push(...offers.records);
  parts.resources.push(...resources.records);
  parts.synonyms.push(...synonyms.records);
  for (const cells of resources.refused) parts.refused.add('resource', resourceId(cells));
  if (resources.isUnread) parts.refused.add('resource');
  return [...offers.findings, ...resources.findings, ...synonyms.findings];
};

/**
 * Reads a project: `cite.json`, the spreadsheets, hand-written documents and what was imported.
 * What staff wrote comes before what was imported, so that it wins where both name the same record.
 * @param dir The project's folder.
 * @param now The instant of the build, from which the age of imports counts.
 * @param readers Further sources, run once `cite.json` is known to be sound.
 */
export async function loadProject(dir: string, now: Date, readers: readonly PartReader[] = []): Promise<Project> {
  const parts: ProjectParts = {
    activities: [],
    offers: [],
    resources: [],
    sites: [],
    synonyms: [],
    hours: [],
    refused: new RefusedIds(),
  };
  const { config, findings: configFindings, positionOf } = await readConfig(dir);
  const read = await readJsonFile(join(dir, 'cite.json'), 'cite.json', 'run-init');
  if (!read.ok) return { dir, config, parts, findings: [...configFindings, read.problem] };
  const { value } = read.json;
  const origin = jsonOrigin('cite.json', read.json, []);
  const citeFindings = checkDocument('cite', value, surroundingsOf({ cite: value }), true);
  const findings: Located[] = [...configFindings, ...citeFindings.map((f) => origin.locate(f, f.path))];
  if (citeFindings.some(({ severity }) => severity === 'error')) return { dir, config, parts, findings };
  const cite = value as CiteDraft;
  const place = (finding: Located): Located => {
    if (finding.line !== undefined) return finding;
    if (finding.file === CONFIG_FILE) return { ...finding, ...positionOf?.(finding.path) };
    return finding.file === origin.file ? origin.locate(finding, finding.path) : finding;
  };
  for (const reader of readers) findings.push(...(await reader(dir, cite, config, parts)).map(place));
  findings.push(...(await readCsvs(dir, cite, parts)));
  findings.push(...(await readDrafts(dir, parts)));
  findings.push(...(await readFragments(dir, now, parts)));
  return { dir, config, cite: { value: cite, origin }, parts, findings };
}
