/** What the doctor finds out about the page it is opened in: facts only, no judgement. Nothing about the visitor. */
import { backgroundOf } from '../core/background.js';
import { broker } from '../core/broker.js';
import { contrastOf, over, readColor } from '../core/contrast.js';
import { VERSION } from '../core/define.js';

/** One of our tags in the page. */
export interface TagFacts {
  readonly name: string;
  /** Version of the script that defined it; undefined where it was not one of ours. */
  readonly definedBy: string | undefined;
  readonly isDefined: boolean;
  /** Type of its `state`. */
  readonly state: string | undefined;
  /** Attributes that it does not know. */
  readonly strange: readonly string[];
  /** Attributes that it knows. */
  readonly known: readonly string[];
  readonly hasFallback: boolean;
  /** Inline size in CSS pixels; 0 where it is not shown. */
  readonly width: number;
  /** Contrast of its text with what is really behind it; undefined where that is a picture, or cannot be read. */
  readonly contrast: number | undefined;
}

/** A document of a feed that the page has. */
export interface FeedFacts {
  readonly address: string;
  /** When it was made and until when it holds, as it says. */
  readonly generatedAt: string | undefined;
  readonly validThrough: string | undefined;
  readonly isStale: boolean;
}

/** A request of ours. */
export interface RequestFacts {
  readonly address: string;
  /** Milliseconds; undefined where the browser does not say. */
  readonly took: number | undefined;
  /** Bytes on the wire; 0 from a cache, undefined where the server does not let the page see it. */
  readonly bytes: number | undefined;
}

/** What is known about the page. */
export interface Facts {
  readonly now: Date;
  /** Address of the page without what may be private in it. */
  readonly page: string;
  readonly version: string;
  /** Release that the folder of the script publishes now, and when its entry was last changed. */
  readonly published: { readonly version: string | undefined; readonly changed: string | undefined };
  /** Addresses of our scripts in the page. */
  readonly scripts: readonly string[];
  readonly isQuirks: boolean;
  readonly language: string;
  readonly isTranslated: boolean;
  /** Font size of the root element, in CSS pixels. */
  readonly rootSize: number;
  readonly tags: readonly TagFacts[];
  /** Elements that asked to become one of our tags and did not. */
  readonly left: readonly string[];
  readonly violations: readonly { readonly directive: string; readonly blocked: string }[];
  readonly feeds: readonly FeedFacts[];
  readonly requests: readonly RequestFacts[];
  /** Console lines of ours. */
  readonly said: readonly string[];
}

const everyElement = new Set([
  'id',
  'class',
  'style',
  'slot',
  'part',
  'exportparts',
  'hidden',
  'title',
  'dir',
  'lang',
  'role',
  'tabindex',
  'translate',
  'inert',
  'is',
  'nonce',
]);

/** Elements of ours, in the page and in the shadow trees of others. */
const elementsOf = (root: ParentNode, found: Element[] = []): readonly Element[] => {
  for (const element of root.querySelectorAll('*')) {
    if (/^cdm-/.test(element.localName)) found.push(element);
    else if (element.shadowRoot) elementsOf(element.shadowRoot, found);
  }
  return found;
};

const tagFacts = (element: Element): TagFacts => {
  const { localName: name } = element;
  const type = customElements.get(name) as { observedAttributes?: readonly string[] } | undefined;
  const known = type?.observedAttributes ?? [];
  const inside = element.shadowRoot?.querySelector('.root');
  const back = inside && backgroundOf(inside);
  const text = inside && readColor(getComputedStyle(inside).color);
  return {
    name,
    definedBy: broker().defined.get(name),
    isDefined: type !== undefined,
    state: (element as { state?: { type?: string } }).state?.type,
    strange: element
      .getAttributeNames()
      .filter(
        (attribute) =>
          type && !known.includes(attribute) && !everyElement.has(attribute) && !/^(data|aria)-|^on/.test(attribute),
      ),
    known,
    hasFallback: element.textContent.trim() !== '',
    width: Math.round(element.getBoundingClientRect().width),
    contrast: back && text ? contrastOf(over(text, back), back) : undefined,
  };
};

/** Without query and fragment: a question or an identifier may stand there. */
const bare = (address: string): string => address.replace(/[?#].*$/, '');

/** Policy violations since the page began, where the browser keeps them. */
const violationsOf = (): Facts['violations'] => {
  if (typeof ReportingObserver === 'undefined') return [];
  const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true });
  observer.observe();
  const reports = observer.takeRecords();
  observer.disconnect();
  return reports.flatMap(({ body }) => {
    const { effectiveDirective, blockedURL } = (body ?? {}) as { effectiveDirective?: string; blockedURL?: string };
    return effectiveDirective ? [{ directive: effectiveDirective, blocked: bare(blockedURL ?? '') }] : [];
  });
};

/** What the folder of the script publishes now; asks it anew. */
const publishedIn = async (folder: string): Promise<Facts['published']> => {
  try {
    const response = await fetch(`${folder}integrity.json`, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    const { version } = (await response.json()) as { version?: string };
    return { version, changed: response.headers.get('last-modified') ?? undefined };
  } catch {
    // Said in the report as "not known": the folder may hold the scripts alone.
    return { version: undefined, changed: undefined };
  }
};

/**
 * Looks at the page.
 * @param folder Address of the script's folder, with a slash at its end.
 * @param now The instant.
 */
export async function factsOf(folder: string, now: Date): Promise<Facts> {
  const page = broker();
  const folders = [folder, ...page.feeds.keys()];
  const root = document.documentElement;
  return {
    now,
    page: bare(location.href),
    version: VERSION,
    published: await publishedIn(folder),
    scripts: [...document.scripts].map(({ src }) => src).filter((src) => /\/cdm(-\d[^/]*)?\.js$/.test(bare(src))),
    isQuirks: document.compatMode === 'BackCompat',
    language: root.lang,
    isTranslated: /\btranslated-(ltr|rtl)\b/.test(root.className),
    rootSize: parseFloat(getComputedStyle(root).fontSize),
    tags: elementsOf(document).map(tagFacts),
    left: [...document.querySelectorAll('[data-cdm], a[href*="#cdm="]')]
      .filter(
        (element) =>
          !element.querySelector('[data-cdm]') &&
          !/^cdm-/.test(element.parentElement?.localName ?? '') &&
          !element.firstElementChild?.localName.startsWith('cdm-'),
      )
      .map(
        (element) =>
          element.getAttribute('data-cdm') ?? element.getAttribute('href')?.split('#cdm=')[1]?.split('&')[0] ?? '',
      ),
    violations: violationsOf(),
    feeds: [...page.feeds.values()].map((store) => {
      const cite = store.peek('cite');
      return {
        address: store.feed,
        generatedAt: cite?.data.generatedAt,
        validThrough: cite?.data.validThrough,
        isStale: cite?.stale === true,
      };
    }),
    requests: performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => folders.some((own) => entry.name.startsWith(own)))
      .map(({ name, duration, transferSize, decodedBodySize }) => ({
        address: bare(name),
        took: Math.round(duration),
        bytes: decodedBodySize === 0 && transferSize === 0 ? undefined : transferSize,
      })),
    said: [...page.said],
  };
}
