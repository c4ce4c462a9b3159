// Every story is a test, at the width of a phone and of a desk; vitest.setup.ts says what it must stand.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium, chromiumFlags } from '../web-test-runner.config.mjs';

const configDir = fileURLToPath(new URL('.', import.meta.url));
/** In CSS pixels. Storybook resizes the page for each story: the width is given to the setup, which sizes it again. */
const widths = { phone: 320, desk: 1100 };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [storybookTest({ configDir })],
  resolve: { conditions: ['cdm-source', 'module', 'browser', 'development'] },
  optimizeDeps: {
    include: ['lit', 'lit/decorators.js', 'lit/directives/keyed.js', 'ky', 'zod/mini', 'axe-core'],
  },
  test: {
    setupFiles: ['.storybook/vitest.setup.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        launchOptions: { ...(existsSync(chromium ?? '') && { executablePath: chromium }), args: chromiumFlags },
      }),
      instances: Object.entries(widths).map(([name, width]) => ({ browser: 'chromium', name, provide: { width } })),
    },
  },
});
