import { readFileSync } from 'node:fs';
import { root } from './run.mjs';

const manifest = JSON.parse(readFileSync(`${root}packages/widgets/package.json`, 'utf8'));

/** Names of all tags, in the order of the entry points in packages/widgets/package.json: `npm run new` adds its own there. */
export const TAGS = Object.keys(manifest.exports).flatMap((entry) => /^\.\/(cdm-[\w-]+)$/.exec(entry)?.[1] ?? []);
