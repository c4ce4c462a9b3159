import { describe, expect, it } from 'vitest';
import type { ImportContext } from './report.js';
import { readMarcxml } from './marcxml.js';
import { eanOf } from './unimarc-isbn.js';
import { readUnimarc } from './unimarc.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-22', to: '2027-11-22' };
type Field = readonly string[];

/** Writes ISO 2709 by its rules, independently of the reader: leader, directory, fields, lengths in bytes. */
const iso2709 = (
  fields: readonly Field[],
  encoding: BufferEncoding = 'utf8',
  leader = '     nam  22     3  450 ',
): Buffer => {
  const bodies = fields.map(([, ...parts]) => {
    if (parts.length === 1) return Buffer.from(`${parts[0] ?? ''}\x1e`, encoding);
    let text = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) text += `\x1f${parts[at] ?? ''}${parts[at + 1] ?? ''}`;
    return Buffer.from(`${text}\x1e`, encoding);
  });
  let start = 0;
  const directory = fields.map(([tag], place) => {
    const length = bodies[place]?.length ?? 0;
    const entry = `${tag ?? ''}${String(length).padStart(4, '0')}${String(start).padStart(5, '0')}`;
    start += length;
    return entry;
  });
  const base = 24 + directory.join('').length + 1;
  const total = base + start + 1;
  const head = `${String(total).padStart(5, '0')}${leader.slice(5, 12)}${String(base).padStart(5, '0')}${leader.slice(17)}`;
  return Buffer.concat([Buffer.from(`${head}${directory.join('')}\x1e`, 'latin1'), ...bodies, Buffer.from('\x1d')]);
};
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const marcxml = (fields: readonly Field[], prefix = ''): string =>
  `<${prefix}record><${prefix}leader>     nam  22     3  450 </${prefix}leader>${fields
    .map(([tag = '', first = '', ...rest]) =>
      rest.length === 0
        ? `<${prefix}controlfield tag="${tag}">${escape(first)}</${prefix}controlfield>`
        : `<${prefix}datafield ind2='${first[1] ?? ' '}'\n ind1="${first[0] ?? ' '}" tag="${tag}"><!-- note -->${rest
            .map((code, at) =>
              at % 2 ? '' : `<${prefix}subfield code="${code}">${escape(rest[at + 1] ?? '')}</${prefix}subfield>`,
            )
            .join('\n')}</${prefix}datafield>`,
    )
    .join('')}</${prefix}record>`;

