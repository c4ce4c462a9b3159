import { join, resolve } from 'node:path';
import { CONFIG_FILE, readConfig } from '../project/config.js';
import { isThere, readJsonFile } from '../project/files.js';
import { isObject } from '../project/json.js';

/** Whether a folder is one that `cdm build` wrote: its `cite.json` says when it was made, and no settings stand beside it. */
export async function isPublished(dir: string): Promise<boolean> {
  if (await isThere(join(dir, CONFIG_FILE))) return false;
  const read = await readJsonFile(join(dir, 'cite.json'), 'cite.json');
  return read.ok && isObject(read.json.value) && 'generatedAt' in read.json.value;
}

/** Whether a folder holds a project: settings, or a `cite.json` that no build wrote. */
export async function isProject(dir: string): Promise<boolean> {
  if (await isThere(join(dir, CONFIG_FILE))) return true;
  return (await isThere(join(dir, 'cite.json'))) && !(await isPublished(dir));
}

/** The published folder that a word means: the folder itself where it is published, else what the project in it publishes. */
export async function publishedFolder(dir: string): Promise<{ readonly root: string; readonly url?: string }> {
  if (await isPublished(dir)) return { root: dir };
  const { config } = await readConfig(dir);
  return { root: resolve(dir, config.out), ...(config.url !== undefined && { url: config.url }) };
}
