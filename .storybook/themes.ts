import cite from '../packages/widgets/src/themes/cite.css?raw';
import contrast from '../packages/widgets/src/themes/contrast.css?raw';
import etat from '../packages/widgets/src/themes/etat.css?raw';
import inherit from '../packages/widgets/src/themes/inherit.css?raw';

/** The themes that ship, as their files are. */
export const THEMES = { inherit, cite, etat, contrast } as const;

/** Name of a theme that ships. */
export type Theme = keyof typeof THEMES;

/** Links one theme to the page, as a partner would, and no other. */
export function applyTheme(name: Theme): void {
  let sheet = document.querySelector<HTMLStyleElement>('#cdm-theme');
  if (!sheet) {
    sheet = document.createElement('style');
    sheet.id = 'cdm-theme';
    document.head.append(sheet);
  }
  if (sheet.textContent !== THEMES[name]) sheet.textContent = THEMES[name];
}
