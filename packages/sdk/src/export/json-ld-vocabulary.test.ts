import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleDocuments, sampleFeed } from '../../../demo/feed/index.mjs';
import { sessionsBetween } from '../agenda/index.js';
import { type AgendaDocument, type CiteDocument, readDocument } from '../feed/index.js';
import { toJsonLd } from './json-ld.js';
import { schemaOrg, schemaOrgProblems } from './schema-org.testkit.js';

const DAY = 86_400_000;
const vocabulary = schemaOrg();

interface Feed {
  readonly cite: CiteDocument;
  readonly agenda: AgendaDocument;
}
/** Through the reader, as a page gets them. */
const readFeed = (documents: Pick<SampleDocuments, 'cite' | 'agenda'>): Feed => {
  const cite = readDocument('cite', documents.cite);
  const agenda = readDocument('agenda', documents.agenda);
  if (!cite.ok) throw new Error(cite.message);
  if (!agenda.ok) throw new Error(agenda.message);
  expect([...cite.issues, ...agenda.issues]).toEqual([]);
  return { cite: cite.document, agenda: agenda.document };
};
const jsonLd = ({ cite, agenda }: Feed, now: number, days = 400): { readonly '@graph': readonly object[] } => {
  const { timeZone } = cite;
  const { sessions } = sessionsBetween(agenda.items, { from: now - DAY, to: now + days * DAY, timeZone });
  return JSON.parse(toJsonLd(cite, { now, sessions, days })) as { '@graph': object[] };
};

const place = { '@type': 'Place', '@id': 'https://x.example/#p' };
const event = { '@type': 'Event', location: { '@id': place['@id'] }, startDate: '2026-12-08' };
const open = { '@type': 'OpeningHoursSpecification' };

describe('the check against schema.org’s vocabulary', () => {
  const problems = (...graph: readonly object[]): string =>
    schemaOrgProblems({ '@context': 'https://schema.org', '@graph': graph }, vocabulary).join(' | ');

  it('takes what schema.org’s own definitions show', () => {
    const days = ['https://schema.org/Monday', 'https://schema.org/PublicHolidays'];
    expect(
      problems(
        { ...place, openingHoursSpecification: { ...open, dayOfWeek: days, opens: '10:00', closes: '17:00:00' } },
        { ...event, startDate: '2026-12-08T14:00:00+01:00', maximumAttendeeCapacity: 3, isAccessibleForFree: true },
        // A type inherits the properties of its parents.
        {
          '@type': 'Library',
          telephone: '1',
          url: 'https://x.example',
          geo: { '@type': 'GeoCoordinates', latitude: 1 },
        },
      ),
    ).toBe('');
  });

  it.each([
    ['a type that does not exist', { '@type': 'Permanence' }, 'no type'],
    ['a data type as a type', { '@type': 'Integer' }, 'no type'],
    ['a type that gave way', { '@type': 'Taxi' }, 'gave way to TaxiService'],
    ['a property that does not exist', { ...event, titre: 'x' }, 'titre is no property'],
    ['a property that gave way', { ...place, map: 'https://x.example' }, 'gave way to hasMap'],
    ['a property of another type', { ...place, email: 'a@b.example' }, 'email is not for Place'],
    ['a day that does not exist', { ...event, startDate: '2026-02-30' }, '"2026-02-30" is none of'],
    ['a date-time without its offset', { ...event, startDate: '2026-12-08T14:00:00' }, 'is none of'],
    ['a date-time for a date', { ...event, previousStartDate: '2026-12-08T14:00:00Z' }, 'is none of Date'],
    ['an hour past the day', { ...open, closes: '24:00' }, '"24:00" is none of Time'],
    ['an address that is none', { ...place, url: 'www.x.example' }, 'is none of URL'],
    ['half a seat', { ...event, maximumAttendeeCapacity: 1.5 }, '1.5 is none of Integer'],
    ['yes as a word', { ...event, isAccessibleForFree: 'true' }, 'is none of Boolean'],
    ['nothing as a text', { ...place, name: ' ' }, 'is none of Text'],
    [
      'a member of another list',
      { ...event, eventStatus: 'https://schema.org/Monday' },
      'no member of EventStatusType',
    ],
    ['a member that does not exist', { ...open, dayOfWeek: 'https://schema.org/Lundi' }, 'no member of DayOfWeek'],
    ['the enumeration itself', { ...open, dayOfWeek: 'https://schema.org/DayOfWeek' }, 'no member of DayOfWeek'],
    ['a thing of another type', { ...place, geo: { '@type': 'PostalAddress' } }, 'PostalAddress is not in the range'],
    ['a text for a thing', { ...event, organizer: 'La Cité' }, 'is none of'],
    ['a reference to nothing', { ...event, organizer: { '@id': 'https://x.example/#o' } }, 'nowhere described'],
    ['a reference to another type', { ...event, organizer: { '@id': place['@id'] } }, 'Place is not in the range'],
    ['an empty list', { ...open, dayOfWeek: [] }, 'empty list'],
    ['a node inside a node', { ...place, geo: { '@type': 'GeoCoordinates', lat: 1 } }, 'lat is no property'],
    ['one name for two', place, 'is there twice'],
  ])('finds %s', (_what, node, because) => {
    expect(problems(place, node)).toContain(because);
  });
});

