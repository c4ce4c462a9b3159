import { expect, it } from 'vitest';
import { minutesOf, timeOf } from './minutes.js';

it.each([
  ['00:00', 0],
  ['09:05', 545],
  ['23:59', 1439],
  ['24:00', 1440],
  ['26:30', 1590],
  ['48:00', 2880],
])('%s is %i minutes, both ways', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
  expect(timeOf(minutes)).toBe(time);
});
it.each(['48:01', '9:00', '12:60', '12h30', '', '12:30:00'])('refuses %j', (time) => {
  expect(() => minutesOf(time)).toThrow(`"${time}" is not a time; write HH:MM, from 00:00 to 48:00`);
});
