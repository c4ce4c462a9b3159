import { expect } from '@open-wc/testing';
import type { Facts, TagFacts } from './doctor.facts.js';
import { findingsOf, reportOf } from './doctor.findings.js';
import { en, fr } from './doctor.strings.js';

const tag: TagFacts = {
  name: 'cdm-hours',
  definedBy: '1.2.3',
  isDefined: true,
  state: 'ready',
  strange: [],
  known: ['view', 'heading-level', 'without-heading'],
  hasFallback: true,
  width: 320,
  contrast: 12,
};
const facts: Facts = {
  now: new Date('2026-12-02T10:00:00Z'),
  page: 'https://partenaire.example/page',
  version: '1.2.3',
  published: { version: '1.2.3', changed: 'Tue, 01 Dec 2026 08:00:00 GMT' },
  scripts: ['https://cite.example/cdm/cdm.js'],
  isQuirks: false,
  language: 'fr',
  isTranslated: false,
  rootSize: 16,
  tags: [tag],
  left: [],
  violations: [],
  feeds: [
    {
      address: 'https://cite.example/cdm/',
      generatedAt: '2026-12-01T04:00:00Z',
      validThrough: '2027-06-30',
      isStale: false,
    },
  ],
  requests: [{ address: 'https://cite.example/cdm/cite.json', took: 12, bytes: 3400 }],
  said: [],
};
const troubles = (change: Partial<Facts>): string[] =>
  findingsOf({ ...facts, ...change }, fr, 'fr')
    .filter(({ level }) => level !== 'fine')
    .map(({ text }) => text);

describe('doctor', () => {
  it('finds nothing where nothing is wrong, and says what it looked at', () => {
    expect(troubles({})).to.eql([]);
    const fine = findingsOf(facts, fr, 'fr').map(({ text }) => text);
    expect(fine.join('\n')).to.match(/version 1\.2\.3, publié le 1 décembre 2026/);
    expect(fine.join('\n')).to.match(/faites le 1 décembre 2026, valables jusqu’au 30 juin 2027/);
  });

  const oneTag = (change: Partial<TagFacts>): Partial<Facts> => ({ tags: [{ ...tag, ...change }] });
  const cases: readonly (readonly [string, Partial<Facts>, RegExp])[] = [
    [
      'a newer release',
      { published: { version: '1.3.0', changed: undefined } },
      /version 1\.2\.3 ; la Cité publie la 1\.3\.0/,
    ],
    ['a folder that does not say', { published: { version: undefined, changed: undefined } }, /n’a pas pu être lue/],
    ['two scripts', { scripts: ['https://a.example/cdm.js', 'https://b.example/cdm.js'] }, /2 fois dans la page/],
    ['no tag at all', { tags: [] }, /Aucune balise dans la page/],
    ['a tag taken by somebody', oneTag({ definedBy: undefined }), /défini par un autre script/],
    ['another version', oneTag({ definedBy: '1.0.0' }), /vient de la version 1\.0\.0/],
    ['an unknown tag', oneTag({ isDefined: false }), /n’est pas connue/],
    ['a tag without an answer', oneTag({ state: 'error' }), /ne répond pas \(error\)/],
    ['an attribute without its hyphen', oneTag({ strange: ['headinglevel'] }), /vouliez-vous écrire heading-level \?/],
    ['an attribute with a slip', oneTag({ strange: ['veiw'] }), /vouliez-vous écrire view \?/],
    ['an attribute like no other', oneTag({ strange: ['data'] }), /ne connaît pas l’attribut data\.$/],
    ['a tag without fallback', oneTag({ hasFallback: false }), /est vide/],
    ['a tag without room', oneTag({ width: 0 }), /n’a pas de place/],
    ['text that does not read', oneTag({ contrast: 2.345 }), /contraste de 2,3:1/],
    ['an element that stayed', { left: ['horaires'] }, /demande « horaires »/],
    [
      'a policy',
      { violations: [{ directive: 'script-src-elem', blocked: 'https://cite.example/cdm/cdm.js' }] },
      /script-src-elem.*bloque https:/,
    ],
    [
      'a feed that is over',
      {
        feeds: [
          {
            address: 'https://c.example/',
            generatedAt: '2025-01-01T00:00:00Z',
            validThrough: '2026-11-30',
            isStale: false,
          },
        ],
      },
      /ne valent plus depuis le 30 novembre 2026/,
    ],
    [
      'a feed that could not be refreshed',
      { feeds: [{ ...(facts.feeds[0] as Facts['feeds'][0]), isStale: true }] },
      /n’ont pas pu être rafraîchies/,
    ],
    [
      'a feed that was not read',
      { feeds: [{ address: 'https://c.example/', generatedAt: undefined, validThrough: undefined, isStale: false }] },
      /n’ont pas pu être lues/,
    ],
    ['quirks mode', { isQuirks: true }, /doctype/],
    ['a page without a language', { language: '' }, /ne dit pas sa langue/],
  ];
  for (const [name, change, said] of cases)
    it(`says ${name} in one sentence`, () => {
      const found = troubles(change);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(said);
    });

  it('is valid through its last day, wherever the Cité is', () => {
    const feed = (validThrough: string): Partial<Facts> => ({
      feeds: [{ ...(facts.feeds[0] as Facts['feeds'][0]), validThrough }],
    });
    expect(troubles(feed('2026-12-02'))).to.eql([]);
    expect(troubles(feed('2026-12-01'))).to.eql([]);
    expect(troubles(feed('2026-11-30'))).to.have.length(1);
  });

  it('puts what is worst first, and the same thing once', () => {
    const found = findingsOf(
      {
        ...facts,
        ...oneTag({ hasFallback: false, state: 'error' }),
        tags: [
          { ...tag, state: 'error', hasFallback: false },
          { ...tag, state: 'error', hasFallback: false },
        ],
      },
      fr,
      'fr',
    );
    expect(found.map(({ level }) => level)).to.eql(['bad', 'look', 'fine', 'fine']);
  });

  it('says everything in English too', () => {
    for (const [name, change] of cases) {
      const found = findingsOf({ ...facts, ...change }, en, 'en').filter(({ level }) => level !== 'fine');
      expect(found, name).to.have.length(1);
      expect(found[0]?.text.replaceAll('Cité', ''), name).not.to.match(/[àâçéèêîôû]|«/);
    }
  });

  it('copies a report with the requests and the console lines', () => {
    const report = reportOf({ ...facts, said: ['<cdm-hours>: something.'] }, findingsOf(facts, fr, 'fr'), fr);
    expect(report).to.contain('https://partenaire.example/page\n');
    expect(report).to.contain('https://cite.example/cdm/cite.json  12 ms  3400 o');
    expect(report).to.match(/Console :\n<cdm-hours>: something\.$/);
  });
});