describe('toJsonLd, against schema.org’s vocabulary', () => {
  it.each(['2026-11-22T12:00:00Z', '2026-03-29T00:30:00Z', '2027-08-01T09:00:00Z'])(
    'says only what the vocabulary knows, for both sample Cités at %s',
    (instant) => {
      const { main, outremer } = sampleFeed(new Date(instant));
      for (const documents of [main, outremer]) {
        const feed = readFeed(documents);
        const document = jsonLd(feed, Date.parse(instant));
        expect(document['@graph'].length).toBeGreaterThan(feed.cite.sites.length + 20);
        expect(schemaOrgProblems(document, vocabulary)).toEqual([]);
      }
    },
  );

  it('says only what the vocabulary knows, for whatever a reader takes', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    fc.assert(
      fc.property(feeds, (documents) => {
        expect(schemaOrgProblems(jsonLd(readFeed(documents), now, 40), vocabulary)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
const word = fc.constantFrom('Atelier', 'CV & lettre', '</script>', '職業', 'a"b\\c', 'a\u2028b', 'ü');
const text = fc.oneof(word, fc.record({ fr: word, en: word }), fc.record({ ar: word }));
const link = fc.constantFrom(
  'https://cite.example/a?b=c#d',
  'http://xn--cit-dma.example',
  'https://cité.example/été',
  'mailto:accueil@cite.example',
  'tel:+33123456789',
);
const contact = fc.record({ phone: some(fc.constant('01 23 45 67 89')), email: some(fc.constant('a@b.example')) });
const address = fc.record({
  lines: fc.array(word, { maxLength: 2 }),
  postalCode: some(fc.constant('75000')),
  locality: word,
  country: some(fc.constant('FR')),
  latitude: some(fc.double({ min: -90, max: 90, noNaN: true })),
  longitude: some(fc.double({ min: -180, max: 180, noNaN: true })),
});
const time = fc.constantFrom('00:00', '09:30', '14:00', '23:59');
const end = fc.constantFrom('00:00', '09:30', '14:00', '24:00', '26:00', '48:00');
const date = fc.constantFrom('2026-11-22', '2026-11-25', '2026-12-25', '2026-12-31', '2026-11-31');
const interval = {
  from: time,
  to: end,
  admission: some(fc.constantFrom('walk-in', 'appointment', 'autre')),
  publics: some(fc.constantFrom(['tous-publics'], ['salaries'], [])),
  unsure: some(fc.boolean()),
};
const hours = fc.record({
  weekly: fc.array(fc.record({ days: fc.constantFrom([1], [2, 3], [7, 6, 5]), ...interval }), { maxLength: 3 }),
  exceptions: some(
    fc.array(
      fc
        .tuple(
          date,
          fc.oneof(
            fc.constantFrom({ closed: true }, { unknown: true }, { closedFrom: '12:00' }, { closedUntil: '12:00' }),
            fc.record({ intervals: fc.array(fc.record(interval), { maxLength: 2 }) }),
          ),
        )
        .map(([from, what]) => ({ from, ...what })),
      { maxLength: 3 },
    ),
  ),
});
const site = fc.record({
  kind: fc.constantFrom('main', 'secondary', 'remote', 'autre'),
  name: text,
  address: some(address),
  contact: some(contact),
  hours: some(hours),
  url: some(link),
});
const where = fc.record({
  site: some(fc.constantFrom('s0', 's1', 'absent')),
  name: some(text),
  address: some(address),
  url: some(link),
});
const override = fc.record({
  date,
  status: fc.constantFrom('cancelled', 'moved', 'full', 'autre'),
  to: some(fc.record({ date: some(date), from: some(time), to: some(end), place: some(where) })),
});
const activity = fc.record({
  kind: fc.constantFrom('permanence', 'workshop', 'autre'),
  title: text,
  summary: some(text),
  poles: fc.constant([]),
  partner: some(fc.record({ name: text, url: some(link) })),
  place: some(where),
  modes: some(fc.subarray(['onsite', 'phone', 'video', 'email', 'autre'])),
  languages: some(fc.subarray(['fr', 'pt-BR', 'fsl'])),
  capacity: some(fc.constantFrom(0, 12, 12.5)),
  schedule: fc.array(
    fc.oneof(
      fc.record({ from: time, to: end, dates: fc.array(date, { maxLength: 3 }) }),
      fc.record({ dates: fc.array(date, { maxLength: 3 }) }),
    ),
    { maxLength: 2 },
  ),
  overrides: some(fc.array(override, { maxLength: 2 })),
  url: some(link),
});
const envelope = { version: 1, generatedAt: '2026-11-22T00:00:00Z', source: { name: 'Cité' } };
const named = <T>(prefix: string, items: readonly T[]): (T & { id: string })[] =>
  items.map((item, index) => ({ ...item, id: `${prefix}${index}` }));
/** Both documents as JSON carries them: what is undefined is not there. */
const feeds = fc
  .record({
    sites: fc.array(site, { maxLength: 3 }),
    items: fc.array(activity, { maxLength: 4 }),
    name: text,
    url: some(link),
    contact: some(contact),
    timeZone: fc.constantFrom('Europe/Paris', 'America/Martinique', 'Asia/Kathmandu'),
    validThrough: fc.constantFrom('2026-12-10', '2027-11-22'),
  })
  .map(({ sites, items, validThrough, ...rest }) => {
    const cite = { ...envelope, ...rest, validThrough, id: 'x', languages: ['fr'], country: 'FR', poles: [] };
    return JSON.parse(
      JSON.stringify({
        cite: { ...cite, sites: named('s', sites) },
        agenda: { ...envelope, validThrough, items: named('a', items) },
      }),
    ) as Pick<SampleDocuments, 'cite' | 'agenda'>;
  });
