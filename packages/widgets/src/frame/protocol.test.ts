import { expect } from '@open-wc/testing';
import '../cdm-find-conseiller/define.js';
import '../cdm-hours/define.js';
import '../cdm-permanences/define.js';
import '../cdm-resource-search/define.js';
import { ATTRIBUTES, heightIn } from './protocol.js';

it('reads a height and nothing else', () => {
  expect(heightIn({ type: 'cdm-height', height: 240.2 })).to.equal(241);
  for (const data of [
    null,
    'cdm-height',
    240,
    {},
    { type: 'cdm-height' },
    { type: 'cdm-height', height: '240' },
    { type: 'cdm-height', height: 0 },
    { type: 'cdm-height', height: -5 },
    { type: 'cdm-height', height: NaN },
    { type: 'cdm-height', height: 1e9 },
    { type: 'height', height: 240 },
  ])
    expect(heightIn(data), JSON.stringify(data)).to.equal(undefined);
});

it('lets an address set every attribute of the tags but those that reach out of the frame', () => {
  const all = ['cdm-hours', 'cdm-permanences', 'cdm-resource-search', 'cdm-find-conseiller'].flatMap(
    (name) => (customElements.get(name) as unknown as { observedAttributes: string[] }).observedAttributes,
  );
  const outside = ['feed', 'in-address', 'history', 'linked'];
  expect([...new Set([...ATTRIBUTES, ...outside])].sort()).to.deep.equal([...new Set(all)].sort());
});
