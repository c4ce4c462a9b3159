import { expect, test } from 'vitest';
import { decodeWindows1252 } from './windows-1252.js';

test('gives the signs that French sheets are full of, whatever this Node takes the alphabet for', () => {
  const bytes = Uint8Array.from([0x6c, 0x92, 0x9c, 0x75, 0x76, 0x72, 0x65, 0x96, 0x80, 0xab, 0xe9, 0xa0]);
  expect(decodeWindows1252(bytes)).toBe('l’œuvre–€«é\u00a0');
});

test('gives each byte the sign of the Encoding Standard, the five empty places included', () => {
  const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect(all.slice(0x80, 0xa0)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  expect(all.slice(0, 0x80) + all.slice(0xa0)).toBe(
    Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte))
      .filter((_, byte) => byte < 0x80 || byte >= 0xa0)
      .join(''),
  );
});

test('reads a file longer than a call takes arguments', () => {
  expect(decodeWindows1252(new Uint8Array(300_000).fill(0x92))).toBe('’'.repeat(300_000));
});
