// Written by scripts/feed-reference.mjs from packages/sdk/src/feed. Run it again after a change there.
import type { DocumentName } from '@cite-des-metiers/sdk/feed';
import type { JsonSchema } from './types.js';

/** The JSON Schemas of the four documents, published beside every feed. */
export const feedSchemas: Readonly<Record<DocumentName, JsonSchema>> = {
  cite: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cite.json',
    type: 'object',
    properties: {
      version: {
        type: 'number',
        const: 1,
        description: 'Always 1 here; a breaking change of the format gets the next number.',
      },
      generatedAt: { $ref: '#/$defs/Instant', description: 'When the publisher wrote the document.' },
      validThrough: {
        $ref: '#/$defs/LocalDate',
        description:
          'Last day, on the Cité\'s wall clock, for which the document can answer; after it answers are "unknown".',
      },
      source: { $ref: '#/$defs/Source', description: 'Who says so.' },
      id: { $ref: '#/$defs/Id', description: 'Identifier of the Cité in the network, such as `paris`.' },
      name: { $ref: '#/$defs/Text', description: 'Name of the Cité.' },
      languages: {
        minItems: 1,
        type: 'array',
        items: { $ref: '#/$defs/Language' },
        description: "Languages of the feed's texts, the first being that of plain strings. At least one.",
      },
      country: {
        type: 'string',
        pattern: '^[A-Z]{2}$',
        description: 'Country, ISO 3166-1 alpha-2; chooses the public holidays.',
      },
      region: {
        type: 'string',
        pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$',
        description: 'Region, ISO 3166-2 (`FR-974`, `CH-GE`, `ES-CT`), where holidays depend on it.',
      },
      timeZone: {
        type: 'string',
        pattern: '^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$',
        description: 'Zone of every wall-clock time in the feed (IANA name).',
      },
      url: { $ref: '#/$defs/Link', description: "The Cité's own site." },
      contact: {
        $ref: '#/$defs/Contact',
        description: 'The number to call and the page to open when a widget cannot answer.',
      },
      poles: { type: 'array', items: { $ref: '#/$defs/Pole' }, description: 'Poles in display order.' },
      sites: {
        type: 'array',
        items: { $ref: '#/$defs/Site' },
        description: 'Places; the first `main` one is shown where no site is asked for.',
      },
      search: { $ref: '#/$defs/SearchSetup', description: 'How resources are searched; in the page when left out.' },
    },
    required: [
      'version',
      'generatedAt',
      'validThrough',
      'source',
      'id',
      'name',
      'languages',
      'country',
      'timeZone',
      'poles',
      'sites',
    ],
    description: '`cite.json`: the Cité, its poles and its places.',
    $defs: {
      Instant: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$',
        description: 'Absolute instant, RFC 3339 date-time with an offset, such as `2026-12-01T08:30:00Z`.',
      },
      LocalDate: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: "Calendar date on the Cité's wall clock, `YYYY-MM-DD` (RFC 3339 full-date, without zone).",
      },
      Source: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the Cité or of the provider.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          licence: { type: 'string', description: 'Licence of the data, such as `etalab-2.0` or `ODbL-1.0`.' },
        },
        required: ['name'],
        description: 'Where a document comes from, shown to visitors as its source.',
      },
      Text: {
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
            additionalProperties: { type: 'string' },
          },
        ],
        description:
          "Plain text for visitors: one string in the Cité's first language, or a map from BCP 47 language tag to string. Never HTML: `<b>` is shown as `<b>`.",
      },
      Link: {
        type: 'string',
        pattern: '^(https?:\\/\\/|mailto:|tel:)\\S+$',
        description:
          'Absolute link. Schemes other than https, http, mailto and tel are dropped and reported when a feed is read.',
      },
      Id: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$',
        description: 'Identifier, unique among its siblings and stable over time: letters, digits and `. _ : -`.',
      },
      Language: {
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        description: 'Language tag (BCP 47), such as `fr`, `pt-BR` or `fsl` (French sign language).',
      },
      Contact: {
        type: 'object',
        properties: {
          phone: {
            type: 'string',
            pattern: '^[+\\d][\\d\\s().-]{1,24}$',
            description: 'Telephone number as people of the country write it, or in E.164 form.',
          },
          email: {
            type: 'string',
            pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$',
            description: 'Address of a service, not of a person.',
          },
          url: { $ref: '#/$defs/Link', description: 'Contact page.' },
        },
        description: 'How to reach a place, never a person.',
      },
      Pole: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/Id', description: 'Identifier used by agenda, conseil and resources.' },
          label: { $ref: '#/$defs/Text', description: 'Short name, such as "Changer de vie professionnelle".' },
          question: {
            $ref: '#/$defs/Text',
            description: 'The question as a visitor would ask it, such as "Comment changer de métier ?".',
          },
          description: { $ref: '#/$defs/Text', description: 'One or two sentences on what one can do there.' },
          canonical: {
            $ref: '#/$defs/CanonicalPole',
            description: "The network's theme it corresponds to, where there is one.",
          },
          keywords: {
            type: 'array',
            items: { $ref: '#/$defs/Text' },
            description: 'Words and phrases that visitors use for this pole, for matching free questions.',
          },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
        },
        required: ['id', 'label'],
        description:
          "A pole: a place in the Cité named by the visitor's question. Local data, usually three to seven, in display order.",
      },
      CanonicalPole: {
        anyOf: [{ enum: ['orientation', 'formation', 'emploi', 'evolution', 'creation'] }, { type: 'string' }],
        description: "The network's usual themes, to which a local pole may be mapped.",
      },
      Site: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/Id', description: 'Identifier used by agenda and conseil.' },
          kind: {
            $ref: '#/$defs/SiteKind',
            description: '`main` once; `mobile` stops are sessions in the agenda; `remote` answers by phone or video.',
          },
          name: { $ref: '#/$defs/Text', description: 'Name of the place.' },
          host: {
            $ref: '#/$defs/Text',
            description: 'The building or organisation that hosts it, whose own hours may differ.',
          },
          address: { $ref: '#/$defs/Address', description: 'Where it is.' },
          directions: { $ref: '#/$defs/Text', description: 'How to get there: transport, entrance, floor.' },
          accessibility: {
            type: 'array',
            items: { $ref: '#/$defs/AccessibilityFeature' },
            description: 'What it offers to disabled visitors.',
          },
          accessibilityNote: { $ref: '#/$defs/Text', description: 'More about access, in words.' },
          contact: { $ref: '#/$defs/Contact', description: 'Phone and mail of the place.' },
          hours: { $ref: '#/$defs/Hours', description: 'When it is open; left out means unknown.' },
          poleHours: {
            type: 'array',
            items: { $ref: '#/$defs/PoleHours' },
            description: 'Poles with hours of their own.',
          },
          languages: {
            type: 'array',
            items: { $ref: '#/$defs/Language' },
            description: 'Languages spoken at reception.',
          },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          validFrom: { $ref: '#/$defs/LocalDate', description: 'First day of the place, when it has yet to open.' },
          validThrough: { $ref: '#/$defs/LocalDate', description: 'Last day of the place, when it is about to close.' },
        },
        required: ['id', 'kind', 'name'],
        description: 'A place of the Cité, or the way it answers from afar.',
      },
      SiteKind: {
        anyOf: [{ enum: ['main', 'secondary', 'associated', 'mobile', 'remote'] }, { type: 'string' }],
        description: 'What a place is to the Cité.',
      },
      Address: {
        type: 'object',
        properties: {
          lines: {
            type: 'array',
            items: { type: 'string' },
            description: 'Number, street and complements, one line each.',
          },
          postalCode: { type: 'string', description: 'Postal code.' },
          locality: { type: 'string', description: 'Town.' },
          country: { type: 'string', description: 'Country, ISO 3166-1 alpha-2.' },
          latitude: {
            type: 'number',
            minimum: -90,
            maximum: 90,
            description: 'WGS 84 latitude in degrees, -90 to 90.',
          },
          longitude: {
            type: 'number',
            minimum: -180,
            maximum: 180,
            description: 'WGS 84 longitude in degrees, -180 to 180.',
          },
        },
        required: ['lines', 'locality'],
        description: 'Postal address.',
      },
      AccessibilityFeature: {
        anyOf: [
          {
            enum: [
              'step-free',
              'lift',
              'accessible-toilets',
              'accessible-parking',
              'hearing-loop',
              'sign-language',
              'tactile-guidance',
              'quiet-room',
            ],
          },
          { type: 'string' },
        ],
        description: 'What a place offers to disabled visitors.',
      },
      Hours: {
        type: 'object',
        properties: {
          weekly: { type: 'array', items: { $ref: '#/$defs/WeeklyInterval' }, description: 'The usual week.' },
          variants: {
            type: 'array',
            items: { $ref: '#/$defs/HoursVariant' },
            description: 'Seasons with another week.',
          },
          exceptions: {
            type: 'array',
            items: { $ref: '#/$defs/HoursException' },
            description: 'Dated exceptions, public holidays included (the publisher computes them).',
          },
          note: { $ref: '#/$defs/Text', description: 'A remark that holds for the whole week.' },
          validFrom: { $ref: '#/$defs/LocalDate', description: 'Before this day the hours are unknown.' },
          validThrough: {
            $ref: '#/$defs/LocalDate',
            description: "After this day the hours are unknown; the document's `validThrough` bounds them too.",
          },
        },
        required: ['weekly'],
        description:
          "Opening hours on the Cité's wall clock. An absent `Hours` means *unknown*; an empty `weekly` means *closed*. Priority on a given day: dated exception, then variant, then weekly hours (docs/decisions/0003-narrowest-statement-wins.md). An interval belongs to the day it starts on: what happens the day after never cuts it.",
      },
      WeeklyInterval: {
        type: 'object',
        properties: {
          from: { $ref: '#/$defs/LocalTime', description: 'Opening time.' },
          to: {
            $ref: '#/$defs/LocalEndTime',
            description: 'Closing time; on the next day when it is not after `from`, or beyond `24:00`.',
          },
          admission: { $ref: '#/$defs/Admission', description: 'How one may come; `walk-in` when left out.' },
          publics: {
            type: 'array',
            items: { type: 'string' },
            description: 'Publics this interval is kept for (see Public); everybody when left out.',
          },
          unsure: {
            type: 'boolean',
            description:
              'True where the publisher cannot promise these times ("depending on numbers"): the state is then `unknown`.',
          },
          note: { $ref: '#/$defs/Text', description: 'A short remark for visitors, shown beside the times.' },
          days: {
            minItems: 1,
            type: 'array',
            items: { $ref: '#/$defs/Weekday' },
            description: 'The days on which it starts. At least one.',
          },
        },
        required: ['days', 'from', 'to'],
        description: 'An interval that comes back every week.',
      },
      LocalTime: {
        type: 'string',
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
        description: "Time of day on the Cité's wall clock, `HH:MM` from `00:00` to `23:59`.",
      },
      LocalEndTime: {
        type: 'string',
        pattern: '^([0-3]\\d|4[0-7]):[0-5]\\d$|^48:00$',
        description:
          "End of an interval on the Cité's wall clock, `HH:MM`. `24:00` is midnight at the end of the day and `26:00` is two in the morning of the next one, up to `48:00`. An end that is not after its start (`22:00` to `02:00`) also falls on the next day.",
      },
      Admission: {
        anyOf: [{ enum: ['walk-in', 'appointment', 'phone'] }, { type: 'string' }],
        description:
          'How a visitor can come in during an interval. Everything but `walk-in` makes the state `unknown`, not `open`.',
      },
      Weekday: {
        type: 'number',
        enum: [1, 2, 3, 4, 5, 6, 7],
        description: 'Days of the week as ISO 8601 numbers them: 1 is Monday, 7 is Sunday.',
      },
      HoursVariant: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'What to call it, such as "Vacances scolaires".' },
          ranges: {
            minItems: 1,
            type: 'array',
            items: { $ref: '#/$defs/DateRange' },
            description: 'When it holds; where two variants hold, the narrower range wins, then the later in the list.',
          },
          weekly: {
            type: 'array',
            items: { $ref: '#/$defs/WeeklyInterval' },
            description: 'The week during those ranges. Empty means closed.',
          },
          includesPublicHolidays: {
            type: 'boolean',
            description:
              'True where this variant also says what happens on public holidays; otherwise a public holiday beats it.',
          },
        },
        required: ['name', 'ranges', 'weekly'],
        description: 'Other weekly hours during some ranges of dates: school holidays, summer, works.',
      },
      DateRange: {
        type: 'object',
        properties: {
          from: { $ref: '#/$defs/LocalDate', description: 'First day, included.' },
          to: { $ref: '#/$defs/LocalDate', description: 'Last day, included; not before `from`.' },
        },
        required: ['from', 'to'],
        description: "Inclusive range of calendar dates on the Cité's wall clock. It may cross New Year.",
      },
      HoursException: {
        type: 'object',
        properties: {
          from: { $ref: '#/$defs/LocalDate', description: 'First day, included.' },
          to: {
            $ref: '#/$defs/LocalDate',
            description: 'Last day, included; the same day when left out. The range may cross New Year.',
          },
          closed: { type: 'boolean', const: true, description: 'Closed all day.' },
          unknown: { type: 'boolean', const: true, description: 'Not known yet ("to be confirmed, call").' },
          intervals: {
            type: 'array',
            items: { $ref: '#/$defs/Interval' },
            description: 'These hours replace the usual ones.',
          },
          closedFrom: {
            $ref: '#/$defs/LocalTime',
            description: 'The usual hours, but closed from this time on ("24 December: closing at noon").',
          },
          closedUntil: {
            $ref: '#/$defs/LocalTime',
            description: 'The usual hours, but closed until this time ("opening at 2 p.m.").',
          },
          reason: { $ref: '#/$defs/Text', description: 'Reason in the visitor\'s words, such as "Jour de l\'An".' },
          cause: {
            $ref: '#/$defs/ExceptionCause',
            description: 'What kind of exception it is; `exceptional` when left out.',
          },
        },
        required: ['from'],
        description:
          'What is different on one date or range of dates. Exactly one of `closed`, `unknown`, `intervals`, `closedFrom` / `closedUntil` says it. Where two hold on one day, the narrower range wins, then one that is not a public holiday, then the later in the list.',
      },
      Interval: {
        type: 'object',
        properties: {
          from: { $ref: '#/$defs/LocalTime', description: 'Opening time.' },
          to: {
            $ref: '#/$defs/LocalEndTime',
            description: 'Closing time; on the next day when it is not after `from`, or beyond `24:00`.',
          },
          admission: { $ref: '#/$defs/Admission', description: 'How one may come; `walk-in` when left out.' },
          publics: {
            type: 'array',
            items: { type: 'string' },
            description: 'Publics this interval is kept for (see Public); everybody when left out.',
          },
          unsure: {
            type: 'boolean',
            description:
              'True where the publisher cannot promise these times ("depending on numbers"): the state is then `unknown`.',
          },
          note: { $ref: '#/$defs/Text', description: 'A short remark for visitors, shown beside the times.' },
        },
        required: ['from', 'to'],
        description: "An interval within a day, on the Cité's wall clock.",
      },
      ExceptionCause: {
        anyOf: [{ enum: ['public-holiday', 'school-holiday', 'exceptional'] }, { type: 'string' }],
        description: 'Why an exception exists.',
      },
      PoleHours: {
        type: 'object',
        properties: {
          pole: { $ref: '#/$defs/Id', description: 'The pole.' },
          hours: { $ref: '#/$defs/Hours', description: 'When its advisors receive.' },
        },
        required: ['pole', 'hours'],
        description: "Hours of one pole where they differ from its site's. The site's exceptions hold for it too.",
      },
      SearchSetup: {
        type: 'object',
        properties: {
          engine: {
            anyOf: [{ enum: ['page', 'gateway'] }, { type: 'string' }],
            description: "`page` searches in the visitor's browser; `gateway` asks a search gateway at `url`.",
          },
          url: { $ref: '#/$defs/Link', description: 'Address of the gateway; required for `gateway`.' },
          count: {
            type: 'number',
            minimum: 0,
            description: 'Number of documents, so that a page can say it before the catalogue is loaded.',
          },
        },
        required: ['engine'],
        description: 'How the documentary collection is searched.',
      },
    },
  },
  agenda: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'agenda.json',
    type: 'object',
    properties: {
      version: {
        type: 'number',
        const: 1,
        description: 'Always 1 here; a breaking change of the format gets the next number.',
      },
      generatedAt: { $ref: '#/$defs/Instant', description: 'When the publisher wrote the document.' },
      validThrough: {
        $ref: '#/$defs/LocalDate',
        description:
          'Last day, on the Cité\'s wall clock, for which the document can answer; after it answers are "unknown".',
      },
      source: { $ref: '#/$defs/Source', description: 'Who says so.' },
      items: {
        type: 'array',
        items: { $ref: '#/$defs/Activity' },
        description: 'Everything on offer, in no particular order.',
      },
    },
    required: ['version', 'generatedAt', 'validThrough', 'source', 'items'],
    description: '`agenda.json`: permanences, workshops, information days, clubs and events.',
    $defs: {
      Instant: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$',
        description: 'Absolute instant, RFC 3339 date-time with an offset, such as `2026-12-01T08:30:00Z`.',
      },
      LocalDate: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: "Calendar date on the Cité's wall clock, `YYYY-MM-DD` (RFC 3339 full-date, without zone).",
      },
      Source: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the Cité or of the provider.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          licence: { type: 'string', description: 'Licence of the data, such as `etalab-2.0` or `ODbL-1.0`.' },
        },
        required: ['name'],
        description: 'Where a document comes from, shown to visitors as its source.',
      },
      Text: {
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
            additionalProperties: { type: 'string' },
          },
        ],
        description:
          "Plain text for visitors: one string in the Cité's first language, or a map from BCP 47 language tag to string. Never HTML: `<b>` is shown as `<b>`.",
      },
      Link: {
        type: 'string',
        pattern: '^(https?:\\/\\/|mailto:|tel:)\\S+$',
        description:
          'Absolute link. Schemes other than https, http, mailto and tel are dropped and reported when a feed is read.',
      },
      Activity: {
        type: 'object',
        properties: {
          id: {
            $ref: '#/$defs/Id',
            description: 'Identifier, stable from one publication to the next: calendars use it.',
          },
          kind: { $ref: '#/$defs/ActivityKind', description: 'What it is.' },
          title: { $ref: '#/$defs/Text', description: "The theme, in the visitor's words; it leads on screen." },
          summary: { $ref: '#/$defs/Text', description: 'One or two sentences.' },
          poles: { type: 'array', items: { $ref: '#/$defs/Id' }, description: 'Poles it belongs to.' },
          themes: {
            type: 'array',
            items: { $ref: '#/$defs/Text' },
            description: 'Theme words for filters, beyond the poles.',
          },
          partner: { $ref: '#/$defs/Partner', description: 'Who holds it.' },
          place: { $ref: '#/$defs/Place', description: 'Where it is.' },
          modes: {
            type: 'array',
            items: { $ref: '#/$defs/Mode' },
            description: 'How one takes part; on site when left out.',
          },
          booking: { $ref: '#/$defs/Booking', description: 'Whether one books; no booking needed when left out.' },
          publics: {
            type: 'array',
            items: { $ref: '#/$defs/Public' },
            description: 'Who it is for; everybody when left out.',
          },
          ages: {
            type: 'object',
            properties: {
              min: { type: 'number', minimum: 0, maximum: 120 },
              max: { type: 'number', minimum: 0, maximum: 120 },
            },
            description: 'Ages in years, both included.',
          },
          languages: {
            type: 'array',
            items: { $ref: '#/$defs/Language' },
            description: "Languages spoken; the Cité's first language when left out.",
          },
          capacity: { type: 'number', minimum: 0, description: 'Seats, where they are counted.' },
          schedule: { type: 'array', items: { $ref: '#/$defs/Slot' }, description: 'Its sessions for the year ahead.' },
          overrides: {
            type: 'array',
            items: { $ref: '#/$defs/SessionOverride' },
            description: 'What differs for single sessions.',
          },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          updatedAt: { $ref: '#/$defs/Instant', description: 'When its holder last changed it.' },
        },
        required: ['id', 'kind', 'title', 'poles', 'schedule'],
        description: 'A permanence, a workshop, an information day, a club or an event.',
      },
      Id: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$',
        description: 'Identifier, unique among its siblings and stable over time: letters, digits and `. _ : -`.',
      },
      ActivityKind: {
        anyOf: [{ enum: ['permanence', 'workshop', 'information', 'club', 'event'] }, { type: 'string' }],
        description: 'What an activity is.',
      },
      Partner: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the organisation, never of a person.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
        },
        required: ['name'],
        description: 'The organisation that holds a permanence. It is secondary: the theme leads.',
      },
      Place: {
        type: 'object',
        properties: {
          site: { $ref: '#/$defs/Id', description: 'A site of `cite.json`.' },
          name: { $ref: '#/$defs/Text', description: 'Name of another place, such as a town hall or a library.' },
          address: { $ref: '#/$defs/Address', description: 'Address of that other place.' },
          room: { $ref: '#/$defs/Text', description: 'Room, floor or desk.' },
          url: { $ref: '#/$defs/Link', description: 'Page to open to take part online.' },
        },
        description: "Where an activity happens. Nothing set means the Cité's main site.",
      },
      Address: {
        type: 'object',
        properties: {
          lines: {
            type: 'array',
            items: { type: 'string' },
            description: 'Number, street and complements, one line each.',
          },
          postalCode: { type: 'string', description: 'Postal code.' },
          locality: { type: 'string', description: 'Town.' },
          country: { type: 'string', description: 'Country, ISO 3166-1 alpha-2.' },
          latitude: {
            type: 'number',
            minimum: -90,
            maximum: 90,
            description: 'WGS 84 latitude in degrees, -90 to 90.',
          },
          longitude: {
            type: 'number',
            minimum: -180,
            maximum: 180,
            description: 'WGS 84 longitude in degrees, -180 to 180.',
          },
        },
        required: ['lines', 'locality'],
        description: 'Postal address.',
      },
      Mode: {
        anyOf: [{ enum: ['onsite', 'phone', 'video', 'email'] }, { type: 'string' }],
        description: 'How one talks with an advisor or takes part.',
      },
      Booking: {
        type: 'object',
        properties: {
          need: {
            anyOf: [{ enum: ['none', 'recommended', 'required'] }, { type: 'string' }],
            description: "`none` is the charter's default: come without appointment.",
          },
          phone: { type: 'string', pattern: '^[+\\d][\\d\\s().-]{1,24}$', description: 'Number to book by phone.' },
          email: {
            type: 'string',
            pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$',
            description: 'Address of a service, never of a person.',
          },
          url: { $ref: '#/$defs/Link', description: 'Page to book on.' },
          note: { $ref: '#/$defs/Text', description: 'More, in words.' },
        },
        required: ['need'],
        description: 'Whether one must book, and how.',
      },
      Public: {
        anyOf: [
          {
            enum: [
              'tous-publics',
              'demandeurs-emploi',
              'salaries',
              'independants',
              'etudiants',
              'jeunes',
              'scolaires',
              'seniors',
              'personnes-en-situation-de-handicap',
              'personnes-exilees',
              'retraites',
            ],
          },
          { type: 'string' },
        ],
        description:
          'A public, from the data·inclusion vocabulary where it has a word. `tous-publics` matches every status and so does an absent list.',
      },
      Language: {
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        description: 'Language tag (BCP 47), such as `fr`, `pt-BR` or `fsl` (French sign language).',
      },
      Slot: {
        type: 'object',
        properties: {
          from: { $ref: '#/$defs/LocalTime', description: 'Start on each date; left out with `to` for a whole day.' },
          to: { $ref: '#/$defs/LocalEndTime', description: 'End; on the next day when it is not after `from`.' },
          dates: {
            type: 'array',
            items: { $ref: '#/$defs/LocalDate' },
            description: 'The days on which it happens, ascending.',
          },
          rule: {
            type: 'string',
            description: 'The RFC 5545 recurrence rule the dates came from, for display and export only.',
          },
        },
        required: ['dates'],
        description: 'One time of day on a list of dates: the sessions of an activity, already expanded.',
      },
      LocalTime: {
        type: 'string',
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
        description: "Time of day on the Cité's wall clock, `HH:MM` from `00:00` to `23:59`.",
      },
      LocalEndTime: {
        type: 'string',
        pattern: '^([0-3]\\d|4[0-7]):[0-5]\\d$|^48:00$',
        description:
          "End of an interval on the Cité's wall clock, `HH:MM`. `24:00` is midnight at the end of the day and `26:00` is two in the morning of the next one, up to `48:00`. An end that is not after its start (`22:00` to `02:00`) also falls on the next day.",
      },
      SessionOverride: {
        type: 'object',
        properties: {
          date: { $ref: '#/$defs/LocalDate', description: 'Date of the session as planned in `schedule`.' },
          from: {
            $ref: '#/$defs/LocalTime',
            description: 'Its planned start, where the activity has several sessions that day.',
          },
          status: {
            anyOf: [{ enum: ['cancelled', 'moved', 'full'] }, { type: 'string' }],
            description: '`cancelled`, `full` (still takes place), or `moved` to another time or place.',
          },
          to: {
            type: 'object',
            properties: {
              date: { $ref: '#/$defs/LocalDate', description: 'New day.' },
              from: { $ref: '#/$defs/LocalTime', description: 'New start.' },
              to: { $ref: '#/$defs/LocalEndTime', description: 'New end.' },
              place: { $ref: '#/$defs/Place', description: 'New place.' },
            },
            description: 'Where and when it moved; only what changes.',
          },
          reason: { $ref: '#/$defs/Text', description: "Why, in the visitor's words." },
        },
        required: ['date', 'status'],
        description: 'What is different about one session.',
      },
    },
  },
  conseil: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'conseil.json',
    type: 'object',
    properties: {
      version: {
        type: 'number',
        const: 1,
        description: 'Always 1 here; a breaking change of the format gets the next number.',
      },
      generatedAt: { $ref: '#/$defs/Instant', description: 'When the publisher wrote the document.' },
      validThrough: {
        $ref: '#/$defs/LocalDate',
        description:
          'Last day, on the Cité\'s wall clock, for which the document can answer; after it answers are "unknown".',
      },
      source: { $ref: '#/$defs/Source', description: 'Who says so.' },
      items: { type: 'array', items: { $ref: '#/$defs/ConseilOffer' }, description: 'The offers.' },
      synonyms: {
        type: 'array',
        items: { $ref: '#/$defs/Synonym' },
        description: "The Cité's synonyms, for free questions.",
      },
    },
    required: ['version', 'generatedAt', 'validThrough', 'source', 'items'],
    description: '`conseil.json`: what advisors can be asked, where and how.',
    $defs: {
      Instant: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$',
        description: 'Absolute instant, RFC 3339 date-time with an offset, such as `2026-12-01T08:30:00Z`.',
      },
      LocalDate: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: "Calendar date on the Cité's wall clock, `YYYY-MM-DD` (RFC 3339 full-date, without zone).",
      },
      Source: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the Cité or of the provider.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          licence: { type: 'string', description: 'Licence of the data, such as `etalab-2.0` or `ODbL-1.0`.' },
        },
        required: ['name'],
        description: 'Where a document comes from, shown to visitors as its source.',
      },
      Text: {
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
            additionalProperties: { type: 'string' },
          },
        ],
        description:
          "Plain text for visitors: one string in the Cité's first language, or a map from BCP 47 language tag to string. Never HTML: `<b>` is shown as `<b>`.",
      },
      Link: {
        type: 'string',
        pattern: '^(https?:\\/\\/|mailto:|tel:)\\S+$',
        description:
          'Absolute link. Schemes other than https, http, mailto and tel are dropped and reported when a feed is read.',
      },
      ConseilOffer: {
        type: 'object',
        properties: {
          id: { $ref: '#/$defs/Id', description: 'Identifier.' },
          need: {
            $ref: '#/$defs/Text',
            description: 'The need it answers, in the visitor\'s words, such as "Faire le point sur mes compétences".',
          },
          summary: { $ref: '#/$defs/Text', description: 'One or two sentences on what happens there.' },
          pole: { $ref: '#/$defs/Id', description: 'The pole that holds the desk.' },
          publics: {
            type: 'array',
            items: { $ref: '#/$defs/Public' },
            description: 'Who it is for; `tous-publics` or left out matches every status.',
          },
          languages: {
            type: 'array',
            items: { $ref: '#/$defs/Language' },
            description: "Languages spoken; the Cité's first language when left out.",
          },
          modes: {
            type: 'array',
            items: { $ref: '#/$defs/Mode' },
            description: 'Ways of talking; on site when left out.',
          },
          site: { $ref: '#/$defs/Id', description: 'Site of the desk; the main one when left out.' },
          room: { $ref: '#/$defs/Text', description: 'Room, floor or desk.' },
          agenda: {
            type: 'array',
            items: { $ref: '#/$defs/Id' },
            description:
              "Activities of `agenda.json` during which the desk is held; where left out, it is held during the pole's or the site's hours.",
          },
          booking: { $ref: '#/$defs/Booking', description: 'Whether one books; no booking needed when left out.' },
          bring: { type: 'array', items: { $ref: '#/$defs/Text' }, description: 'What to bring.' },
          keywords: {
            type: 'array',
            items: { $ref: '#/$defs/Text' },
            description: 'Words and phrases that lead here.',
          },
          resources: {
            type: 'array',
            items: { $ref: '#/$defs/Id' },
            description: 'Resources of `resources.json` to look at meanwhile.',
          },
          partner: {
            $ref: '#/$defs/Partner',
            description: 'The organisation, only where the Cité chooses to name it.',
          },
        },
        required: ['id', 'need', 'pole'],
        description:
          'A desk where a need can be talked over. It is a pole, a place and times, **never a person**: the format has no field for a name, and the employer of whoever answers is left out by default (mutual anonymity of the charter).',
      },
      Id: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$',
        description: 'Identifier, unique among its siblings and stable over time: letters, digits and `. _ : -`.',
      },
      Public: {
        anyOf: [
          {
            enum: [
              'tous-publics',
              'demandeurs-emploi',
              'salaries',
              'independants',
              'etudiants',
              'jeunes',
              'scolaires',
              'seniors',
              'personnes-en-situation-de-handicap',
              'personnes-exilees',
              'retraites',
            ],
          },
          { type: 'string' },
        ],
        description:
          'A public, from the data·inclusion vocabulary where it has a word. `tous-publics` matches every status and so does an absent list.',
      },
      Language: {
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        description: 'Language tag (BCP 47), such as `fr`, `pt-BR` or `fsl` (French sign language).',
      },
      Mode: {
        anyOf: [{ enum: ['onsite', 'phone', 'video', 'email'] }, { type: 'string' }],
        description: 'How one talks with an advisor or takes part.',
      },
      Booking: {
        type: 'object',
        properties: {
          need: {
            anyOf: [{ enum: ['none', 'recommended', 'required'] }, { type: 'string' }],
            description: "`none` is the charter's default: come without appointment.",
          },
          phone: { type: 'string', pattern: '^[+\\d][\\d\\s().-]{1,24}$', description: 'Number to book by phone.' },
          email: {
            type: 'string',
            pattern: '^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$',
            description: 'Address of a service, never of a person.',
          },
          url: { $ref: '#/$defs/Link', description: 'Page to book on.' },
          note: { $ref: '#/$defs/Text', description: 'More, in words.' },
        },
        required: ['need'],
        description: 'Whether one must book, and how.',
      },
      Partner: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the organisation, never of a person.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
        },
        required: ['name'],
        description: 'The organisation that holds a permanence. It is secondary: the theme leads.',
      },
      Synonym: {
        type: 'object',
        properties: {
          from: {
            minItems: 1,
            type: 'array',
            items: { type: 'string' },
            description: 'What people say, such as "nounou". At least one.',
          },
          to: {
            type: 'array',
            items: { type: 'string' },
            description:
              'What it is called, such as "assistante maternelle"; where left out, all of `from` mean the same.',
          },
          language: {
            $ref: '#/$defs/Language',
            description: "Language of the words; the Cité's first language when left out.",
          },
        },
        required: ['from'],
        description: 'Words that visitors use, and the words of the catalogue and of the poles they stand for.',
      },
    },
  },
  resources: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'resources.json',
    type: 'object',
    properties: {
      version: {
        type: 'number',
        const: 1,
        description: 'Always 1 here; a breaking change of the format gets the next number.',
      },
      generatedAt: { $ref: '#/$defs/Instant', description: 'When the publisher wrote the document.' },
      validThrough: {
        $ref: '#/$defs/LocalDate',
        description:
          'Last day, on the Cité\'s wall clock, for which the document can answer; after it answers are "unknown".',
      },
      source: { $ref: '#/$defs/Source', description: 'Who says so.' },
      items: { type: 'array', items: { $ref: '#/$defs/Resource' }, description: 'The documents.' },
      synonyms: { type: 'array', items: { $ref: '#/$defs/Synonym' }, description: "The Cité's synonyms, for search." },
    },
    required: ['version', 'generatedAt', 'validThrough', 'source', 'items'],
    description: '`resources.json`: the documentary catalogue.',
    $defs: {
      Instant: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)$',
        description: 'Absolute instant, RFC 3339 date-time with an offset, such as `2026-12-01T08:30:00Z`.',
      },
      LocalDate: {
        type: 'string',
        pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
        description: "Calendar date on the Cité's wall clock, `YYYY-MM-DD` (RFC 3339 full-date, without zone).",
      },
      Source: {
        type: 'object',
        properties: {
          name: { $ref: '#/$defs/Text', description: 'Name of the Cité or of the provider.' },
          url: { $ref: '#/$defs/Link', description: 'Its page.' },
          licence: { type: 'string', description: 'Licence of the data, such as `etalab-2.0` or `ODbL-1.0`.' },
        },
        required: ['name'],
        description: 'Where a document comes from, shown to visitors as its source.',
      },
      Text: {
        anyOf: [
          { type: 'string', minLength: 1 },
          {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
            additionalProperties: { type: 'string' },
          },
        ],
        description:
          "Plain text for visitors: one string in the Cité's first language, or a map from BCP 47 language tag to string. Never HTML: `<b>` is shown as `<b>`.",
      },
      Link: {
        type: 'string',
        pattern: '^(https?:\\/\\/|mailto:|tel:)\\S+$',
        description:
          'Absolute link. Schemes other than https, http, mailto and tel are dropped and reported when a feed is read.',
      },
      Resource: {
        type: 'object',
        properties: {
          id: {
            $ref: '#/$defs/Id',
            description:
              "Identifier; a record taken from a catalogue keeps that catalogue's own, such as `onisep:MET.415`.",
          },
          title: { $ref: '#/$defs/Text', description: 'Title as on the document.' },
          kind: { $ref: '#/$defs/ResourceKind', description: 'What it is.' },
          summary: { $ref: '#/$defs/Text', description: 'A few sentences.' },
          otherTitles: {
            type: 'array',
            items: { type: 'string' },
            description: 'Other titles it is known by: the feminine or masculine form, an acronym.',
          },
          poles: { type: 'array', items: { $ref: '#/$defs/Id' }, description: 'Poles whose question it helps with.' },
          themes: { type: 'array', items: { $ref: '#/$defs/Text' }, description: 'Themes, broadest first; one facet.' },
          keywords: {
            type: 'array',
            items: { type: 'string' },
            description: 'Words to find it by that no visitor sees.',
          },
          language: {
            $ref: '#/$defs/Language',
            description: "Language of the document; the Cité's first language when left out.",
          },
          publisher: { type: 'string', description: 'Publisher.' },
          collection: { type: 'string', description: 'Collection or series.' },
          year: { type: 'number', minimum: 1000, maximum: 9999, description: 'Year of publication, four digits.' },
          checkedOn: { $ref: '#/$defs/LocalDate', description: 'Day on which the Cité last checked it.' },
          outdated: {
            type: 'boolean',
            description: 'True where the Cité keeps it although a newer edition exists or its facts have aged.',
          },
          access: {
            minItems: 1,
            type: 'array',
            items: { $ref: '#/$defs/ResourceAccess' },
            description: 'How one gets at it; several where it is both online and on the shelf. At least one.',
          },
          url: { $ref: '#/$defs/Link', description: 'Where to read it online.' },
          shelf: { $ref: '#/$defs/Shelf', description: 'Where it stands.' },
          level: {
            type: 'string',
            description: 'Level it speaks to or leads to, such as "CAP", "bac + 2"; one facet.',
          },
          rome: {
            type: 'array',
            items: {
              type: 'object',
              properties: { code: { type: 'string' }, version: { type: 'string' } },
              required: ['code', 'version'],
            },
            description: 'Occupation codes, with the version of the classification they belong to.',
          },
          ean: { type: 'string', pattern: '^\\d{13}$', description: 'ISBN-13 or EAN-13, digits only.' },
          related: {
            type: 'array',
            items: { $ref: '#/$defs/Id' },
            description:
              'Other records about the same thing: the guide about an occupation, the occupations of a guide.',
          },
        },
        required: ['id', 'title', 'kind', 'access'],
        description: 'A document, a site, a film or a programme of the documentary collection.',
      },
      Id: {
        type: 'string',
        pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$',
        description: 'Identifier, unique among its siblings and stable over time: letters, digits and `. _ : -`.',
      },
      ResourceKind: {
        anyOf: [
          { enum: ['occupation', 'guide', 'book', 'journal', 'dossier', 'software', 'video', 'web', 'exhibition'] },
          { type: 'string' },
        ],
        description: 'What a document is.',
      },
      Language: {
        type: 'string',
        pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
        description: 'Language tag (BCP 47), such as `fr`, `pt-BR` or `fsl` (French sign language).',
      },
      ResourceAccess: {
        anyOf: [{ enum: ['online', 'loan', 'onsite', 'restricted'] }, { type: 'string' }],
        description: 'How one gets at a document.',
      },
      Shelf: {
        type: 'object',
        properties: {
          mark: { type: 'string', description: 'Shelf mark as printed on the document.' },
          area: { $ref: '#/$defs/Text', description: 'Room or area, in words.' },
          site: { $ref: '#/$defs/Id', description: 'Site that holds it; the main one when left out.' },
        },
        required: ['mark'],
        description: 'Where a printed document stands.',
      },
      Synonym: {
        type: 'object',
        properties: {
          from: {
            minItems: 1,
            type: 'array',
            items: { type: 'string' },
            description: 'What people say, such as "nounou". At least one.',
          },
          to: {
            type: 'array',
            items: { type: 'string' },
            description:
              'What it is called, such as "assistante maternelle"; where left out, all of `from` mean the same.',
          },
          language: {
            $ref: '#/$defs/Language',
            description: "Language of the words; the Cité's first language when left out.",
          },
        },
        required: ['from'],
        description: 'Words that visitors use, and the words of the catalogue and of the poles they stand for.',
      },
    },
  },
};
