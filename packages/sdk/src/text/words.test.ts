import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './words.js';

const list = (text: string): string =>
  words(text)
    .map(({ word }) => word)
    .join(' ');

describe('words', () => {
  it.each([
    ['L’emploi d’aujourd’hui', 'emploi aujourdhui'],
    ["jusqu'à l'école, qu’est-ce que c'est ?", 'a ecole est ce que est'],
    ['Conseil de prud’hommes', 'conseil de prudhommes'],
    ['Lorsqu’il s’oriente', 'il oriente'],
    ['demi-journée Après-midi', 'demi journee apres midi'],
    ['Cœur de métier : ŒUVRE', 'coeur de metier oeuvre'],
    ['étudiant·e·s et conseiller·ère', 'etudiant et conseiller'],
    ['étudiant(e)s, agent.e, vendeur/euse, salarié-e-s', 'etudiant agent vendeur salarie'],
    ['professionnel·le·s', 'professionnel'],
    ['rendez-vous, est-elle, a-t-elle', 'rendez vous est elle a t elle'],
    ['Bac + 2, bac+2', 'bac 2 bac 2'],
    ['C++ et C# sans # ni +', 'c++ et c# sans ni'],
    ['dell’orientamento all’estero', 'orientamento estero'],
    ['col·legi l’Hospitalet', 'collegi hospitalet'],
    ['K1206 ROME-4', 'k1206 rome 4'],
    ["'citation'", 'citation'],
    ['l’', 'l'],
    ['हिन्दी العربية', 'हिन्दी العربية'],
    ['', ''],
    [' … !', ''],
  ])('%s → %s', (text, expected) => {
    expect(list(text)).toBe(expected);
  });

  it('says where each word stands in the source', () => {
    const text = 'L’Œuvre : étudiant·e·s, e\u0301te\u0301.';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Œuvre',
      'étudiant·e·s',
      'e\u0301te\u0301',
    ]);
  });

  it('stays within any text, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a é ' ’ œ · - ( e ) s l L + # . 1 \u0301".split(' '), ' ') }),
        (text) => {
          let before = 0;
          for (const { word, start, end } of words(text)) {
            expect(word).not.toBe('');
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
  it('reads plain folded text as it reads text of any alphabet', () => {
    const unit = fc.constantFrom(
      ...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)),
      '’',
      '…',
      '€',
      '–',
      '‑',
      '•',
    );
    const french = fc.constantFrom(..."étudiant·e·s|l'|(e)|.ère|-e-s|/euse|C++|C#|l·l|prud’| |œ".split('|'));
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, french)), (parts) => {
        const text = parts.join('');
        // A Cyrillic word at the end has the whole text read by the classes of Unicode.
        expect(words(`${text} ж`).slice(0, -1)).toEqual(words(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a hostile text in time that grows with its length', () => {
    // Processor time: the machine may be busy with other things.
    const begin = process.cpuUsage();
    words("l'".repeat(50_000));
    words('a·'.repeat(50_000));
    words('a(e'.repeat(50_000));
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(2_000);
  });
});
