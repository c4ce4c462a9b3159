import { join } from 'node:path';
import { CONFIG_FILE } from '../project/config.js';
import { isThere, readJsonFile } from '../project/files.js';

/** Whether a folder is one that `cdm build` wrote: its `cite.json` says when it was made, and no settings stand beside it. */
export async function isPublished(dir: string): Promise<boolean> {
  if (await isThere(join(dir, CONFIG_FILE))) return false;
  const read = await readJsonFile(join(dir, 'cite.json'), 'cite.json');
  const value: unknown = read.ok ? read.json.value : undefined;
  return typeof value === 'object' && value !== null && 'generatedAt' in value;
}
