import ICAL from 'ical.js';
import { parse, parseFragment } from 'parse5';
import { frameFiles } from '../../packages/publisher/dist/build/frames.js';
import { prerenderStringsOf } from '../../packages/publisher/dist/commands/strings.prerender.js';
import { fillPage } from '../../packages/publisher/dist/prerender/fill.js';
import { sessionsBetween } from '../../packages/sdk/dist/agenda/index.js';
import { jsonLdOf, toICalendar, toJsonLd } from '../../packages/sdk/dist/export/index.js';
import { readDocument } from '../../packages/sdk/dist/feed/index.js';
import { openFeed } from '../../packages/sdk/dist/index.js';
import { NOW, RECORDS, poisoned } from './poison.mjs';
import { benign } from './vectors.mjs';

const now = Date.parse(NOW);
const FEED = 'https://feed.invalid/';

/** Every element and attribute of a page, and where its links go. */
function shapeOf(node, shape = { names: new Set(), links: [] }) {
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) {
    if (child.tagName) {
      shape.names.add(child.tagName);
      for (const { name, value } of child.attrs) {
        shape.names.add(`${child.tagName}[${name}]`);
        if (child.tagName === 'a' && name === 'href') shape.links.push(value);
      }
    }
    shapeOf(child, shape);
  }
  return shape;
}

/** An iCalendar file, read back by a library that is not ours. */
function calendar(cite, sessions) {
  const text = toICalendar(sessions, { name: String(cite.name), timeZone: cite.timeZone, now, cite });
  const faults = [];
  const root = new ICAL.Component(ICAL.parse(text));
  const events = root.getAllSubcomponents('vevent');
  if (events.length !== sessions.length)
    faults.push(`${String(events.length)} events for ${String(sessions.length)} sessions`);
  const ids = new Set(events.map((event) => event.getFirstPropertyValue('uid')));
  if (ids.size !== sessions.length)
    faults.push(`${String(ids.size)} identifiers for ${String(sessions.length)} sessions`);
  const names = new Set();
  for (const part of [root, ...root.getAllSubcomponents(), ...events])
    for (const property of part.getAllProperties()) {
      names.add(`${part.name} ${property.name}`);
      const again = part.getAllProperties(property.name).length;
      if (again > 1 && part.name === 'vevent')
        faults.push(`${property.name} stands ${String(again)} times in an event`);
    }
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) faults.push(`a line of ${String(Buffer.byteLength(line))} bytes, more than 75`);
  // eslint-disable-next-line no-control-regex -- that is what must not be there
  if (/\r(?!\n)|(?<!\r)\n|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text))
    faults.push('a control character or a bare line end');
  return { names, faults };
}

/** What a program makes of our page: its elements are those of a harmless one, its links lead nowhere else. */
function html(text, names, faults, where) {
  const shape = shapeOf(parse(text));
  for (const name of shape.names) names.add(`${where} ${name}`);
  for (const link of shape.links)
    if (!/^(https?:|mailto:|tel:)/i.test(link)) faults.push(`${where}: a link to ${JSON.stringify(link.slice(0, 80))}`);
}

const shell = `<!doctype html><html lang="fr"><head><title>x</title></head><body><cdm-hours view="week"></cdm-hours><cdm-permanences kinds="all" limit="20"></cdm-permanences></body></html>`;

