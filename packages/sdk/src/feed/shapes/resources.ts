// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';
import { id, date, instant, language, link, synonym } from './common.js';

export const resource = {
  id: id,
  title: 't',
  kind: 's',
  'summary?': 't',
  'otherTitles?': ['a', 's'],
  'poles?': ['a', id],
  'themes?': ['a', 't'],
  'keywords?': ['a', 's'],
  'language?': language,
  'publisher?': 's',
  'collection?': 's',
  'year?': ['n', 1000, 9999],
  'checkedOn?': date,
  'outdated?': 'b',
  access: ['a', 's', 1],
  'url?': link,
  'shelf?': { mark: 's', 'area?': 't', 'site?': id },
  'level?': 's',
  'rome?': ['a', { code: 's', version: 's' }],
  'ean?': /^\d{13}$/,
  'related?': ['a', id],
} satisfies Shape;
export const resources = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', resource],
  'synonyms?': ['a', synonym],
} satisfies Shape;
