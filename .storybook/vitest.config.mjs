// Every story is a test: it renders and passes axe, at the width of a phone and of a desk.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium, chromiumFlags } from '../web-test-runner.config.mjs';

const configDir = fileURLToPath(new URL('.', import.meta.url));
const widths = { phone: { width: 320, height: 720 }, desk: { width: 1100, height: 900 } };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [storybookTest({ configDir })],
  resolve: { conditions: ['cdm-source', 'module', 'browser', 'development'] },
  optimizeDeps: { include: ['lit', 'lit/decorators.js', 'ky', 'zod/mini', 'minisearch'] },
  test: {
    setupFiles: ['.storybook/vitest.setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        launchOptions: { ...(existsSync(chromium ?? '') && { executablePath: chromium }), args: chromiumFlags },
      }),
      instances: Object.entries(widths).map(([name, viewport]) => ({ browser: 'chromium', name, viewport })),
    },
  },
});
