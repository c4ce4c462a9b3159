import { join, relative, resolve } from 'node:path';
import { DOCUMENT_NAMES, type Documents, type DocumentName, readDocument } from '@cite-des-metiers/sdk/feed';
import { horizonOf } from '../build/assemble.js';
import { calendarFile } from '../build/calendar.js';
import { type FeedDiff, diffFeeds, lossOf } from '../build/diff.js';
import { frameFiles } from '../build/frames.js';
import { prepare } from '../build/prepare.js';
import { schemaFiles } from '../build/schemas.js';
import { pruneScripts, sealVersions } from '../build/versions.js';
import { widgetFiles } from '../build/widgets.js';
import { type OutputFile, type WrittenFile, writeFolder } from '../build/write.js';
import type { SearchSettings } from '../project/config.js';
import { isThere, readJsonFile } from '../project/files.js';
import { type IndexWords, publishIndex } from './build-index.js';
import { runSteps } from './import-steps.js';
import { EXIT, type Io, UserError, stringsOf } from './io.js';
import { publicAddress } from './public-address.js';
import { isProject, isPublished } from './published.js';
import { hasErrors, problemsOf, showProblems } from './show.js';
import { showDiff, showTidied, showWritten } from './show-build.js';
import { searchStringsOf } from './strings.search.js';

/** What `cdm build` takes. */
export interface BuildOptions extends IndexWords {
  /** Published folder, relative to where the command runs; that of the settings where left out. */
  readonly out?: string;
  /** Public address of the published folder; that of the settings where left out. */
  readonly url?: string;
  /** Folder of the built widget scripts; that of the installed package where left out. */
  readonly widgets?: string;
  /** The engine to put the catalogue into as well: `opensearch`. */
  readonly search?: string;
}

const readFormer = async (out: string, io: Io): Promise<Partial<Documents>> => {
  const read = async <N extends DocumentName>(name: N): Promise<Documents[N] | undefined> => {
    const file = join(out, `${name}.json`);
    const json = await readJsonFile(file, file);
    if (!json.ok && json.missing) return undefined;
    const result = json.ok ? readDocument(name, json.json.value) : undefined;
    if (result?.ok) return result.document;
    io.print(io.paint('warning', stringsOf(io.language).formerUnreadable(file)), 'err');
    return undefined;
  };
  const [cite, agenda] = [await read('cite'), await read('agenda')];
  const [conseil, resources] = [await read('conseil'), await read('resources')];
  return {
    ...(cite && { cite }),
    ...(agenda && { agenda }),
    ...(conseil && { conseil }),
    ...(resources && { resources }),
  };
};

/** Everything that is published, what refers to other files last: a page never reads of a file that is not there yet. */
const outputOf = async (
  documents: Documents,
  out: string,
  options: BuildOptions,
  io: Io,
): Promise<readonly OutputFile[]> => {
  const { files: widgets, kept } = await sealVersions(out, await widgetFiles(options.widgets));
  if (kept.length > 0) io.print(io.paint('warning', stringsOf(io.language).releaseKept(kept.join(', '))), 'err');
  if (widgets.length === 0) io.print(io.paint('warning', stringsOf(io.language).widgetsMissing()), 'err');
  const feed = [...DOCUMENT_NAMES].reverse().map((name): OutputFile => {
    return { path: `${name}.json`, content: `${JSON.stringify(documents[name])}\n` };
  });
  return [
    // What prerendered pages link changes with the tags, and is of no use without them.
    ...(widgets.length > 0 ? (await import('../prerender/styles.js')).styleFiles() : []),
    ...widgets,
    ...(widgets.length > 0 ? frameFiles(documents.cite, options.url) : []),
    ...schemaFiles(),
    calendarFile(documents, io.now()),
    ...feed,
  ];
};