/** Everything that leaves one feed for other programs. */
async function leave(feed) {
  const faults = [];
  const names = new Set();
  const documents = {};
  for (const [name, document] of Object.entries(feed)) {
    const read = readDocument(name, JSON.parse(JSON.stringify(document)));
    if (!read.ok)
      return { names, faults: [`${name}.json cannot be read: ${read.issues?.[0]?.message ?? ''}`], sessions: 0 };
    documents[name] = read.document;
  }
  const { cite, agenda } = documents;
  const { sessions } = sessionsBetween(agenda.items, { from: now, to: now + 60 * 86_400_000, timeZone: cite.timeZone, firstLanguage: 'fr' }); // prettier-ignore
  const ics = calendar(cite, sessions);
  for (const name of ics.names) names.add(`ics ${name}`);
  faults.push(...ics.faults.map((fault) => `iCalendar: ${fault}`));

  const written = toJsonLd(cite, { now, sessions });
  if (/[<>&\u2028\u2029]/.test(written)) faults.push('JSON-LD: a sign that means something in a page');
  if (JSON.stringify(JSON.parse(written)) !== JSON.stringify(jsonLdOf(cite, { now, sessions }))) faults.push('JSON-LD: it does not read back as it was'); // prettier-ignore

  for (const { path, content } of frameFiles(cite, `${FEED}cdm/`)) {
    if (path.endsWith('.html')) {
      html(content, names, faults, 'frame');
      continue;
    }
    const answer = JSON.parse(content);
    const [frame, ...others] = parseFragment(answer.html).childNodes;
    if (frame?.tagName !== 'iframe' || others.length > 0 || frame.childNodes.length > 0)
      faults.push(`${path}: the code is not one frame`);
    for (const { name } of frame?.attrs ?? []) names.add(`oembed ${name}`);
    if (answer.provider_url !== undefined && !/^(https?:|mailto:|tel:)/i.test(answer.provider_url)) faults.push(`${path}: provider_url is ${answer.provider_url}`); // prettier-ignore
  }

  const store = openFeed({
    feed: FEED,
    now: () => now,
    retries: 0,
    fetch: (request) =>
      Promise.resolve(globalThis.Response.json(feed[/(\w+)\.json/.exec(request.url ?? String(request))[1]])),
  });
  const source = { documents: store, address: FEED, has: () => Promise.resolve(true) };
  const filled = await fillPage(shell, { source, cite, url: FEED, now, strings: prerenderStringsOf('fr') });
  if (filled.filled !== 2)
    faults.push(`prerender: ${String(filled.filled)} tags of 2 were filled: ${JSON.stringify(filled.left)}`);
  html(filled.html, names, faults, 'prerender');
  return { names, faults, sessions: sessions.length };
}

/**
 * Brings every text into every field, and reads back each file that others take from the feed.
 * @returns One sentence for each fault, and numbers.
 */
export async function checkExports(vectors) {
  const usual = new Set();
  for (let number = 0; number < 36; number += 1) {
    const { names, faults } = await leave(poisoned(benign, number));
    if (faults.length > 0)
      return { faults: faults.map((fault) => `harmless feed ${String(number)}: ${fault}`), line: 'exports' };
    for (const name of names) usual.add(name);
  }
  const feeds = Math.ceil(vectors.texts.length / RECORDS);
  const pairs = new Set();
  const faults = [];
  let events = 0;
  for (let number = 0; number < feeds; number += 1) {
    const { names, faults: found, sessions } = await leave(poisoned(vectors, number, pairs)).catch((error) => ({ names: [], faults: [error.stack], sessions: 0 })); // prettier-ignore
    events += sessions;
    for (const name of names) if (!usual.has(name)) found.push(`${name} is in no harmless export`);
    faults.push(...[...new Set(found)].map((fault) => `(feed ${String(number)}): ${fault}`));
  }
  for (const name of Object.getOwnPropertyNames(Object.prototype)) if (!/^(__|constructor|hasOwn|isProto|property|to|valueOf)/.test(name)) faults.push(`Object.prototype has ${name}`); // prettier-ignore
  return {
    faults,
    line: `exports: ${String(feeds)} feeds, ${String(pairs.size)} pairs of a text and a field; ${String(events)} events read back by ical.js, ${String(feeds)} JSON-LD, ${String(feeds * 8)} frame pages and oEmbed answers, ${String(feeds)} prerendered pages read by parse5 (the publisher writes no CSV of the feed)`,
  };
}
