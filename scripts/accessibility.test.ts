// The accessibility statement says what its evidence says: the tests that it names are there, and the page is the one that is generated.
import { describe, expect, it } from 'vitest';
import { faults, lostProofs, uncounted, wrongChecks } from './accessibility/evidence.mjs';

describe('the accessibility statement', () => {
  it('is what its evidence says', async () => {
    expect(await faults()).toEqual([]);
  });

  it('would be caught naming a test that is not there any more', () => {
    const criterion = { rgaa: '9.1', wcag: '1.3.1', proofs: [{ file: 'a.test.ts', title: 'says it' }] };
    expect(lostProofs([criterion], () => `it('says it', () => undefined)`)).toEqual([]);
    expect(lostProofs([criterion], () => `it('says it twice', () => undefined)`)).toEqual([
      expect.stringMatching(/^9\.1 \(1\.3\.1\): a\.test\.ts has no test "says it"/),
    ]);
    expect(lostProofs([criterion], () => undefined)).toHaveLength(1);
  });

  it('would be caught leaving a criterion out, or counting it twice', () => {
    const others = '1.2 à 1.9\n2.1, 2.2\n3.1 à 3.3\n4.1 à 4.13\n5.1 à 5.8\n6.1, 6.2\n7.1 à 7.5\n8.1 à 8.10\n9.1 à 9.4';
    const rest = '\n10.1 à 10.14\n11.1 à 11.13\n12.1 à 12.11\n13.1 à 13.12';
    expect(uncounted(['1.1'], others + rest)).toEqual([]);
    expect(uncounted(['1.2'], others + rest)).toEqual([
      'RGAA 1.1 is in neither list of scripts/accessibility/criteria.mjs',
      'RGAA 1.2 is named twice of scripts/accessibility/criteria.mjs',
    ]);
  });

  it('would be caught with a check by nobody, of nothing known', () => {
    expect(
      wrongChecks([
        { criteria: ['99.9'], tags: ['cdm-x'], date: 'hier', browser: 'b', technique: 't', found: 'f', result: 'bien' },
      ]).map((sentence) => sentence.replace(/^.*check 1: /, '')),
    ).toEqual([
      '"by" is missing',
      '"date" is no date such as 2026-11-22',
      '"result" is neither "conforme" nor "non conforme"',
      '"99.9" is no criterion of the list',
      '"cdm-x" is none of our tags',
    ]);
  });
});
