// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';
import { id, date, time, endTime, instant, language, link, address } from './common.js';

export const booking = {
  need: 's',
  'phone?': /^[+\d][\d\s().-]{1,24}$/,
  'email?': /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/,
  'url?': link,
  'note?': 't',
} satisfies Shape;
export const partner = { name: 't', 'url?': link } satisfies Shape;
export const activity = {
  id: id,
  kind: 's',
  title: 't',
  'summary?': 't',
  poles: ['a', id],
  'themes?': ['a', 't'],
  'partner?': partner,
  'place?': { 'site?': id, 'name?': 't', 'address?': address, 'room?': 't', 'url?': link },
  'modes?': ['a', 's'],
  'booking?': booking,
  'publics?': ['a', 's'],
  'ages?': { 'min?': ['n', 0, 120], 'max?': ['n', 0, 120] },
  'languages?': ['a', language],
  'capacity?': ['n', 0, null],
  schedule: ['a', ['x', { 'from?': time, 'to?': endTime, dates: ['a', date], 'rule?': 's' }, 'slot-both-times']],
  'overrides?': [
    'a',
    {
      date: date,
      'from?': time,
      status: 's',
      'to?': {
        'date?': date,
        'from?': time,
        'to?': endTime,
        'place?': { 'site?': id, 'name?': 't', 'address?': address, 'room?': 't', 'url?': link },
      },
      'reason?': 't',
    },
  ],
  'url?': link,
  'updatedAt?': instant,
} satisfies Shape;
export const agenda = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', activity],
} satisfies Shape;
