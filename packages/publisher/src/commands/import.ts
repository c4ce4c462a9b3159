import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import Table from 'cli-table3';
import { type Horizon, horizonOf } from '../build/assemble.js';
import { type Calendars, loadCalendars } from '../build/calendars.js';
import { tidyCatalogue } from '../catalogue/tidy.js';
import { checkDocument, surroundingsOf } from '../project/check-feed.js';
import { readConfig } from '../project/config.js';
import { readJsonFile } from '../project/files.js';
import type { Located } from '../project/finding.js';
import { type Fragment, IMPORTS_FOLDER, fragmentName } from '../project/fragment.js';
import type { CiteDraft } from '../project/load.js';
import { nearest } from '../project/nearest.js';
import { replaceFile } from '../project/replace-file.js';
import { decodeText } from '../project/table.js';
import { fetchSource, isWebSource, shownSource } from '../sources/fetch-source.js';
import type { ImportContext, ImportReport, ImportResult, Remark } from '../sources/report.js';
import { EXIT, type Io, UserError, messagesOf, stringsOf } from './io.js';
import { problemsOf, showProblems } from './show.js';
import { showTidied } from './show-build.js';
import { systemSentence } from './system-trouble.js';
import { type ImportInput, type ImportSource, SOURCES } from './sources.js';

/** What `cdm import` takes. */
export interface ImportOptions {
  /** File to write, relative to where the command runs; `imports/KIND-NAME.json` of the project where left out. */
  readonly out?: string;
  /** A refused entry is fatal: nothing is written, exit code 1. */
  readonly strict?: boolean;
  /** Site of `cite.json` it is for. */
  readonly site?: string;
  /** Pole of `cite.json` that its entries belong to, where the source cannot say it. */
  readonly pole?: string;
  /** Folder of the project; where the command runs, where left out. */
  readonly project?: string;
  /** Folder that a relative FILE starts from; where the command runs, where left out. */
  readonly base?: string;
  /** A build follows, which puts the documents of all sources in order and says so: nothing is said here. */
  readonly buildFollows?: boolean;
}

const shownRemarks = 20;

type Parts = Omit<ImportResult, 'report'>;

const inputOf = (from: string, base: string, io: Io): ImportInput => {
  const strings = stringsOf(io.language);
  const load = async (): Promise<Uint8Array> => {
    if (isWebSource(from)) return fetchSource(from);
    try {
      return await readFile(resolve(base, from));
    } catch (error) {
      const sentence = systemSentence(error, strings, from);
      if (sentence === undefined) throw error;
      throw new UserError(sentence);
    }
  };
  let once: Promise<Uint8Array> | undefined;
  const bytes = (): Promise<Uint8Array> => (once ??= load());
  return { name: from, bytes, text: async () => decodeText(await bytes()) };
};

interface Surroundings {
  readonly cite?: CiteDraft;
  readonly calendars: Calendars;
  /** What is wrong with the calendars. */
  readonly findings: readonly Located[];
  /** What is wrong with `cite.json` and the settings. An error there stops an import: it would read another clock and no site. */
  readonly blocking: readonly Located[];
  readonly horizon: Horizon;
}

/** The Cité of the project the command runs in, where there is one and it is sound, and its calendars. */
const surroundingsIn = async (project: string, now: Date): Promise<Surroundings> => {
  const { cite, findings: wrong } = await citeIn(project);
  const horizon = horizonOf(now, cite?.timeZone ?? 'Europe/Paris');
  if (!cite) return { calendars: {}, findings: [], blocking: wrong, horizon };
  const { config, findings: settings } = await readConfig(project);
  const { calendars, findings } = await loadCalendars(project, cite, config, horizon);
  return { cite, calendars, findings, blocking: [...wrong, ...settings].filter(isError), horizon };
};

const isError = ({ severity }: Located): boolean => severity === 'error';

