import { defineConfig } from 'vitest/config';

// The clock of the machine must never show in an answer: the time rooms run again under other zones.
const zones = ['America/Martinique', 'Indian/Reunion', 'Europe/Lisbon'];
const conditions = ['cdm-source', 'module', 'node', 'import', 'default'];
const project = (name, include, zone = 'Europe/Paris') => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['cdm-source', 'node', 'import'] } },
  test: {
    name,
    include,
    pool: 'forks',
    env: { TZ: zone },
    testTimeout: 30_000,
    setupFiles: ['scripts/fast-check-seed.mjs'],
  },
});

export default defineConfig({
  test: {
    projects: [
      project('sdk', ['packages/sdk/src/**/!(*.browser).test.ts']),
      ...zones.map((zone) =>
        project(zone, ['packages/sdk/src/{time,hours,agenda,conseil,export}/**/!(*.browser).test.ts'], zone),
      ),
      project('publisher', ['packages/publisher/src/**/*.test.ts', 'scripts/**/*.test.ts']),
    ],
  },
});
