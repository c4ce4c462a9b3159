import { join } from 'node:path';
import type { Source } from '@cite-des-metiers/sdk/feed';
import { checkSchema } from '../schema/check.js';
import { configSchema } from '../schema/config.js';
import { readJsonFile } from './files.js';
import type { Located } from './finding.js';
import type { JsonText } from './json.js';

/** An import that is done again at each build. */
export interface ImportStep {
  /** Kind of source, as in `cdm import KIND`. */
  readonly kind: string;
  /** File relative to the project, or https address. */
  readonly from: string;
  /** Site it is for. */
  readonly site?: string;
  /** Pole that its entries belong to, where the source cannot say it. */
  readonly pole?: string;
  /** True where a refused entry stops the build. */
  readonly strict?: boolean;
}

/** All public holidays, none, or those listed by name (`1er mai`) or date (`12-25`, `2027-05-17`). */
export type HolidayRule = boolean | readonly string[];

/** The search engine that `cdm build --search opensearch` fills. Its account is never here: it stands in the environment. */
export interface SearchSettings {
  /** Addresses of its nodes, such as `http://10.0.0.5:9200`. */
  readonly nodes?: readonly string[];
  /** Name of the catalogue in it; `cite-` and the identifier of the Cité where left out. */
  readonly alias?: string;
  /** Primary shards, about one per million records; 1 where left out. */
  readonly shards?: number;
}

/** `cdm.config.json`: how a project is published. */
export interface ProjectConfig {
  /** Published folder, relative to the project. */
  readonly out: string;
  /** Public address of that folder, so that a pasted address of a frame page becomes the widget (oEmbed). */
  readonly url?: string;
  /** Which public holidays close the sites, or each site by its identifier. None where left out. */
  readonly closedOnPublicHolidays: HolidayRule | Readonly<Record<string, HolidayRule>>;
  /** Public holidays on which the Cité opens all the same. */
  readonly openOnPublicHolidays?: readonly string[];
  /** File of the Ministry's school calendar, relative to the project. */
  readonly schoolCalendar?: string;
  /** Zone or academy to take out of it. */
  readonly schoolZone?: string;
  /** Name of the variant of hours whose dates are the school holidays. */
  readonly schoolHours?: string;
  /** What pages name as the source; the Cité where left out. */
  readonly source?: Source;
  /** Imports done again at each build. */
  readonly imports: readonly ImportStep[];
  /** The search engine, where there is one. */
  readonly search?: SearchSettings;
}

const defaults: ProjectConfig = { out: 'public', closedOnPublicHolidays: false, imports: [] };

/** Name of the settings file. */
export const CONFIG_FILE = 'cdm.config.json';

/** Settings as read. */
export interface ReadConfig {
  readonly config: ProjectConfig;
  readonly findings: readonly Located[];
  /** Line and column of a path in the file; absent where there is none. */
  readonly positionOf?: JsonText['positionOf'];
}

/** Reads the settings of a project. A missing file means the defaults: `public`, no holidays, no imports. */
export async function readConfig(dir: string): Promise<ReadConfig> {
  const read = await readJsonFile(join(dir, CONFIG_FILE), CONFIG_FILE);
  if (!read.ok) return { config: defaults, findings: read.missing ? [] : [read.problem] };
  const { value, positionOf } = read.json;
  const findings = checkSchema(configSchema, value).map((finding): Located => {
    return { ...finding, file: CONFIG_FILE, ...positionOf(finding.path) };
  });
  if (findings.some(({ severity }) => severity === 'error')) return { config: defaults, findings };
  // The schema was checked just above; it describes ProjectConfig.
  return { config: { ...defaults, ...(value as Partial<ProjectConfig>) }, findings, positionOf };
}
