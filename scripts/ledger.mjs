// `npm run ledger`: writes every request that the tags make into docs/privacy.md, for a data-protection officer. Needs a build.
import { writeFileSync } from 'node:fs';
import { PAGE, pageWith, tableOf } from './pages/ledger.table.mjs';
import { walk } from './pages/ledger.walk.mjs';

writeFileSync(PAGE, await pageWith(tableOf(await walk())));
console.log('Written: docs/privacy.md');
