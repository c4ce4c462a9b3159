// Made by "npm run shapes" from the zod schemas beside it; shapes.test.ts fails where it is not fresh.
import type { Shape } from './shape.js';

const id: Shape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
const date: Shape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const time: Shape = /^([01]\d|2[0-3]):[0-5]\d$/;
const endTime: Shape = /^([0-3]\d|4[0-7]):[0-5]\d$|^48:00$/;
const instant: Shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const language: Shape = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
export const link: Shape = /^(https?:\/\/|mailto:|tel:)\S+$/i;
const address: Shape = {
  lines: ['a', 's'],
  'postalCode?': 's',
  locality: 's',
  'country?': 's',
  'latitude?': ['n', -90, 90],
  'longitude?': ['n', -180, 180],
};
const booking: Shape = {
  need: 's',
  'phone?': /^[+\d][\d\s().-]{1,24}$/,
  'email?': /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/,
  'url?': link,
  'note?': 't',
};
const partner: Shape = { name: 't', 'url?': link };
const hours: Shape = {
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
};
export const pole: Shape = {
  id: id,
  label: 't',
  'question?': 't',
  'description?': 't',
  'canonical?': 's',
  'keywords?': ['a', 't'],
  'url?': link,
};
export const site: Shape = {
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
};
export const activity: Shape = {
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
};
export const offer: Shape = {
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
};
export const synonym: Shape = { from: ['a', 's', 1], 'to?': ['a', 's'], 'language?': language };
export const resource: Shape = {
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
};
export const cite: Shape = {
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
  poles: ['a', '*'],
  sites: ['a', '*'],
  'search?': { engine: 's', 'url?': link, 'count?': ['n', 0, null] },
};
export const agenda: Shape = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', '*'],
};
export const conseil: Shape = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', '*'],
  'synonyms?': ['a', '*'],
};
export const resources: Shape = {
  version: ['l', 1],
  generatedAt: instant,
  validThrough: date,
  source: { name: 't', 'url?': link, 'licence?': 's' },
  items: ['a', '*'],
  'synonyms?': ['a', '*'],
};
