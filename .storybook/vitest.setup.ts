/**
 * What every story must stand, at the width of this run: no word on the console, nothing wider than the page, and axe clean as it
 * is, in each theme, light and dark, and from right to left.
 */
import { setProjectAnnotations } from '@storybook/web-components-vite';
import axe from 'axe-core';
import { inject } from 'vitest';
import { page } from 'vitest/browser';
import { loadTranslation } from '../packages/widgets/src/i18n/strings.js';
import * as preview from './preview.js';
import { THEMES, type Theme, applyTheme } from './themes.js';

declare module 'vitest' {
  interface ProvidedContext {
    width: number;
  }
}

/** What a theme can break; the rest of axe does not depend on it. */
const OF_THEMES = ['color-contrast', 'target-size', 'link-in-text-block'];

const painted = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** One line per fault; none is what is wanted. */
async function faults(canvas: HTMLElement, where: string, rules?: readonly string[]): Promise<readonly string[]> {
  await painted();
  const { violations } = await axe.run(canvas, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: [...rules] } : { rules: { region: { enabled: false } } }),
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id}, ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`),
    ...(scrollWidth > clientWidth ? [`${where}: scrolls sideways by ${String(scrollWidth - clientWidth)} px`] : []),
  ];
}

/** Tags of ours on the page, whose update is awaited. */
const settled = (canvas: HTMLElement): Promise<unknown> =>
  Promise.all(
    [...canvas.querySelectorAll('*')].map((element) =>
      'updateComplete' in element ? element.updateComplete : undefined,
    ),
  );

async function everywhere(canvas: HTMLElement): Promise<readonly string[]> {
  const host = canvas.querySelector<HTMLElement>('.host');
  if (!host) throw new Error('The story has no host page: is the decorator of .storybook/preview.ts in force?');
  await settled(canvas);
  const found = [...(await faults(canvas, 'as it is'))];
  for (const theme of Object.keys(THEMES) as Theme[]) {
    applyTheme(theme);
    for (const scheme of ['plain', 'dark']) {
      if (theme === 'inherit' && scheme === 'plain') continue;
      host.className = `host host-${scheme}`;
      found.push(...(await faults(canvas, `${theme}, ${scheme}`, OF_THEMES)));
    }
  }
  applyTheme('inherit');
  host.className = 'host host-plain';
  await loadTranslation('ar');
  host.dir = 'rtl';
  host.lang = document.documentElement.lang = 'ar';
  await settled(canvas);
  found.push(...(await faults(canvas, 'right to left')));
  return found;
}

let lines: string[] = [];
const { warn, error } = console;
const listen =
  (say: typeof warn): typeof warn =>
  (...words) => {
    lines.push(words.map(String).join(' '));
    say(...words);
  };

setProjectAnnotations([
  preview,
  {
    beforeEach: async () => {
      lines = [];
      console.warn = listen(warn);
      console.error = listen(error);
      await page.viewport(inject('width'), 900);
      return () => {
        Object.assign(console, { warn, error });
      };
    },
    afterEach: async ({ canvasElement }) => {
      const found = [
        ...(await everywhere(canvasElement as HTMLElement)),
        ...lines.map((line) => `on the console: ${line}`),
      ];
      if (found.length > 0) throw new Error(`${String(found.length)} faults:\n${found.join('\n')}`);
    },
  },
]);