/** The Cité of a folder where it is sound, and its errors where it is not; neither where there is none. */
const citeIn = async (
  project: string,
): Promise<{ readonly cite?: CiteDraft; readonly findings: readonly Located[] }> => {
  const read = await readJsonFile(join(project, 'cite.json'), 'cite.json');
  if (!read.ok) return { findings: read.missing ? [] : [read.problem] };
  const { value, positionOf } = read.json;
  const findings = checkDocument('cite', value, surroundingsOf({ cite: value }), true)
    .map((finding): Located => ({ ...finding, file: 'cite.json', ...positionOf(finding.path) }))
    .filter(isError);
  return findings.length > 0 ? { findings } : { cite: value as CiteDraft, findings };
};

/** What the user said of all entries, for those that do not say it themselves. */
const withWords = (parts: Parts, { site, pole }: ImportOptions): Parts => {
  const poles = pole === undefined ? undefined : [pole];
  return {
    ...parts,
    ...(parts.activities && {
      activities: parts.activities.map((one) => ({
        ...one,
        ...(site !== undefined && one.place === undefined && { place: { site } }),
        ...(poles && one.poles.length === 0 && { poles }),
      })),
    }),
    ...(parts.offers && {
      offers: parts.offers.map((one) => (site === undefined ? one : { ...one, site: one.site ?? site })),
    }),
    ...(parts.resources && {
      resources: parts.resources.map((one) => ({
        ...one,
        ...(poles && one.poles === undefined && { poles }),
        ...(site !== undefined && one.shelf && { shelf: { ...one.shelf, site: one.shelf.site ?? site } }),
      })),
    }),
  };
};

/** File of the project that an import writes. */
export function fragmentPath(kind: string, from: string, site: string | undefined): string {
  const isPerSite = SOURCES.find((entry) => entry.kind === kind)?.isPerSite === true;
  return `${IMPORTS_FOLDER}/${fragmentName(kind, from, isPerSite ? (site ?? 'main') : undefined)}`;
}

const sourceOf = (kind: string, io: Io): ImportSource => {
  const source = SOURCES.find((entry) => entry.kind === kind);
  if (source) return source;
  const kinds = SOURCES.map((entry) => entry.kind);
  throw new UserError(stringsOf(io.language).kindUnknown(kind, nearest(kind, kinds), kinds));
};

/** Sources say what is wrong with their input by throwing a sentence; what only a mistake of ours throws is passed on. */
const readSource = async (
  source: ImportSource,
  input: ImportInput,
  context: ImportContext,
  settings: Parameters<ImportSource['read']>[2],
): Promise<ImportResult> => {
  try {
    return await source.read(input, context, settings);
  } catch (error) {
    const ours = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
    if (error instanceof UserError || ours || !(error instanceof Error)) throw error;
    // A failed fetch names the address already, without what may be secret in it.
    throw new UserError(
      error.name === 'FetchSourceError' ? error.message : `${shownSource(input.name)} : ${error.message}`,
    );
  }
};

const showRemarks = (title: string, remarks: readonly Remark[], io: Io): void => {
  if (remarks.length === 0) return;
  const strings = stringsOf(io.language);
  io.say(io.paint('strong', title));
  for (const { where, why } of remarks.slice(0, shownRemarks)) io.say(`  ${where} – ${why}`);
  if (remarks.length > shownRemarks) io.say(`  ${strings.moreRemarks(remarks.length - shownRemarks)}`);
};

const showReport = (title: string, report: ImportReport, { from, to }: ImportContext, io: Io): void => {
  const strings = stringsOf(io.language);
  const { outside = 0 } = report;
  const columns: readonly (readonly [string, number])[] = [
    [strings.importRead(), report.read + outside],
    [strings.importKept(), report.kept],
    [strings.importChanged(), report.changed.length],
    [strings.importRefused(), report.refused.length],
    // Events of another year: nothing is wrong with them, and their number must add up.
    ...(outside > 0 ? [[strings.importOutside(), outside] as const] : []),
  ];
  const table = new Table({
    head: columns.map(([title]) => title),
    style: { head: [], border: [] },
    colAligns: columns.map(() => 'right' as const),
  });
  table.push(columns.map(([, number]) => number.toLocaleString(io.language)));
  io.say(io.paint('strong', title));
  io.say(table.toString());
  if (outside > 0) io.say(strings.importPeriod(from, to));
  showRemarks(strings.importChanged(), report.changed, io);
  showRemarks(strings.importRefused(), report.refused, io);
};

