// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';
import { id, date, instant, language, link, synonym } from './common.js';
import { booking, partner } from './agenda.js';

export const offer = {
  id: id,
  need: 't',
  'summary?': 't',
  pole: id,
  'publics?': ['a', 's'],
  'languages?': ['a', language],
  'modes?': ['a', 's'],
  'site?': id,
  'room?': 't',
  'agenda?': ['a', id],
  'booking?': booking,
  'bring?': ['a', 't'],
  'keywords?': ['a', 't'],
  'resources?': ['a', id],
  'partner?': partner,
} satisfies Shape;
export const conseil = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', offer],
  'synonyms?': ['a', synonym],
} satisfies Shape;