const mayPublish = async (diff: FeedDiff, options: BuildOptions, io: Io): Promise<boolean> => {
  const loss = lossOf(diff);
  // The engine asks about its own catalogue.
  const isAsked = loss?.what === 'resources' && options.search !== undefined;
  if (options.yes === true || !loss || isAsked) return true;
  const strings = stringsOf(io.language);
  const { what, before, kept } = loss;
  if (io.confirm && (await io.confirm(strings.lossQuestion(what, before, kept)))) return true;
  io.print(io.paint('error', strings.lossRefused(what, before, kept)), 'err');
  return false;
};

/** The engine first: a feed never names one that has nothing, and a feed that could not be written harms nobody. */
const fillEngine = async (
  documents: Documents,
  settings: SearchSettings,
  options: BuildOptions,
  io: Io,
): Promise<boolean> => {
  if (options.search !== undefined) return publishIndex(documents, settings, options, io);
  if (documents.cite.search?.engine === 'gateway')
    io.say(io.paint('warning', searchStringsOf(io.language).engineNotFilled()));
  return true;
};

/** With an engine, pages know how many documents there are without reading the catalogue. */
const counted = (documents: Documents, options: BuildOptions): Documents => {
  const { cite, resources } = documents;
  if (options.search === undefined || cite.search?.engine !== 'gateway') return documents;
  return { ...documents, cite: { ...cite, search: { ...cite.search, count: resources.items.length } } };
};

const publish = async (
  documents: Documents,
  out: string,
  settings: SearchSettings,
  options: BuildOptions,
  io: Io,
): Promise<number> => {
  const strings = stringsOf(io.language);
  const former = await readFormer(out, io);
  const today = horizonOf(io.now(), documents.cite.timeZone).from;
  const diff = diffFeeds(former, documents, today);
  if (former.cite) showDiff(diff, io);
  else io.say(strings.firstBuild());
  if (!(await mayPublish(diff, options, io))) return EXIT.refused;
  if (!(await fillEngine(documents, settings, options, io))) return EXIT.refused;
  const written: readonly WrittenFile[] = await writeFolder(out, await outputOf(documents, out, options, io));
  await pruneScripts(out, io.now());
  showWritten(relative(io.cwd, out) || out, documents, written, io);
  return EXIT.done;
};

/**
 * `cdm build [dir]`: puts the project together, checks it strictly and publishes it.
 * With `search`, the catalogue goes into the engine first.
 * @returns 0; 1 where the project has errors, or would lose more than half of its sessions or of the engine's documents
 * and nobody agreed.
 * @throws UserError where there is no project, the published folder would be the project itself, or the engine fails.
 */
export async function build(dir: string | undefined, options: BuildOptions, io: Io): Promise<number> {
  const strings = stringsOf(io.language);
  const folder = resolve(io.cwd, dir ?? '.');
  if (options.search !== undefined && options.search !== 'opensearch')
    throw new UserError(searchStringsOf(io.language).badSearch(options.search));
  if (!(await isThere(join(folder, 'cite.json')))) throw new UserError(strings.notAProject(folder));
  if (await isPublished(folder)) throw new UserError(strings.isPublished(relative(io.cwd, folder) || folder));
  const stepFindings = await runSteps(folder, io);
  const { config, documents, findings: found, tidied } = await prepare(folder, io.now(), hasErrors(stepFindings));
  const out = options.out === undefined ? resolve(folder, config.out) : resolve(io.cwd, options.out);
  // Of this project or of another: its files would be written over.
  if (out === folder || (await isProject(out))) throw new UserError(strings.outIsProject());
  const url = publicAddress(options.url ?? config.url, io);
  const findings = [...stepFindings, ...found];
  showProblems(problemsOf(findings, io), io);
  if (!documents || hasErrors(findings)) {
    io.print(io.paint('error', strings.buildRefused()), 'err');
    return EXIT.refused;
  }
  if (tidied) showTidied(tidied, io);
  const { url: _words, ...others } = options;
  return publish(
    counted(documents, options),
    out,
    config.search ?? {},
    { ...others, ...(url !== undefined && { url }) },
    io,
  );
}