const countOf = (result: ImportResult): number =>
  (result.activities?.length ?? 0) +
  (result.resources?.length ?? 0) +
  (result.offers?.length ?? 0) +
  (result.sites?.length ?? 0) +
  (result.hours ? 1 : 0);

/**
 * `cdm import KIND FILE|URL`: reads a foreign source, says what it did with each entry and writes a fragment for `cdm build`.
 * @returns 0; 1 where everything was refused, or with `strict` where an entry was refused. Nothing is written then.
 * @throws UserError where the kind is not known or the source cannot be read at all.
 */
export async function runImport(kind: string, from: string, options: ImportOptions, io: Io): Promise<number> {
  const strings = stringsOf(io.language);
  const source = sourceOf(kind, io);
  const project = resolve(io.cwd, options.project ?? '.');
  const { cite, calendars, findings, blocking, horizon } = await surroundingsIn(project, io.now());
  if (blocking.length > 0) {
    // A build says them itself.
    if (options.buildFollows !== true) {
      showProblems(problemsOf(blocking, io), io);
      io.print(io.paint('error', strings.importEmpty()), 'err');
    }
    return EXIT.refused;
  }
  const context: ImportContext = {
    timeZone: cite?.timeZone ?? 'Europe/Paris',
    language: cite?.languages[0] ?? 'fr',
    from: horizon.from,
    to: horizon.to,
  };
  const { site, pole } = options;
  const known = cite?.sites.map(({ id }) => id) ?? [];
  if (site !== undefined && cite && !known.includes(site))
    throw new UserError(messagesOf(io.language)['unknown-reference']('site', site, nearest(site, known), known));
  const poles = cite?.poles.map(({ id }) => id) ?? [];
  if (pole !== undefined && cite && !poles.includes(pole))
    throw new UserError(messagesOf(io.language)['unknown-reference']('pole', pole, nearest(pole, poles), poles));
  const settings = {
    env: io.env,
    now: io.now(),
    calendars,
    ...(site !== undefined && { site }),
    ...(pole !== undefined && { pole }),
    ...(cite && { cite }),
  };
  const input = inputOf(from, resolve(io.cwd, options.base ?? '.'), io);
  const { report, ...read } = await readSource(source, input, context, settings);
  const parts = withWords(read, options);
  if (source.usesCalendars === true) showProblems(problemsOf(findings, io), io);
  const shown = shownSource(from);
  showReport(strings.importTitle(kind, shown), report, context, io);
  if (parts.resources && options.buildFollows !== true)
    showTidied(tidyCatalogue(parts.resources, horizon.from).report, io, 'import');
  // A season that is over is no mistake.
  const faults = report.refused.filter(({ isHarmless }) => isHarmless !== true);
  if (options.strict === true && faults.length > 0) {
    io.print(io.paint('error', strings.importStrict(faults.length)), 'err');
    return EXIT.refused;
  }
  // A source that is empty for now (no session to come) replaces what it held before; one that could not be read does not.
  if (countOf({ report, ...parts }) === 0 && faults.length > 0) {
    io.print(io.paint('error', strings.importEmpty()), 'err');
    return EXIT.refused;
  }
  const out = options.out === undefined ? join(project, fragmentPath(kind, from, site)) : resolve(io.cwd, options.out);
  const fragment: Fragment = {
    kind,
    from: shown,
    importedAt: io.now().toISOString(),
    ...(site !== undefined && { site }),
    ...parts,
  };
  await replaceFile(out, `${JSON.stringify(fragment, null, 2)}\n`);
  io.say(io.paint('good', strings.importWrote(relative(io.cwd, out) || out)));
  return EXIT.done;
}
