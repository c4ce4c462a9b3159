/**
 * The host doctor: `?cdm=debug` in the page's address, or `Cdm.doctor()` in its console, opens a panel that says what is wrong with
 * the page around our tags and what to do. Loaded only then. It sends nothing: one button copies the report.
 */
import { factsOf } from './doctor.facts.js';
import { type Finding, findingsOf, reportOf } from './doctor.findings.js';
import { type DoctorStrings, en, fr } from './doctor.strings.js';
import { doctorStyles } from './doctor.styles.js';

const marks: Readonly<Record<Finding['level'], string>> = { bad: '✗', look: '!', fine: '✓' };
let host: HTMLElement | undefined;

const make = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  settings: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = Object.assign(document.createElement(name), settings);
  element.append(...children);
  return element;
};

const listOf = (findings: readonly Finding[]): HTMLElement =>
  make(
    'ul',
    {},
    ...findings.map(({ level, text }) =>
      make('li', { className: level }, make('span', {}, marks[level]), make('span', {}, text)),
    ),
  );

const folded = (title: string, ...inside: readonly Node[]): HTMLElement =>
  make('details', {}, make('summary', {}, title), ...inside);

/** Our console lines, in sight: they name what is wrong and the remedy, in English as consoles do. */
function saidIn(lines: readonly string[], say: DoctorStrings): HTMLElement {
  const list = make(
    'ul',
    { lang: 'en' },
    ...lines.map((line) => make('li', {}, make('span', {}, '›'), make('span', {}, line))),
  );
  return Object.assign(make('details', {}, make('summary', {}, say.console), list), { open: true });
}

async function copy(text: string, say: DoctorStrings, status: HTMLElement, place: HTMLDetailsElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = say.copied;
  } catch {
    // No permission, or no secure page: the text is there to select.
    place.open = true;
    status.textContent = say.notCopied;
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the page has what it asks for at first, and its tags an answer; three seconds more at most. */
async function settled(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
    });
  const isWaiting = (element: Element): boolean =>
    (element as { state?: { type?: string } }).state?.type === 'loading' || element.matches(':not(:defined)');
  const waiting = (): boolean =>
    [...document.querySelectorAll('*')].some((element) => element.localName.startsWith('cdm-') && isWaiting(element));
  for (let turn = 0; turn < 30 && waiting(); turn += 1) await wait(100);
}

/**
 * Opens the panel, or looks again where it is open.
 * @param folder Address of the script's folder, with a slash at its end.
 * @returns The report, as the button copies it.
 */
export async function openDoctor(folder: string): Promise<string> {
  const language = /^en\b/i.test(document.documentElement.lang) ? 'en' : 'fr';
  const say = language === 'en' ? en : fr;
  await settled();
  const facts = await factsOf(folder, new Date());
  const findings = findingsOf(facts, say, language);
  const report = reportOf(facts, findings, say);

  const before = document.activeElement;
  host?.remove();
  host = document.createElement('div');
  host.lang = language;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(doctorStyles);
  root.adoptedStyleSheets = [sheet];

  const close = (): void => {
    host?.remove();
    host = undefined;
    if (before instanceof HTMLElement) before.focus();
  };
  const title = make('h2', { id: 'title', tabIndex: -1 }, say.title);
  const troubles = findings.filter(({ level }) => level !== 'fine');
  const status = make('p');
  status.setAttribute('role', 'status');
  const text = make('pre', { tabIndex: 0 }, report);
  const full = make('details', {}, make('summary', {}, say.requests), text);
  const panel = make(
    'div',
    {},
    title,
    make('p', {}, say.subtitle(troubles.length)),
    listOf(troubles),
    folded(say.fine, listOf(findings.filter(({ level }) => level === 'fine'))),
    ...(facts.said.length > 0 ? [saidIn(facts.said, say)] : []),
    full,
    status,
    make(
      'div',
      { className: 'buttons' },
      make('button', { type: 'button', onclick: () => void copy(report, say, status, full) }, say.copy),
      make('button', { type: 'button', onclick: () => void openDoctor(folder) }, say.again),
      make('button', { type: 'button', onclick: close }, say.close),
    ),
  );
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  root.append(panel);
  document.body.append(host);
  title.focus();
  return report;
}
