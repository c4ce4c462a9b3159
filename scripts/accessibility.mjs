// `node scripts/accessibility.mjs`: writes the statement of docs/accessibility.md from its evidence. scripts/accessibility.test.ts fails
// where the page is not what would be written, or where a test that it names is not there any more.
import { writeFileSync } from 'node:fs';
import { PAGE, missing, written } from './accessibility/evidence.mjs';

const wrong = missing();
if (wrong.length === 0) writeFileSync(PAGE, await written());
else {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
