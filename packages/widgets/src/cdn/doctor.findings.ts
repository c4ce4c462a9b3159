/** What the facts mean for who keeps the page. Pure. */
import type { Facts, TagFacts } from './doctor.facts.js';
import type { DoctorStrings } from './doctor.strings.js';

/** One sentence for a webmaster. */
export interface Finding {
  /** `bad`: a visitor loses something; `look`: something is odd; `fine`: it is as it should be. */
  readonly level: 'bad' | 'look' | 'fine';
  readonly text: string;
}

const TEXT = 4.5;
/** What browsers start from, in CSS pixels. */
const ROOT = 16;

/** How many letters differ, at most two: enough to guess what was meant. */
const isNear = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 2) return false;
  const row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    let [diagonal] = row as [number];
    row[0] = at;
    for (let next = 1; next <= other.length; next += 1) {
      const above = row[next] ?? 0;
      row[next] = Math.min(above + 1, (row[next - 1] ?? 0) + 1, diagonal + (one[at - 1] === other[next - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return (row[other.length] ?? 9) <= 2;
};

/** What an attribute may have been: `headinglevel` lost its hyphen, `veiw` its order. */
const nearest = (name: string, known: readonly string[]): string | undefined =>
  known.find((word) => word.replaceAll('-', '') === name.replaceAll(/[-_]/g, '')) ??
  known.find((word) => isNear(name, word));

const ofTag = (tag: TagFacts, version: string, say: DoctorStrings, ratio: Intl.NumberFormat): readonly Finding[] => {
  const { name, state = '–' } = tag;
  if (!tag.isDefined) return [{ level: 'bad', text: say.undefinedTag(name) }];
  if (tag.definedBy === undefined) return [{ level: 'bad', text: say.taken(name) }];
  const found: Finding[] = [];
  if (tag.definedBy !== version) found.push({ level: 'look', text: say.otherVersion(name, tag.definedBy) });
  found.push(
    ['error', 'loading', '–'].includes(state)
      ? { level: 'bad', text: say.tagState(name, state) }
      : { level: 'fine', text: say.tagFine(name, state) },
  );
  for (const attribute of tag.strange)
    found.push({ level: 'look', text: say.strange(name, attribute, nearest(attribute, tag.known)) });
  if (!tag.hasFallback) found.push({ level: 'look', text: say.noFallback(name) });
  if (tag.width === 0) found.push({ level: 'bad', text: say.hidden(name) });
  else if (tag.contrast !== undefined && tag.contrast < TEXT)
    found.push({ level: 'bad', text: say.contrast(name, ratio.format(tag.contrast)) });
  return found;
};

/**
 * What to tell, worst first, each once.
 * @param language Of dates and numbers (BCP 47).
 */
export function findingsOf(facts: Facts, say: DoctorStrings, language: string): readonly Finding[] {
  const { version, published, scripts, feeds, now } = facts;
  const ratio = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  const day = (text: string): string => days.format(new Date(text));
  const found: Finding[] = [];
  const add = (level: Finding['level'], text: string): number => found.push({ level, text });

  if (published.version === undefined) add('look', say.notPublished);
  else if (published.version !== version) add('look', say.newer(version, published.version));
  add('fine', say.scriptVersion(version, published.changed ? day(published.changed) : ''));
  if (scripts.length > 1) add('look', say.twice(scripts));
  if (facts.tags.length === 0 && facts.left.length === 0) add('bad', say.noTag);
  found.push(...facts.tags.flatMap((tag) => ofTag(tag, version, say, ratio)));
  for (const name of facts.left) add('bad', say.left(name));
  for (const { directive, blocked } of facts.violations) add('bad', say.violation(directive, blocked));
  for (const { address, generatedAt, validThrough, isStale } of feeds) {
    if (generatedAt === undefined || validThrough === undefined) {
      add('bad', say.feedNone(address));
      continue;
    }
    // A day of the Cité's wall clock, over at its end; a zone away, a day later at most.
    const isOver = Date.parse(`${validThrough.slice(0, 10)}T00:00:00Z`) + 1.5 * 86_400_000 < now.getTime();
    if (isOver) add('bad', say.feedOver(address, day(validThrough)));
    else add('fine', say.feedFine(address, day(generatedAt), day(validThrough)));
    if (isStale) add('look', say.feedStale(address));
  }
  if (facts.isQuirks) add('look', say.quirks);
  if (!facts.language) add('look', say.noLanguage);
  if (facts.isTranslated) add('fine', say.translated);
  if (facts.rootSize !== ROOT) add('fine', say.rootSize(ratio.format(facts.rootSize)));

  const order: readonly Finding['level'][] = ['bad', 'look', 'fine'];
  const once = found.filter(({ text }, at) => found.findIndex((other) => other.text === text) === at);
  return once.sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
}

/** The report as text, to paste into a message. */
export function reportOf(facts: Facts, findings: readonly Finding[], say: DoctorStrings): string {
  const marks = { bad: '✗', look: '!', fine: '✓' } as const;
  return [
    `${say.title} – ${facts.now.toISOString()}`,
    facts.page,
    '',
    ...findings.map(({ level, text }) => `${marks[level]} ${text}`),
    '',
    `${say.requests} :`,
    ...facts.requests.map(({ address, took, bytes }) =>
      [address, took === undefined ? '' : `${String(took)} ms`, bytes === undefined ? '' : `${String(bytes)} o`]
        .filter(Boolean)
        .join('  '),
    ),
    '',
    `${say.console} :`,
    ...facts.said,
  ].join('\n');
}
