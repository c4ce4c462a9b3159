import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** Attribute that marks what this command put into a page, so that the next run replaces it. */
export const MARK = 'data-cdm-prerendered';

/** A tag of ours in a page, or what asks to become one (`data-cdm="hours"`, `href="…#cdm=hours"`). Offsets are in UTF-16 units. */
export interface PageTag {
  /** `cdm-hours`. */
  readonly name: string;
  /** Its attributes, or those that a placeholder gives it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Language that holds there (BCP 47), empty where the page names none. */
  readonly language: string;
  /** Line of its opening tag, from 1. */
  readonly line: number;
  /** Where its content begins. */
  readonly at: number;
  /** Where a placeholder's tag ends; absent for a tag that stands in the page itself. */
  readonly end?: number;
  /** What an earlier run put there, from and to. */
  readonly former?: readonly [from: number, to: number];
  /** True where it has a shadow root that somebody else declared. */
  readonly isTaken: boolean;
}

/** What this command needs to know of a page. */
export interface Page {
  readonly tags: readonly PageTag[];
  /** Language of the page (BCP 47), empty where it names none. */
  readonly language: string;
  /** Folder of the page's `cdm.js` as the page writes it, with a slash at its end. */
  readonly scripts?: string;
  /** Where structured data may be put: before `</head>`; absent where the page does not write that tag. */
  readonly headEnd?: number;
  /** Structured data of an earlier run, from and to. */
  readonly formerData?: readonly [from: number, to: number];
}

type Element = Tree.Element;
const isElement = (node: Tree.ChildNode): node is Element => 'tagName' in node;
const attributesOf = ({ attrs }: Element): Map<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]));

/** The tag that an element is or asks to become, as `cdm.js` reads it. */
function nameOf(element: Element, attributes: ReadonlyMap<string, string>): string | undefined {
  if (element.tagName.startsWith('cdm-')) return element.tagName;
  const fragment = element.tagName === 'a' ? /#cdm=([^&]*)/.exec(attributes.get('href') ?? '')?.[1] : undefined;
  const asked = attributes.get('data-cdm') ?? fragment;
  return asked === undefined ? undefined : `cdm-${asked}`;
}

/** What a placeholder gives its tag: `data-view="week"` is `view="week"`, `#cdm=hours&view=week` too, never a feed from an address. */
function given(attributes: ReadonlyMap<string, string>): Map<string, string> {
  const said = new URLSearchParams(/#(cdm=.*)/.exec(attributes.get('href') ?? '')?.[1]);
  said.delete('feed');
  said.delete('cdm');
  const own = [...attributes].filter(([name]) => /^data-(?!cdm)/.test(name));
  return new Map([...said, ...own.map(([name, value]) => [name.slice('data-'.length), value] as const)]);
}

const holds = (element: Element, name: string): boolean =>
  element.childNodes.some((child) => isElement(child) && (child.tagName === name || holds(child, name)));

/** Reads a page. Nothing in it is changed, however it is written. */
export function readPage(html: string): Page {
  const tags: PageTag[] = [];
  let scripts: string | undefined;
  let headEnd: number | undefined;
  let formerData: Page['formerData'];
  let language = '';

  const tagOf = (element: Element, name: string, attributes: Map<string, string>, spoken: string): void => {
    const { sourceCodeLocation: place } = element;
    if (!place?.startTag) return;
    const isOwn = element.tagName === name;
    const templates = element.childNodes.filter(
      (child): child is Element => isElement(child) && child.tagName === 'template',
    );
    const mine = templates.find((child) => child.attrs.some((one) => one.name === MARK))?.sourceCodeLocation;
    const isLink = element.tagName === 'a';
    const end = isLink ? place.endOffset : (place.endTag?.startOffset ?? place.endOffset);
    tags.push({
      name,
      attributes: isOwn ? attributes : given(attributes),
      language: spoken,
      line: place.startLine,
      at: isLink && !isOwn ? place.startOffset : place.startTag.endOffset,
      ...(!isOwn && { end }),
      ...(mine && { former: [mine.startOffset, mine.endOffset] as const }),
      isTaken: !mine && templates.some((child) => child.attrs.some((one) => one.name === 'shadowrootmode')),
    });
  };

  const visit = (element: Element, above: string, inside: ReadonlySet<string>): void => {
    const attributes = attributesOf(element);
    const { sourceCodeLocation: place } = element;
    const spoken = attributes.get('lang')?.trim() || above;
    if (element.tagName === 'html') language = spoken;
    if (element.tagName === 'head') headEnd = place?.endTag?.startOffset;
    if (element.tagName === 'script') {
      const folder = /^(.*?)cdm(?:-\d+\.\d+\.\d+[^/]*)?\.js(?:[?#].*)?$/.exec(attributes.get('src') ?? '')?.[1];
      if (folder !== undefined && /(^|\/)$/.test(folder)) scripts ??= folder;
      if (attributes.has(MARK) && place) formerData = [place.startOffset, place.endOffset];
    }
    const name = nameOf(element, attributes);
    const isPlaceholder = name !== undefined && name !== element.tagName;
    if (name !== undefined && !(isPlaceholder && (inside.has(name) || holds(element, name))))
      tagOf(element, name, attributes, spoken);
    const within = name === element.tagName ? new Set([...inside, name]) : inside;
    for (const child of element.childNodes) if (isElement(child)) visit(child, spoken, within);
  };
  for (const child of parse(html, { sourceCodeLocationInfo: true }).childNodes)
    if (isElement(child)) visit(child, '', new Set());
  return {
    tags,
    language,
    ...(scripts !== undefined && { scripts }),
    ...(headEnd !== undefined && { headEnd }),
    ...(formerData && { formerData }),
  };
}

/** A change to a page: what stands from `from` to `to` becomes `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Makes changes that do not overlap; all else stays as it was written. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  let result = '';
  let last = 0;
  // Sorting is stable: what is put at the same place keeps its order.
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    result += html.slice(last, from) + text;
    last = to;
  }
  return result + html.slice(last);
}
