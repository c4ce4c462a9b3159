import { sampleFeed } from '../../packages/demo/feed/index.mjs';
import { agenda } from '../../packages/sdk/dist/feed/shapes/agenda.js';
import { cite } from '../../packages/sdk/dist/feed/shapes/cite.js';
import * as common from '../../packages/sdk/dist/feed/shapes/common.js';
import { conseil } from '../../packages/sdk/dist/feed/shapes/conseil.js';
import { resources } from '../../packages/sdk/dist/feed/shapes/resources.js';

/** The instant at which the feeds are written and read. */
export const NOW = '2026-12-02T10:00:00Z';
/** Records of each kind in a feed. */
export const RECORDS = 6;

const shapes = { cite, agenda, conseil, resources };
const { main } = sampleFeed(new Date(NOW));

/** Values that hold a feed together, with one that is right; all other strings are filled. */
const structure = new Map([
  [common.id, 'x1'],
  [common.date, '2026-12-02'],
  [common.time, '09:00'],
  [common.endTime, '17:00'],
  [common.instant, NOW],
  [common.language, 'fr'],
]);
/** A country or a zone that is none leaves a feed without hours: nothing would be shown. They are broken elsewhere. */
const kept = new Set(['country', 'region', 'timeZone', 'ean']);
/** Open lists of words: a word that nobody knows may hide a record, so every other record keeps its own. */
const vocabularies = new Set(['kind', 'need', 'status', 'modes', 'publics', 'accessibility', 'admission', 'cause', 'canonical', 'engine', 'access']); // prettier-ignore

const isFields = (shape) => typeof shape === 'object' && !Array.isArray(shape) && !(shape instanceof RegExp);
const isPattern = (shape) => shape instanceof RegExp && !structure.has(shape);
const hasText = (shape) => {
  if (shape === 't' || shape === 's' || isPattern(shape)) return true;
  if (Array.isArray(shape)) return ['a', 'r', 'x'].includes(shape[0]) && hasText(shape[1]);
  return isFields(shape) && Object.values(shape).some(hasText);
};

/** Values that fit the patterns of contacts and still carry what those let through. */
const contacts = ['+33\r\n261910010', '+33 (0)2-61.91', '0\n0', '+33\u2028261910010'];
const mails = ["a'onclick=alert(1)//@x.invalid", 'a&lt;img/src=x&gt;@x.invalid', 'a?bcc=b@x.invalid', 'javascript:alert(1)//@x.y', 'a%0d%0abcc:b@x.y', '{{1}}`${alert(1)}`@x.y']; // prettier-ignore

/**
 * A feed in which every text and link of every document is filled, whatever the schemas' fields are today.
 * @param texts,links What to fill with; the record and the field choose which, so that a row of feeds brings each text to each field.
 * @param number Which feed of the row, from 0.
 * @param pairs Gets `document.path\0place` for each text that was put somewhere.
 */
export function poisoned({ texts, links }, number, pairs = new Set()) {
  const places = new Map();
  const placeOf = (path) => {
    if (!places.has(path)) places.set(path, places.size);
    return places.get(path);
  };
  /** What goes into one field: `record` moves on with each record and each feed. */
  const pick = (list, path, record) => {
    const at = (number * RECORDS + record + placeOf(path) * 7) % list.length;
    pairs.add(`${path}\0${String(at)}`);
    return list[at];
  };
  const walk = (shape, base, path, key, record) => {
    if (shape === 't') {
      const text = pick(texts, path, record);
      return (number + record) % 3 === 0 ? { fr: text, en: text, ar: text } : text;
    }
    if (shape === 's') {
      if (vocabularies.has(key) && base !== undefined && (number + record) % 2 === 0) return base;
      return pick(texts, path, record);
    }
    if (shape instanceof RegExp) {
      if (structure.has(shape) || kept.has(key)) return base ?? structure.get(shape);
      if (shape === common.link) return pick(links, path, record);
      return pick(key === 'email' ? mails : contacts, path, record);
    }
    if (isFields(shape)) {
      const copy = {};
      for (const [name, inner] of Object.entries(shape)) {
        const field = name.replace('?', '');
        const value = base?.[field];
        if (kept.has(field) && value === undefined) continue;
        if (value === undefined && name !== field && !hasText(inner)) continue;
        copy[field] = walk(inner, value, `${path}.${field}`, field, record);
      }
      return copy;
    }
    switch (shape[0]) {
      case 'a': {
        const list = base?.length ? base : hasText(shape[1]) || shape[2] ? [undefined] : [];
        return list.map((entry) => walk(shape[1], entry, path, key, record));
      }
      case 'x': {
        // A rule ties its fields together: only what the record has, and plain texts, are filled.
        const sample = base ?? (path.endsWith('exceptions') ? { from: '2026-12-24', closed: true } : { from: '2026-12-02', to: '2026-12-02', dates: ['2026-12-03'] }); // prettier-ignore
        const fields = Object.entries(shape[1]).filter(
          ([name, inner]) => sample[name.replace('?', '')] !== undefined || inner === 't' || inner === 's',
        );
        if (path.endsWith('schedule') && base === undefined) return { dates: ['2026-12-03'] };
        return walk(Object.fromEntries(fields), sample, path, key, record);
      }
      case 'n':
        return base ?? shape[1] ?? 1;
      case 'l':
        return base ?? shape[1];
      default:
        return base;
    }
  };
  const lists = new Set(['items', 'poles', 'sites']);
  const document = (name) => {
    const base = main[name];
    const copy = {};
    for (const [written, shape] of Object.entries(shapes[name])) {
      const field = written.replace('?', '');
      if (!lists.has(field)) {
        if (base[field] === undefined && !hasText(shape)) continue;
        copy[field] = walk(shape, base[field], `${name}.${field}`, field, 0);
        continue;
      }
      // The records of the sample in turn, so that those of every kind are met.
      const from = base[field];
      const count = field === 'items' ? RECORDS : from.length;
      copy[field] = Array.from({ length: count }, (_, record) => {
        const one = from[field === 'items' ? (number * RECORDS + record) % from.length : record];
        return walk(shape[1], one, `${name}.${field}`, field, record);
      });
    }
    return copy;
  };
  const feed = Object.fromEntries(Object.keys(shapes).map((name) => [name, document(name)]));
  // Desks are asked for by name: the dialogue has to end somewhere.
  return feed;
}

/** The sites that a feed shows, by identifier. */
export const siteIds = main.cite.sites.map(({ id }) => id);
