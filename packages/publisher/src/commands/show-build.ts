import type { Documents } from '@cite-des-metiers/sdk/feed';
import type { FeedDiff } from '../build/diff.js';
import type { WrittenFile } from '../build/write.js';
import type { TidyReport } from '../catalogue/tidy.js';
import { type Io, stringsOf } from './io.js';

const shownChanges = 20;

const dateText = (date: string, io: Io): string =>
  new Intl.DateTimeFormat(io.language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(`${date}T00:00:00Z`));

/** Prints what changes for visitors. */
export function showDiff(diff: FeedDiff, io: Io): void {
  const strings = stringsOf(io.language);
  const records = (['agenda', 'conseil', 'resources'] as const).flatMap((what): readonly string[] => {
    const { added, gone, changed } = diff.records[what];
    // A permanence that comes or goes is told by its sessions.
    const [more, less] = what === 'agenda' ? [0, 0] : [added, gone];
    return more + less + changed > 0 ? [strings.recordsChange(what, more, less, changed)] : [];
  });
  const others = [...(diff.about ? [strings.aboutChange()] : []), ...records];
  if (diff.sessions.length === 0 && diff.hours.length === 0 && others.length === 0) {
    io.say(strings.noChange());
    return;
  }
  io.say(io.paint('strong', strings.changes()));
  for (const { kind, title, date, from } of diff.sessions.slice(0, shownChanges)) {
    const style = kind === 'new' ? 'good' : kind === 'gone' || kind === 'cancelled' ? 'error' : 'warning';
    io.say(
      `  ${io.paint(style, strings.change[kind])} – ${[dateText(date, io), from, title].filter(Boolean).join(' ')}`,
    );
  }
  if (diff.sessions.length > shownChanges) io.say(`  ${strings.moreChanges(diff.sessions.length - shownChanges)}`);
  for (const site of diff.hours) io.say(`  ${io.paint('warning', strings.hoursChange(site))}`);
  for (const other of others) io.say(`  ${io.paint('warning', other)}`);
}

const size = (bytes: number, io: Io): string =>
  `${(bytes / 1000).toLocaleString(io.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${io.language === 'fr' ? 'ko' : 'kB'}`;

/** Prints what was written, with sizes as they stand and as a browser gets them. */
export function showWritten(out: string, documents: Documents, written: readonly WrittenFile[], io: Io): void {
  const strings = stringsOf(io.language);
  io.say(io.paint('good', strings.buildDone(out)));
  const folders = new Map<string, { count: number; bytes: number; wire: number }>();
  for (const { path, bytes, wire } of written) {
    const name = path.includes('/') ? `${path.split('/')[0] ?? ''}/` : path;
    const sum = folders.get(name) ?? { count: 0, bytes: 0, wire: 0 };
    folders.set(name, { count: sum.count + 1, bytes: sum.bytes + bytes, wire: sum.wire + wire });
  }
  const width = Math.max(...[...folders.keys()].map((name) => name.length), 0);
  for (const [name, { count, bytes, wire }] of folders) {
    const files = count > 1 ? ` × ${String(count)}` : '';
    io.say(
      `  ${name.padEnd(width)}  ${size(bytes, io).padStart(10)}  ${io.paint('dim', `br ${size(wire, io)}`)}${files}`,
    );
  }
  const sessions = documents.agenda.items
    .flatMap(({ schedule }) => schedule)
    .reduce((sum, { dates }) => sum + dates.length, 0);
  const { cite, conseil, resources } = documents;
  io.say(strings.buildCounts(cite.sites.length, sessions, conseil.items.length, resources.items.length));
  io.say(strings.buildValid(cite.validThrough));
}

/**
 * Prints what is merged and flagged in the catalogue: how much, and the first of each.
 * @param when In a build, where it is done; after an import, where the next build will do it.
 */
export function showTidied(report: TidyReport, io: Io, when: 'build' | 'import' = 'build'): void {
  const { merged, aged, duplicates, outdated } = report;
  const strings = stringsOf(io.language);
  const sum = when === 'build' ? strings.catalogueTidied : strings.importTidied;
  if (merged > 0 || aged > 0) io.say(io.paint('strong', sum(merged, aged)));
  for (const remarks of [duplicates, outdated]) {
    for (const { where, why } of remarks.slice(0, shownChanges)) io.say(`  ${where} – ${why}`);
    if (remarks.length > shownChanges) io.say(`  ${strings.moreRemarks(remarks.length - shownChanges)}`);
  }
}
