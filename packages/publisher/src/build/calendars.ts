import { join } from 'node:path';
import type { DateRange, HoursException, HoursVariant, Site } from '@cite-des-metiers/sdk/feed';
import { CONFIG_FILE, type HolidayRule, type ProjectConfig } from '../project/config.js';
import { readProjectFile } from '../project/files.js';
import type { Finding, JsonPath, Located } from '../project/finding.js';
import type { CiteDraft } from '../project/load.js';
import { TableError } from '../project/table.js';
import { foldWord } from '../project/vocabulary.js';
import { HolidayError, holidayClosures, publicHolidays } from '../sources/holidays.js';
import { readSchoolHolidays } from '../sources/school-holidays.js';
import type { Adjust, Horizon } from './assemble.js';

/** Days that rules refer to; absent where nothing says them. */
export interface Calendars {
  /** Public holidays of the place, by date. */
  readonly publicHolidays?: ReadonlySet<string>;
  /** School holidays, both days included. */
  readonly schoolHolidays?: readonly DateRange[];
  /** Last day that the school calendar says anything about. */
  readonly schoolThrough?: string;
  /** True where one that is asked for could not be read: a finding says why, and lines that need it are not told one by one. */
  readonly isUnread?: boolean;
}

/** The calendars of a Cité, and what is wrong with its settings about them. */
export interface LoadedCalendars {
  readonly calendars: Calendars;
  readonly findings: readonly Located[];
}

const at = (
  severity: Finding['severity'],
  code: Finding['code'],
  path: JsonPath,
  say: Finding['say'],
  file: string = CONFIG_FILE,
): Located => ({ severity, code, path, file, say });

const placeOf = ({ country, region }: CiteDraft) => ({ country, ...(region !== undefined && { region }) });

/** Reads the public holidays of the Cité's place and the school calendar that the settings name. */
export async function loadCalendars(
  dir: string,
  cite: CiteDraft,
  config: ProjectConfig,
  horizon: Horizon,
): Promise<LoadedCalendars> {
  const findings: Located[] = [];
  let calendars: Calendars = {};
  try {
    calendars = { publicHolidays: new Set(publicHolidays(placeOf(cite), horizon.from, horizon.holidaysTo).keys()) };
  } catch (error) {
    if (!(error instanceof HolidayError)) throw error;
    const { message } = error;
    // Nobody is wronged where no holiday is asked for.
    if (config.closedOnPublicHolidays !== false) {
      findings.push(at('error', 'calendar-unusable', ['region'], (m) => m['calendar-unusable'](message), 'cite.json'));
      calendars = { isUnread: true };
    }
  }
  const { schoolCalendar: file, schoolZone: zone } = config;
  if (file === undefined) return { calendars, findings };
  const read = await readProjectFile(join(dir, file), file);
  if (!read.ok) {
    const say: Finding['say'] = (m) => m['school-calendar-missing'](file);
    const problem = read.missing ? at('error', 'school-calendar-missing', ['schoolCalendar'], say) : read.problem;
    return { calendars: { ...calendars, isUnread: true }, findings: [...findings, problem] };
  }
  try {
    const { holidays, through, remarks } = await readSchoolHolidays(read.bytes, zone === undefined ? {} : { zone });
    for (const { where, why } of remarks)
      findings.push(at('warning', 'import-changed', [], (m) => m['import-changed'](where, why), file));
    if (through !== undefined && through < horizon.to)
      findings.push(
        at('warning', 'school-calendar-short', [], (m) => m['school-calendar-short'](through, horizon.to), file),
      );
    // A calendar without a single holiday (another zone, another file) says nothing: rules that need it are refused.
    if (through === undefined) return { calendars, findings };
    return { calendars: { ...calendars, schoolHolidays: holidays, schoolThrough: through }, findings };
  } catch (error) {
    if (!(error instanceof TableError || error instanceof SyntaxError)) throw error;
    const say: Finding['say'] = error instanceof TableError ? error.say : (m) => m['table-format']('unknown');
    return {
      calendars: { ...calendars, isUnread: true },
      findings: [...findings, at('error', 'table-format', [], say, file)],
    };
  }
}

const ruleFor = (site: Site, rule: ProjectConfig['closedOnPublicHolidays']): HolidayRule => {
  if (typeof rule === 'boolean' || Array.isArray(rule)) return rule;
  const own = (rule as Readonly<Record<string, HolidayRule>>)[site.id];
  return own ?? false;
};

const closuresOf = (
  site: Site,
  cite: CiteDraft,
  config: ProjectConfig,
  horizon: Horizon,
): readonly HoursException[] => {
  const closes = ruleFor(site, config.closedOnPublicHolidays);
  if (closes === false) return [];
  const except = config.openOnPublicHolidays;
  const window = { from: horizon.from, to: horizon.holidaysTo };
  return holidayClosures(placeOf(cite), { closes, ...(except && { except }) }, window, cite.languages);
};

const named = (variant: HoursVariant, name: string): boolean => {
  const names = typeof variant.name === 'string' ? [variant.name] : Object.values(variant.name);
  return names.some((one) => foldWord(one) === foldWord(name));
};

/** Gives the variant of the school holidays its dates. */
const withSchoolDates = (site: Site, name: string | undefined, ranges: readonly DateRange[] | undefined): Site => {
  if (name === undefined || !ranges || !site.hours?.variants) return site;
  const dates = ranges.map(({ from, to }) => ({ from, to }));
  const variants = site.hours.variants.map((one) => (named(one, name) ? { ...one, ranges: dates } : one));
  return { ...site, hours: { ...site.hours, variants } };
};

/**
 * What the calendars change about the Cité's sites, as the settings want it. Computed closures come first in the list, so that
 * an exception that staff wrote for the same day wins.
 */
export function adjustment(
  cite: CiteDraft,
  config: ProjectConfig,
  horizon: Horizon,
  calendars: Calendars,
): { readonly adjust: Adjust; readonly findings: readonly Located[] } {
  const findings: Located[] = [];
  const { schoolHours: name } = config;
  if (name !== undefined && !cite.sites.some((site) => site.hours?.variants?.some((one) => named(one, name))))
    findings.push(at('error', 'school-hours-unknown', ['schoolHours'], (m) => m['school-hours-unknown'](name)));
  const rule = config.closedOnPublicHolidays;
  const known = cite.sites.map(({ id }) => id);
  if (typeof rule === 'object' && !Array.isArray(rule))
    for (const id of Object.keys(rule).filter((one) => !known.includes(one)))
      findings.push(
        at('error', 'unknown-reference', ['closedOnPublicHolidays', id], (m) =>
          m['unknown-reference']('site', id, undefined, known),
        ),
      );
  let usable = true;
  for (const site of cite.sites) {
    try {
      closuresOf(site, cite, config, horizon);
    } catch (error) {
      if (!(error instanceof HolidayError)) throw error;
      const { message } = error;
      findings.push(
        at('error', 'calendar-unusable', ['closedOnPublicHolidays'], (m) => m['calendar-unusable'](message)),
      );
      usable = false;
      break;
    }
  }
  const adjust: Adjust = (site) => {
    const dated = withSchoolDates(site, name, calendars.schoolHolidays);
    if (!dated.hours || !usable) return dated;
    const closed = closuresOf(site, cite, config, horizon);
    if (closed.length === 0) return dated;
    return { ...dated, hours: { ...dated.hours, exceptions: [...closed, ...(dated.hours.exceptions ?? [])] } };
  };
  return { adjust, findings };
}