const book: readonly Field[] = [
  ['001', '12 345/6'],
  ['010', '  ', 'a', '978-2-273-01487-8', 'd', '12 EUR'],
  ['100', '  ', 'a', '20190101d2019    u  y0frey50      ba'],
  ['101', '0 ', 'a', 'fre'],
  ['200', '1 ', 'a', '\u0098Les \u009cmétiers du bois', 'e', 'guide & conseils', 'f', 'Camille Exemple'],
  ['210', '  ', 'a', 'Paris', 'c', 'Éditions d’exemple', 'd', 'DL 2019'],
  ['225', '2 ', 'a', 'Parcours'],
  ['330', '  ', 'a', 'Tout sur le chêne, l’œuvre < et la forêt.'],
  ['606', '  ', 'a', 'Bois', 'x', 'Industrie'],
  ['606', '  ', 'a', 'Artisanat'],
  ['676', '  ', 'a', '674.023'],
  ['856', '4 ', 'u', 'https://exemple.fr/bois?a=1&b=2'],
  ['995', '  ', 'b', 'CDM', 'k', 'B 674 MET'],
];
const expected = {
  id: 'unimarc:12.345.6',
  title: 'Les métiers du bois : guide & conseils',
  kind: 'book',
  access: ['online', 'onsite'],
  summary: 'Tout sur le chêne, l’œuvre < et la forêt.',
  themes: ['Bois', 'Artisanat'],
  keywords: ['Camille Exemple', 'Industrie', '674.023'],
  language: 'fr',
  publisher: 'Éditions d’exemple',
  collection: 'Parcours',
  year: 2019,
  url: 'https://exemple.fr/bois?a=1&b=2',
  shelf: { mark: 'B 674 MET' },
  ean: '9782273014878',
};
const without = (tag: string): readonly Field[] => book.filter(([name]) => name !== tag);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('UNIMARC', () => {
  it('reads every field of domain.md §3.8 from ISO 2709', () => {
    const { resources, report } = readUnimarc(iso2709(book), context);
    expect(resources).toEqual([expected]);
    expect(report).toEqual({ read: 1, kept: 1, changed: [], refused: [] });
  });

  it.each(['', 'marc:'])('reads the same from MARCXML with the prefix "%s"', (prefix) => {
    const namespace = prefix ? ' xmlns:marc="http://www.loc.gov/MARC21/slim"' : '';
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}collection${namespace}>${marcxml(book, prefix)}</${prefix}collection>`;
    expect(readMarcxml(bytes(xml), context)).toEqual(readUnimarc(iso2709(book), context));
  });

  it('reads several records, with line breaks between them and a byte order mark', () => {
    const second = [['001', '2'], ...without('001')];
    const file = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      iso2709(book),
      Buffer.from('\r\n'),
      iso2709(second),
      Buffer.from('\n'),
    ]);
    expect(readUnimarc(file, context).report).toMatchObject({ read: 2, kept: 2, refused: [] });
  });

  it('refuses ISO 5426 with a sentence, and keeps the others', () => {
    const old = iso2709(
      [
        ['001', '9'],
        ['100', '  ', 'a', '20190101d2019    u  y0frey0103    ba'],
        ['200', '1 ', 'a', 'M\xc2etiers'],
      ],
      'latin1',
    );
    const { resources, report } = readUnimarc(Buffer.concat([old, iso2709(book)]), context);
    expect(resources).toHaveLength(1);
    expect(report.refused).toEqual([
      {
        where: 'notice 1',
        why: 'La notice n’est pas en UTF-8 mais en ISO 5426 (zone 100 : « 0103 ») : exportez de nouveau le catalogue en UTF-8.',
      },
    ]);
    expect(report.read).toBe(report.kept + report.refused.length);
  });

  it('believes the bytes, not the code: UTF-8 that says 5426 is read', () => {
    const fields = book.map((field) =>
      field[0] === '100' ? ['100', '  ', 'a', '20190101d2019    u  y0frey0103    ba'] : field,
    );
    expect(readUnimarc(iso2709(fields), context).resources).toEqual([expected]);
  });

  it.each([
    ['a cut file', iso2709(book).subarray(0, 200), /coupée ou abîmée/],
    [
      'a wrong length',
      Buffer.from(
        iso2709(book)
          .toString('latin1')
          .replace(/^\d{5}/, '00099'),
        'latin1',
      ),
      /annonce 99 octets/,
    ],
    [
      'something else',
      bytes('Titre;Auteur\nUn;Deux\n et encore un peu de texte pour la longueur'),
      /n’est pas une notice ISO 2709/,
    ],
    ['no title', iso2709(without('200')), /zone 200 \$a/],
    [
      'MARC 21',
      iso2709([
        ['001', '1'],
        ['245', '10', 'a', 'Title'],
      ]),
      /MARC 21/,
    ],
    ['no number', iso2709(without('001').filter(([tag]) => tag !== '010')), /zone 001/],
  ])('refuses %s with a sentence', (_name, file, sentence) => {
    const { resources, report } = readUnimarc(file, context);
    expect(resources).toEqual([]);
    expect(report.read).toBe(report.refused.length);
    expect(report.refused.map(({ why }) => why).join()).toMatch(sentence);
  });

  it('takes the ISBN for a number, and repairs what is wrong with a remark', () => {
    expect(readUnimarc(iso2709(without('001')), context).resources?.[0]?.id).toBe('unimarc:9782273014878');
    const wrong = book.map((field) =>
      field[0] === '010'
        ? ['010', '  ', 'a', '978-2-273-01487-9']
        : field[0] === '856'
          ? ['856', '4 ', 'u', 'javascript:alert(1)']
          : field,
    );
    const { resources, report } = readUnimarc(iso2709(wrong), context);
    expect(resources?.[0]).not.toHaveProperty('ean');
    expect(resources?.[0]).not.toHaveProperty('url');
    expect(resources?.[0]?.access).toEqual(['onsite']);
    expect(report.changed[0]?.why).toMatch(/L’ISBN « 978-2-273-01487-9 ».*Le lien « javascript:alert\(1\) »/);
  });

  it('refuses a number that was there before', () => {
    const { report } = readUnimarc(Buffer.concat([iso2709(book), iso2709(book)]), context);
    expect(report).toMatchObject({ read: 2, kept: 1, refused: [{ where: 'notice 2' }] });
  });

  it('takes the access of shelves and the prefix that it is given', () => {
    const { resources } = readUnimarc(iso2709(without('856')), context, {
      shelfAccess: ['loan', 'onsite'],
      prefix: 'bm:',
    });
    expect(resources?.[0]).toMatchObject({ id: 'bm:12.345.6', access: ['loan', 'onsite'] });
  });
});

describe('MARCXML', () => {
  it('reads the encoding that the file declares', () => {
    const xml = `<?xml version="1.0" encoding="ISO-8859-1"?><collection>${marcxml([
      ['001', '1'],
      ['200', '1 ', 'a', 'Métiers'],
    ])}</collection>`;
    expect(readMarcxml(Buffer.from(xml, 'latin1'), context).resources?.[0]?.title).toBe('Métiers');
    // What Windows writes under that name: ’ at 0x92, œ at 0x9C.
    const windows = Buffer.from(xml.replace('Métiers', 'L\u0092\u009cuvre'), 'latin1');
    expect(readMarcxml(windows, context).resources?.[0]?.title).toBe('L’œuvre');
  });

  it.each([
    ['broken XML', '<collection><record></collection>', /bien formé/],
    ['no record', '<html><body/></html>', /aucune notice/],
    ['an unknown encoding', '<?xml version="1.0" encoding="x-cp437z"?><a/>', /« x-cp437z »/],
  ])('refuses %s with a sentence', (_name, xml, sentence) => {
    expect(() => readMarcxml(bytes(xml), context)).toThrow(sentence);
  });

  it('refuses bytes that are not in the declared encoding', () => {
    expect(() => readMarcxml(Buffer.from('<a>\xe9</a>', 'latin1'), context)).toThrow(/n’en est pas/);
  });

  it('does not let entities grow without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY e${String(level + 1)} "${`&e${String(level)};`.repeat(10)}">`,
    ).join('');
    const bomb = `<!DOCTYPE r [<!ENTITY e0 "ha">${levels}]>${marcxml([
      ['001', '1'],
      ['200', '1 ', 'a', 'X'],
    ]).replace('>X<', '>&e12;<')}`;
    let size = 0;
    try {
      size = JSON.stringify(readMarcxml(bytes(bomb), context)).length;
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    expect(size).toBeLessThan(1_000_000);
  });
});

describe('eanOf', () => {
  it.each([
    ['2-273-01487-1', undefined],
    ['2-07-036822-X', '9782070368228'],
    ['2070368228', undefined],
    ['978 2 07 036822 8 (br.)', '9782070368228'],
    ['9782070368229', undefined],
    ['', undefined],
  ])('reads %s as %s', (written, ean) => {
    expect(eanOf(written)).toBe(ean);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['a byte order mark and a line break', Uint8Array.of(0xef, 0xbb, 0xbf, 0x0a)],
  ])('refuses a file that is %s: a failed export must not empty the catalogue', (_name, bytes) => {
    expect(readUnimarc(bytes, context).report).toMatchObject({
      kept: 0,
      refused: [{ where: 'fichier', why: expect.stringContaining('aucune notice') as string }],
    });
  });
});
