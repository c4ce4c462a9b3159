import { join, relative, resolve } from 'node:path';
import { DOCUMENT_NAMES, type Documents, type DocumentName, readDocument } from '@cite-des-metiers/sdk/feed';
import { horizonOf } from '../build/assemble.js';
import { calendarFile } from '../build/calendar.js';
import { type FeedDiff, diffFeeds, losesTooMuch } from '../build/diff.js';
import { prepare } from '../build/prepare.js';
import { schemaFiles } from '../build/schemas.js';
import { widgetFiles } from '../build/widgets.js';
import { type OutputFile, type WrittenFile, writeFolder } from '../build/write.js';
import { readIfThere, readJsonFile } from '../project/files.js';
import { runSteps } from './import-steps.js';
import { EXIT, type Io, UserError, stringsOf } from './io.js';
import { hasErrors, problemsOf, showProblems } from './show.js';
import { showDiff, showWritten } from './show-build.js';

/** What `cdm build` takes. */
export interface BuildOptions {
  /** Published folder, relative to where the command runs; that of the settings where left out. */
  readonly out?: string;
  /** Publishes without asking. */
  readonly yes?: boolean;
  /** Folder of the built widget scripts; that of the installed package where left out. */
  readonly widgets?: string;
}

type Former = Partial<Pick<Documents, 'cite' | 'agenda'>>;

const readFormer = async (out: string, io: Io): Promise<Former> => {
  const read = async <N extends DocumentName>(name: N): Promise<Documents[N] | undefined> => {
    const file = join(out, `${name}.json`);
    const json = await readJsonFile(file, file, '');
    if (!json.ok && json.missing) return undefined;
    const result = json.ok ? readDocument(name, json.json.value) : undefined;
    if (result?.ok) return result.document;
    io.print(io.paint('warning', stringsOf(io.language).formerUnreadable(file)), 'err');
    return undefined;
  };
  const [cite, agenda] = [await read('cite'), await read('agenda')];
  return { ...(cite && { cite }), ...(agenda && { agenda }) };
};

/** Everything that is published, what refers to other files last: a page never reads of a file that is not there yet. */
const outputOf = async (documents: Documents, options: BuildOptions, io: Io): Promise<readonly OutputFile[]> => {
  const widgets = await widgetFiles(options.widgets);
  if (widgets.length === 0) io.print(io.paint('warning', stringsOf(io.language).widgetsMissing()), 'err');
  const feed = [...DOCUMENT_NAMES].reverse().map((name): OutputFile => {
    return { path: `${name}.json`, content: `${JSON.stringify(documents[name])}\n` };
  });
  return [...widgets, ...schemaFiles(), calendarFile(documents, io.now()), ...feed];
};

const mayPublish = async (diff: FeedDiff, options: BuildOptions, io: Io): Promise<boolean> => {
  if (options.yes === true || !losesTooMuch(diff)) return true;
  const strings = stringsOf(io.language);
  if (io.confirm && (await io.confirm(strings.lossQuestion(diff.before, diff.kept)))) return true;
  io.print(io.paint('error', strings.lossRefused(diff.before, diff.kept)), 'err');
  return false;
};

const publish = async (documents: Documents, out: string, options: BuildOptions, io: Io): Promise<number> => {
  const strings = stringsOf(io.language);
  const former = await readFormer(out, io);
  const today = horizonOf(io.now(), documents.cite.timeZone).from;
  const diff = diffFeeds(former, documents, today);
  if (former.cite) showDiff(diff, io);
  else io.say(strings.firstBuild());
  if (!(await mayPublish(diff, options, io))) return EXIT.refused;
  const written: readonly WrittenFile[] = await writeFolder(out, await outputOf(documents, options, io));
  showWritten(relative(io.cwd, out) || out, documents, written, io);
  return EXIT.done;
};

/**
 * `cdm build [dir]`: puts the project together, checks it strictly and publishes it.
 * @returns 0; 1 where the project has errors, or would lose more than half of its sessions and nobody agreed.
 * @throws UserError where there is no project, or the published folder would be the project itself.
 */
export async function build(dir: string | undefined, options: BuildOptions, io: Io): Promise<number> {
  const strings = stringsOf(io.language);
  const folder = resolve(io.cwd, dir ?? '.');
  if ((await readIfThere(join(folder, 'cite.json'))) === undefined) throw new UserError(strings.notAProject(folder));
  const stepFindings = await runSteps(folder, io);
  const { config, documents, findings: found } = await prepare(folder, io.now());
  const out = options.out === undefined ? resolve(folder, config.out) : resolve(io.cwd, options.out);
  if (out === folder) throw new UserError(strings.outIsProject());
  const findings = [...stepFindings, ...found];
  showProblems(problemsOf(findings, io), io);
  if (!documents || hasErrors(findings)) {
    io.print(io.paint('error', strings.buildRefused()), 'err');
    return EXIT.refused;
  }
  return publish(documents, out, options, io);
}
