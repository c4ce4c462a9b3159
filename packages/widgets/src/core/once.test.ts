import { expect } from '@open-wc/testing';
import { once } from './once.js';

describe('once', () => {
  let made = 0;
  const make = (): number => (made += 1);
  const document = {};

  beforeEach(() => {
    made = 0;
  });

  it('makes one answer for all who ask the same within a second', () => {
    for (const now of [5000, 5000, 5400, 5999]) expect(once('a', [document], now, make)).to.equal(1);
    expect(once('a', [document], 6000, make)).to.equal(2);
  });

  it('makes another for another question, another document, and an earlier instant', () => {
    expect(once('b', [document], 5000, make)).to.equal(1);
    expect(once('c', [document], 5000, make)).to.equal(2);
    expect(once('b', [{}], 5000, make)).to.equal(3);
    expect(once('b', [document], 5000, make)).to.equal(4);
    expect(once('b', [document], 4999, make)).to.equal(5);
  });

  it('keeps few of them', () => {
    for (let key = 0; key < 200; key += 1) once(`many ${String(key)}`, [document], 5000, make);
    expect(made).to.equal(200);
    once('many 0', [document], 5000, make);
    expect(made).to.equal(201);
  });
});
