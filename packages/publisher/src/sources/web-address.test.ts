import { expect, it } from 'vitest';
import { isWebAddress } from './web-address.js';

it.each([
  'https://exemple.fr/a?b=c',
  'HTTP://exemple.fr',
  // Node 20's URL.canParse says no to letters of Latin-1.
  'https://exemple.fr/métiers/été',
  'https://cité.example/',
  'https://exemple.fr/職業',
])('%s is an address of the web', (address) => {
  expect(isWebAddress(address)).toBe(true);
});

it.each([
  '',
  'exemple.fr',
  'ftp://exemple.fr',
  'javascript:alert(1)',
  'https://',
  'https://a b.fr',
  'https://[',
  'http:/x',
])('%s is none', (address) => {
  expect(isWebAddress(address)).toBe(false);
});
