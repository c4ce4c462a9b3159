// Made by "npm run shapes" from the zod schemas of this room; shapes.test.ts fails where it is not fresh.
import type { Shape } from '../shape.js';

export const id = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/ satisfies Shape;
export const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ satisfies Shape;
export const time = /^([01]\d|2[0-3]):[0-5]\d$/ satisfies Shape;
export const endTime = /^([0-3]\d|4[0-7]):[0-5]\d$|^48:00$/ satisfies Shape;
export const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/ satisfies Shape;
export const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ satisfies Shape;
export const link = /^(https?:\/\/|mailto:|tel:)\S+$/i satisfies Shape;
export const address = {
  lines: ['a', 's'],
  'postalCode?': 's',
  locality: 's',
  'country?': 's',
  'latitude?': ['n', -90, 90],
  'longitude?': ['n', -180, 180],
} satisfies Shape;
export const synonym = { from: ['a', 's', 1], 'to?': ['a', 's'], 'language?': language } satisfies Shape;
