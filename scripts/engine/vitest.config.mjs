import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['cdm-source', 'module', 'node', 'import', 'default'];

/** The suite that needs a real engine; `npm test` never runs it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['cdm-source', 'node', 'import'] } },
  test: {
    name: 'engine',
    include: ['packages/publisher/src/opensearch/*.engine.ts'],
    pool: 'forks',
    env: { TZ: 'Europe/Paris' },
    testTimeout: 300_000,
    hookTimeout: 600_000,
    sequence: { concurrent: false },
  },
});
