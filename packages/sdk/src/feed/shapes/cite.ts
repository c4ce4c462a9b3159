// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';
import { id, date, time, endTime, instant, language, link, address } from './common.js';

export const hours = {
  weekly: [
    'a',
    {
      days: ['a', ['l', 1, 2, 3, 4, 5, 6, 7], 1],
      from: time,
      to: endTime,
      'admission?': 's',
      'publics?': ['a', 's'],
      'unsure?': 'b',
      'note?': 't',
    },
  ],
  'variants?': [
    'a',
    {
      name: 't',
      ranges: ['a', ['x', { from: date, to: date }, 'range-order'], 1],
      weekly: [
        'a',
        {
          days: ['a', ['l', 1, 2, 3, 4, 5, 6, 7], 1],
          from: time,
          to: endTime,
          'admission?': 's',
          'publics?': ['a', 's'],
          'unsure?': 'b',
          'note?': 't',
        },
      ],
      'includesPublicHolidays?': 'b',
    },
  ],
  'exceptions?': [
    'a',
    [
      'x',
      {
        from: date,
        'to?': date,
        'closed?': ['l', true],
        'unknown?': ['l', true],
        'intervals?': [
          'a',
          { from: time, to: endTime, 'admission?': 's', 'publics?': ['a', 's'], 'unsure?': 'b', 'note?': 't' },
        ],
        'closedFrom?': time,
        'closedUntil?': time,
        'reason?': 't',
        'cause?': 's',
      },
      'range-order',
      'exception-one-change',
    ],
  ],
  'note?': 't',
  'validFrom?': date,
  'validThrough?': date,
} satisfies Shape;
export const pole = {
  id: id,
  label: 't',
  'question?': 't',
  'description?': 't',
  'canonical?': 's',
  'keywords?': ['a', 't'],
  'url?': link,
} satisfies Shape;
export const site = {
  id: id,
  kind: 's',
  name: 't',
  'host?': 't',
  'address?': address,
  'directions?': 't',
  'accessibility?': ['a', 's'],
  'accessibilityNote?': 't',
  'contact?': { 'phone?': /^[+\d][\d\s().-]{1,24}$/, 'email?': /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'url?': link },
  'hours?': hours,
  'poleHours?': ['a', { pole: id, hours: hours }],
  'languages?': ['a', language],
  'url?': link,
  'validFrom?': date,
  'validThrough?': date,
} satisfies Shape;
export const cite = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  id: id,
  name: 't',
  languages: ['a', language, 1],
  country: /^[A-Z]{2}$/,
  'region?': /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  timeZone: /^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/,
  'url?': link,
  'contact?': { 'phone?': /^[+\d][\d\s().-]{1,24}$/, 'email?': /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'url?': link },
  poles: ['a', pole],
  sites: ['a', site],
  'search?': { engine: 's', 'url?': link, 'count?': ['n', 0, null] },
} satisfies Shape;
