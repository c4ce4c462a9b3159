import { expect } from '@open-wc/testing';
import { once } from './once.js';

describe('once', () => {
  let made = 0;
  const make = (validUntil = Infinity) => ({ validUntil, number: (made += 1) });
  const document = {};

  beforeEach(() => {
    made = 0;
  });

  it('makes one answer for all who ask the same within a second', () => {
    const at = (now: number): number => once('a', [document], now, make).number;
    for (const now of [5000, 5000, 5400, 5999]) expect(at(now)).to.equal(1);
    expect(at(6000)).to.equal(2);
  });

  it('makes another for another question, another document, and an earlier instant', () => {
    const at = (key: string, now: number, one: object = document): number => once(key, [one], now, make).number;
    expect(at('b', 5000)).to.equal(1);
    expect(at('c', 5000)).to.equal(2);
    expect(at('b', 5000, {})).to.equal(3);
    expect(at('b', 5000)).to.equal(4);
    expect(at('b', 4999)).to.equal(5);
  });

  it('gives nobody an answer that has ended, within the same second neither', () => {
    const at = (now: number): number => once('d', [document], now, () => make(5300)).number;
    expect([5000, 5299, 5300].map(at)).to.deep.equal([1, 1, 2]);
  });

  it('keeps few of them', () => {
    for (let key = 0; key < 200; key += 1) once(`many ${String(key)}`, [document], 5000, make);
    expect(made).to.equal(200);
    once('many 0', [document], 5000, make);
    expect(made).to.equal(201);
  });
});
