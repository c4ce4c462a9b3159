import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { DOCUMENT_NAMES, type DocumentName } from '@cite-des-metiers/sdk/feed';
import { prepare } from '../build/prepare.js';
import { dateIn, isTimeZone } from '../project/calendar.js';
import { checkDocument, checkFeed, surroundingsOf } from '../project/check-feed.js';
import { CONFIG_FILE } from '../project/config.js';
import { isThere, readJsonFile } from '../project/files.js';
import type { Located } from '../project/finding.js';
import { type JsonText, isObject } from '../project/json.js';
import { checkSettings } from './check-settings.js';
import { EXIT, type Io, stringsOf } from './io.js';
import { isPublished } from './published.js';
import { hasErrors, problemsOf, showProblems } from './show.js';

/** What `cdm validate` takes. */
export interface ValidateOptions {
  /** Prints the problems as one JSON array. */
  readonly json?: boolean;
}

/** Today where the feed's clock is; in UTC where the feed does not say. */
const todayOf = (cite: unknown, now: Date): string => {
  const zone = isObject(cite) ? cite['timeZone'] : undefined;
  return dateIn(now, typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC');
};

const nameOf = (file: string): DocumentName | undefined =>
  DOCUMENT_NAMES.find((name) => basename(file) === `${name}.json`);

/** Checks a folder of published documents. `cite.json` is there; another that is missing means an empty offer. */
const validateFeed = async (dir: string, label: string, io: Io): Promise<readonly Located[]> => {
  const findings: Located[] = [];
  const texts = new Map<DocumentName, JsonText>();
  for (const name of DOCUMENT_NAMES) {
    const file = join(label, `${name}.json`);
    const read = await readJsonFile(join(dir, `${name}.json`), file);
    if (read.ok) texts.set(name, read.json);
    else if (!read.missing) findings.push(read.problem);
  }
  const values = Object.fromEntries([...texts].map(([name, { value }]) => [name, value]));
  const checked = checkFeed(values, todayOf(values['cite'], io.now()));
  for (const [name, text] of texts) {
    for (const finding of checked[name])
      findings.push({ ...finding, file: join(label, `${name}.json`), ...text.positionOf(finding.path) });
  }
  return findings;
};

/** Checks one document alone, as a draft where it has no envelope. References to other documents are not followed. */
const validateFile = async (path: string, label: string, io: Io): Promise<readonly Located[]> => {
  const folder = dirname(path);
  // A table, or the settings, mean something in their project only.
  if ((/\.(?:csv|xlsx)$/i.test(path) || basename(path) === CONFIG_FILE) && (await isProject(folder))) {
    const all = await validateProject(folder, io);
    return all.filter(({ file }) => file === basename(path)).map((finding) => ({ ...finding, file: label }));
  }
  const read = await readJsonFile(path, label);
  if (!read.ok) return [read.problem];
  const name = nameOf(path);
  if (name === undefined)
    return [
      { severity: 'error', code: 'unknown-document', path: [], file: label, say: (m) => m['unknown-document']() },
    ];
  const { value, positionOf } = read.json;
  const draft = !isObject(value) || value['generatedAt'] === undefined;
  const around = surroundingsOf(name === 'cite' ? { cite: value } : {}, draft ? undefined : todayOf(value, io.now()));
  const own = name === 'cite' ? around : { ...around, ids: {} };
  return checkDocument(name, value, own, draft).map((f) => ({ ...f, file: label, ...positionOf(f.path) }));
};

/** Checks a project as `cdm build` would, and writes nothing. */
const validateProject = async (dir: string, io: Io): Promise<readonly Located[]> => {
  const { documents, findings } = await prepare(dir, io.now());
  return [...findings, ...(await checkSettings(dir, documents?.cite, io))];
};

const isProject = async (dir: string): Promise<boolean> =>
  (await isThere(join(dir, CONFIG_FILE))) || (await isThere(join(dir, 'cite.json')));

const findingsAt = async (path: string, label: string, io: Io): Promise<readonly Located[]> => {
  if (!(await isThere(path)))
    return [
      { severity: 'error', code: 'file-missing', path: [], file: label, say: (m) => m['file-missing']('check-path') },
    ];
  if (!(await stat(path)).isDirectory()) return validateFile(path, label, io);
  if (await isPublished(path)) return validateFeed(path, label, io);
  if (await isProject(path)) return validateProject(path, io);
  return [{ severity: 'error', code: 'not-a-feed', path: [], file: label, say: (m) => m['not-a-feed']() }];
};

/**
 * `cdm validate [path]`: checks a project, a published folder or one JSON document.
 * @returns 0, or 1 where there is an error. Warnings alone give 0.
 */
export async function validate(path: string | undefined, options: ValidateOptions, io: Io): Promise<number> {
  const full = resolve(io.cwd, path ?? '.');
  const label = relative(io.cwd, full);
  const findings = await findingsAt(full, label === '' ? '.' : label, io);
  const problems = problemsOf(findings, io);
  if (options.json) io.print(JSON.stringify(problems, null, 2));
  else if (problems.length === 0) io.say(stringsOf(io.language).valid(label === '' ? full : label));
  else showProblems(problems, io);
  return hasErrors(findings) ? EXIT.refused : EXIT.done;
}
