import * as z from 'zod/mini';
import { rule } from './rule-check.js';
import { type Address, addressSchema, contactFields } from './cite.js';
import { type Envelope, envelope } from './envelope.js';
import {
  type Id,
  type Instant,
  type Language,
  type Link,
  type LocalDate,
  type LocalEndTime,
  type LocalTime,
  type OtherString,
  type Text,
  dateSchema,
  endTimeSchema,
  idSchema,
  instantSchema,
  languageSchema,
  linkSchema,
  textSchema,
  timeSchema,
} from './values.js';

/** What an activity is. */
export type ActivityKind = 'permanence' | 'workshop' | 'information' | 'club' | 'event' | OtherString;

/** How one talks with an advisor or takes part. */
export type Mode = 'onsite' | 'phone' | 'video' | 'email' | OtherString;

/**
 * A public, from the data·inclusion vocabulary where it has a word. `tous-publics` matches every status and
 * so does an absent list.
 */
export type Public =
  | 'tous-publics'
  | 'demandeurs-emploi'
  | 'salaries'
  | 'independants'
  | 'etudiants'
  | 'jeunes'
  | 'scolaires'
  | 'seniors'
  | 'personnes-en-situation-de-handicap'
  | 'personnes-exilees'
  | 'retraites'
  | OtherString;

/** The organisation that holds a permanence. It is secondary: the theme leads. */
export interface Partner {
  /** Name of the organisation, never of a person. */
  readonly name: Text;
  /** Its page. */
  readonly url?: Link;
}

/** Where an activity happens. Nothing set means the Cité's main site. */
export interface Place {
  /** A site of `cite.json`. */
  readonly site?: Id;
  /** Name of another place, such as a town hall or a library. */
  readonly name?: Text;
  /** Address of that other place. */
  readonly address?: Address;
  /** Room, floor or desk. */
  readonly room?: Text;
  /** Page to open to take part online. */
  readonly url?: Link;
}

/** Whether one must book, and how. */
export interface Booking {
  /** `none` is the charter's default: come without appointment. */
  readonly need: 'none' | 'recommended' | 'required' | OtherString;
  /** Number to book by phone. */
  readonly phone?: string;
  /** Address of a service, never of a person. */
  readonly email?: string;
  /** Page to book on. */
  readonly url?: Link;
  /** More, in words. */
  readonly note?: Text;
}

/** One time of day on a list of dates: the sessions of an activity, already expanded. */
export interface Slot {
  /** Start on each date; left out with `to` for a whole day. */
  readonly from?: LocalTime;
  /** End; on the next day when it is not after `from`. */
  readonly to?: LocalEndTime;
  /** The days on which it happens, ascending. */
  readonly dates: readonly LocalDate[];
  /** The RFC 5545 recurrence rule the dates came from, for display and export only. */
  readonly rule?: string;
}

/** What is different about one session. */
export interface SessionOverride {
  /** Date of the session as planned in `schedule`. */
  readonly date: LocalDate;
  /** Its planned start, where the activity has several sessions that day. */
  readonly from?: LocalTime;
  /** `cancelled`, `full` (still takes place), or `moved` to another time or place. */
  readonly status: 'cancelled' | 'moved' | 'full' | OtherString;
  /** Where and when it moved; only what changes. */
  readonly to?: {
    /** New day. */
    readonly date?: LocalDate;
    /** New start. */
    readonly from?: LocalTime;
    /** New end. */
    readonly to?: LocalEndTime;
    /** New place. */
    readonly place?: Place;
  };
  /** Why, in the visitor's words. */
  readonly reason?: Text;
}

/** A permanence, a workshop, an information day, a club or an event. */
export interface Activity {
  /** Identifier, stable from one publication to the next: calendars use it. */
  readonly id: Id;
  /** What it is. */
  readonly kind: ActivityKind;
  /** The theme, in the visitor's words; it leads on screen. */
  readonly title: Text;
  /** One or two sentences. */
  readonly summary?: Text;
  /** Poles it belongs to. */
  readonly poles: readonly Id[];
  /** Theme words for filters, beyond the poles. */
  readonly themes?: readonly Text[];
  /** Who holds it. */
  readonly partner?: Partner;
  /** Where it is. */
  readonly place?: Place;
  /** How one takes part; on site when left out. */
  readonly modes?: readonly Mode[];
  /** Whether one books; no booking needed when left out. */
  readonly booking?: Booking;
  /** Who it is for; everybody when left out. */
  readonly publics?: readonly Public[];
  /** Ages in years, both included. */
  readonly ages?: { readonly min?: number; readonly max?: number };
  /** Languages spoken; the Cité's first language when left out. */
  readonly languages?: readonly Language[];
  /** Seats, where they are counted. */
  readonly capacity?: number;
  /** Its sessions for the year ahead. */
  readonly schedule: readonly Slot[];
  /** What differs for single sessions. */
  readonly overrides?: readonly SessionOverride[];
  /** Its page. */
  readonly url?: Link;
  /** When its holder last changed it. */
  readonly updatedAt?: Instant;
}

/** `agenda.json`: permanences, workshops, information days, clubs and events. */
export interface AgendaDocument extends Envelope {
  /** Everything on offer, in no particular order. */
  readonly items: readonly Activity[];
}

const placeSchema: z.ZodMiniType<Place> = z.object({
  site: z.optional(idSchema),
  name: z.optional(textSchema),
  address: z.optional(addressSchema),
  room: z.optional(textSchema),
  url: z.optional(linkSchema),
});
export const bookingSchema: z.ZodMiniType<Booking> = z.object({
  need: z.string(),
  ...contactFields,
  note: z.optional(textSchema),
});
export const partnerSchema: z.ZodMiniType<Partner> = z.object({ name: textSchema, url: z.optional(linkSchema) });
const slotSchema: z.ZodMiniType<Slot> = z
  .object({
    from: z.optional(timeSchema),
    to: z.optional(endTimeSchema),
    dates: z.array(dateSchema),
    rule: z.optional(z.string()),
  })
  .check(rule('slot-both-times'));
const overrideSchema: z.ZodMiniType<SessionOverride> = z.object({
  date: dateSchema,
  from: z.optional(timeSchema),
  status: z.string(),
  to: z.optional(
    z.object({
      date: z.optional(dateSchema),
      from: z.optional(timeSchema),
      to: z.optional(endTimeSchema),
      place: z.optional(placeSchema),
    }),
  ),
  reason: z.optional(textSchema),
});
const age = z.optional(z.number().check(z.gte(0), z.lte(120)));
export const activitySchema: z.ZodMiniType<Activity> = z.object({
  id: idSchema,
  kind: z.string(),
  title: textSchema,
  summary: z.optional(textSchema),
  poles: z.array(idSchema),
  themes: z.optional(z.array(textSchema)),
  partner: z.optional(partnerSchema),
  place: z.optional(placeSchema),
  modes: z.optional(z.array(z.string())),
  booking: z.optional(bookingSchema),
  publics: z.optional(z.array(z.string())),
  ages: z.optional(z.object({ min: age, max: age })),
  languages: z.optional(z.array(languageSchema)),
  capacity: z.optional(z.number().check(z.gte(0))),
  schedule: z.array(slotSchema),
  overrides: z.optional(z.array(overrideSchema)),
  url: z.optional(linkSchema),
  updatedAt: z.optional(instantSchema),
});
export const agendaSchema: z.ZodMiniType<AgendaDocument> = z.object({ ...envelope, items: z.array(activitySchema) });
