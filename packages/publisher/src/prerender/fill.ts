import type { CiteDocument, LocalDate } from '@cite-des-metiers/sdk/feed';
import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import { toJsonLd } from '@cite-des-metiers/sdk/export';
import { addDays, wallClock } from '@cite-des-metiers/sdk/time';
import { spokenLanguage } from '@cite-des-metiers/widgets';
import { escapeHtml } from '../build/frame-names.js';
import type { PrerenderStrings } from '../commands/strings.prerender.js';
import { attributesOf, draw } from './draw.js';
import type { FeedSource } from './feed.js';
import { type Edit, MARK, type Page, type PageTag, applyEdits, readPage } from './page.js';
import { DRAWN, type DrawnTag, stylePath } from './styles.js';

/** What is right in a feed stays so for a week at most: a Cité announces its changes from day to day. */
const WEEK = 6;

/** What filling pages needs. */
export interface FillOptions {
  readonly source: FeedSource;
  readonly cite: CiteDocument;
  /** Public address of the feed, with a slash at its end, where it was given. */
  readonly url?: string;
  /** The instant to write for, epoch milliseconds. */
  readonly now: number;
  readonly strings: PrerenderStrings;
}

/** A tag that was not filled. */
export interface LeftTag {
  readonly tag: PageTag;
  readonly why: string;
  /** True where somebody has to correct something; false where it is in the nature of the tag. */
  readonly isWrong: boolean;
}

/** A page as filled. */
export interface FilledPage {
  readonly html: string;
  readonly filled: number;
  readonly left: readonly LeftTag[];
  /** Last day on which all that was filled is right; absent where nothing was. */
  readonly through?: LocalDate;
  /** How many tags it has. */
  readonly tags: number;
}

const TAGS = [...DRAWN, 'cdm-resource-search', 'cdm-find-conseiller'];
const isDrawn = (name: string): name is DrawnTag => DRAWN.some((tag) => tag === name);
/** The folder of a feed as a page names it, address or path, with a slash at its end. */
const folderOf = (feed: string): string => feed.replace(/(?<=^|\/)cite\.json$/, '').replace(/\/*$/, '/');
const words = (value: string): readonly string[] => value.split(/[\s,]+/).filter(Boolean);

/** Why a tag is not filled, whoever is to mend it; nothing where it can be. */
function hindrance(tag: PageTag, page: Page, options: FillOptions): Omit<LeftTag, 'tag'> | undefined {
  const { cite, strings, now, source, url = source.address } = options;
  const { name, attributes } = tag;
  const wrong = (why: string): Omit<LeftTag, 'tag'> => ({ why, isWrong: true });
  if (!TAGS.includes(name)) return wrong(strings.unknownTag(TAGS.join(', ')));
  if (!isDrawn(name)) return { why: strings.needsScript(), isWrong: false };
  if (tag.isTaken) return wrong(strings.taken());
  if (name === 'cdm-hours' && attributes.get('view')?.trim().toLowerCase() === 'badge')
    return { why: strings.onlyNow(), isWrong: false };
  const feed = attributes.get('feed') ?? '';
  const folder = folderOf(feed);
  if (feed && URL.canParse(folder) && url !== undefined && new URL(folder).href !== url)
    return wrong(strings.otherFeed(feed));
  const site = attributes.get('site') ?? '';
  const sites = cite.sites.map(({ id }) => id);
  if (site && !sites.includes(site)) return wrong(strings.unknownId('site', site, sites.join(', ')));
  const poles = cite.poles.map(({ id }) => id);
  const stray = words(attributes.get('pole') ?? '').find((id) => !poles.includes(id));
  if (stray !== undefined) return wrong(strings.unknownId('pole', stray, poles.join(', ')));
  if (cite.validThrough < wallClock(now, cite.timeZone).date) return wrong(strings.outdated(cite.validThrough));
  if (addressOf(tag, page, options) === undefined) return wrong(strings.noAddress());
  return undefined;
}

/** Folder that the page reads the feed's files from, with a slash at its end: what was given, its script's, the tag's own, the feed's. */
function addressOf({ attributes }: PageTag, page: Page, { url, source }: FillOptions): string | undefined {
  const feed = attributes.get('feed');
  return url ?? page.scripts ?? (feed ? folderOf(feed) : undefined) ?? source.address;
}

/** The tag that a placeholder becomes, as the page's script would make it. */
const openingOf = (name: DrawnTag, attributes: ReadonlyMap<string, string>): string => {
  const known = attributesOf(name);
  const kept = [...attributes].filter(([attribute]) => known.includes(attribute));
  return `<${[name, ...kept.map(([attribute, value]) => `${attribute}="${escapeHtml(value)}"`)].join(' ')}>`;
};

/** Structured data about the Cité and the sessions on the page, once each. */
function dataEdit(page: Page, first: number, sessions: readonly DatedSession[], options: FillOptions): Edit {
  const { cite, now } = options;
  const once = [...new Map(sessions.map((session) => [session.id, session])).values()];
  const spoken = page.language.split('-')[0]?.toLowerCase() ?? '';
  const json = toJsonLd(cite, { now, sessions: once, ...(spoken && { languages: [spoken, ...cite.languages] }) });
  const [from, to] = page.formerData ?? [page.headEnd ?? first, page.headEnd ?? first];
  return { from, to, text: `<script type="application/ld+json" ${MARK}>${json}</script>` };
}

/**
 * Fills the tags of a page. All else stays as it was written, and what an earlier run put there is replaced.
 * @throws SdkError where the feed cannot be read.
 */
export async function fillPage(html: string, options: FillOptions): Promise<FilledPage> {
  const { source, cite, now, strings } = options;
  const page = readPage(html);
  const today = wallClock(now, cite.timeZone).date;
  const week = addDays(today, WEEK);
  const latest = cite.validThrough < week ? cite.validThrough : week;
  const edits: Edit[] = [];
  const left: LeftTag[] = [];
  const sessions: DatedSession[] = [];
  const days: LocalDate[] = [];
  const leave = (tag: PageTag, why: Omit<LeftTag, 'tag'>): void => {
    left.push({ tag, ...why });
    // What stood there was of another day, or of another tag.
    if (tag.former) edits.push({ from: tag.former[0], to: tag.former[1], text: '' });
  };
  for (const tag of page.tags) {
    const { name, attributes, at, end, former } = tag;
    const why = hindrance(tag, page, options);
    if (why || !isDrawn(name)) {
      leave(tag, why ?? { why: strings.needsScript(), isWrong: false });
      continue;
    }
    const path = stylePath(name);
    if (!(await source.has(path))) {
      leave(tag, { why: strings.noStyles(path), isWrong: true });
      continue;
    }
    const language = spokenLanguage(
      attributes.get('lang')?.trim() || tag.language,
      attributes.get('wording') === 'easy',
    );
    const style = `${addressOf(tag, page, options) ?? ''}${path}`;
    const drawn = await draw(name, attributes, style, { documents: source.documents, now, language, latest });
    sessions.push(...drawn.sessions);
    days.push(drawn.through);
    const [from, to] = former ?? [at, at];
    edits.push({ from, to, text: end === undefined ? drawn.html : openingOf(name, attributes) + drawn.html });
    if (end !== undefined) edits.push({ from: end, to: end, text: `</${name}>` });
  }
  const first = page.tags[0];
  if (first) edits.push(dataEdit(page, first.at, sessions, options));
  const [through] = days.sort();
  return {
    html: applyEdits(html, edits),
    filled: days.length,
    left,
    tags: page.tags.length,
    ...(through !== undefined && { through }),
  };
}
