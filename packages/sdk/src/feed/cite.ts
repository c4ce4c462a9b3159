import * as z from 'zod/mini';
import { type Envelope, envelope } from './envelope.js';
import { type Hours, type PoleHours, hoursSchema, poleHoursSchema } from './hours.js';
import {
  type Id,
  type Language,
  type Link,
  type LocalDate,
  type OtherString,
  type Text,
  dateSchema,
  idSchema,
  languageSchema,
  linkSchema,
  textSchema,
} from './values.js';

/** The network's usual themes, to which a local pole may be mapped. */
export type CanonicalPole = 'orientation' | 'formation' | 'emploi' | 'evolution' | 'creation' | OtherString;

/** A pole: a place in the Cité named by the visitor's question. Local data, usually three to seven, in display order. */
export interface Pole {
  /** Identifier used by agenda, conseil and resources. */
  readonly id: Id;
  /** Short name, such as "Changer de vie professionnelle". */
  readonly label: Text;
  /** The question as a visitor would ask it, such as "Comment changer de métier ?". */
  readonly question?: Text;
  /** One or two sentences on what one can do there. */
  readonly description?: Text;
  /** The network's theme it corresponds to, where there is one. */
  readonly canonical?: CanonicalPole;
  /** Words and phrases that visitors use for this pole, for matching free questions. */
  readonly keywords?: readonly Text[];
  /** Its page. */
  readonly url?: Link;
}

/** Postal address. */
export interface Address {
  /** Number, street and complements, one line each. */
  readonly lines: readonly string[];
  /** Postal code. */
  readonly postalCode?: string;
  /** Town. */
  readonly locality: string;
  /** Country, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** WGS 84 latitude in degrees, -90 to 90. */
  readonly latitude?: number;
  /** WGS 84 longitude in degrees, -180 to 180. */
  readonly longitude?: number;
}

/** How to reach a place, never a person. */
export interface Contact {
  /** Telephone number as people of the country write it, or in E.164 form. */
  readonly phone?: string;
  /** Address of a service, not of a person. */
  readonly email?: string;
  /** Contact page. */
  readonly url?: Link;
}

/** What a place offers to disabled visitors. */
export type AccessibilityFeature =
  | 'step-free'
  | 'lift'
  | 'accessible-toilets'
  | 'accessible-parking'
  | 'hearing-loop'
  | 'sign-language'
  | 'tactile-guidance'
  | 'quiet-room'
  | OtherString;

/** What a place is to the Cité. */
export type SiteKind = 'main' | 'secondary' | 'associated' | 'mobile' | 'remote' | OtherString;

/** A place of the Cité, or the way it answers from afar. */
export interface Site {
  /** Identifier used by agenda and conseil. */
  readonly id: Id;
  /** `main` once; `mobile` stops are sessions in the agenda; `remote` answers by phone or video. */
  readonly kind: SiteKind;
  /** Name of the place. */
  readonly name: Text;
  /** The building or organisation that hosts it, whose own hours may differ. */
  readonly host?: Text;
  /** Where it is. */
  readonly address?: Address;
  /** How to get there: transport, entrance, floor. */
  readonly directions?: Text;
  /** What it offers to disabled visitors. */
  readonly accessibility?: readonly AccessibilityFeature[];
  /** More about access, in words. */
  readonly accessibilityNote?: Text;
  /** Phone and mail of the place. */
  readonly contact?: Contact;
  /** When it is open; left out means unknown. */
  readonly hours?: Hours;
  /** Poles with hours of their own. */
  readonly poleHours?: readonly PoleHours[];
  /** Languages spoken at reception. */
  readonly languages?: readonly Language[];
  /** Its page. */
  readonly url?: Link;
  /** First day of the place, when it has yet to open. */
  readonly validFrom?: LocalDate;
  /** Last day of the place, when it is about to close. */
  readonly validThrough?: LocalDate;
}

/** How the documentary collection is searched. */
export interface SearchSetup {
  /** `page` searches in the visitor's browser; `gateway` asks a search gateway at `url`. */
  readonly engine: 'page' | 'gateway' | OtherString;
  /** Address of the gateway; required for `gateway`. */
  readonly url?: Link;
  /** Number of documents, so that a page can say it before the catalogue is loaded. */
  readonly count?: number;
}

/** `cite.json`: the Cité, its poles and its places. */
export interface CiteDocument extends Envelope {
  /** Identifier of the Cité in the network, such as `paris`. */
  readonly id: Id;
  /** Name of the Cité. */
  readonly name: Text;
  /** Languages of the feed's texts, the first being that of plain strings. At least one. */
  readonly languages: readonly Language[];
  /** Country, ISO 3166-1 alpha-2; chooses the public holidays. */
  readonly country: string;
  /** Region, ISO 3166-2 (`FR-974`, `CH-GE`, `ES-CT`), where holidays depend on it. */
  readonly region?: string;
  /** Zone of every wall-clock time in the feed (IANA name). */
  readonly timeZone: string;
  /** The Cité's own site. */
  readonly url?: Link;
  /** The number to call and the page to open when a widget cannot answer. */
  readonly contact?: Contact;
  /** Poles in display order. */
  readonly poles: readonly Pole[];
  /** Places; the first `main` one is shown where no site is asked for. */
  readonly sites: readonly Site[];
  /** How resources are searched; in the page when left out. */
  readonly search?: SearchSetup;
}

export const contactFields = {
  phone: z.optional(z.string().check(z.regex(/^[+\d][\d\s().-]{1,24}$/))),
  email: z.optional(z.string().check(z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/))),
  url: z.optional(linkSchema),
};
const contactSchema: z.ZodMiniType<Contact> = z.object(contactFields);
export const addressSchema: z.ZodMiniType<Address> = z.object({
  lines: z.array(z.string()),
  postalCode: z.optional(z.string()),
  locality: z.string(),
  country: z.optional(z.string()),
  latitude: z.optional(z.number().check(z.gte(-90), z.lte(90))),
  longitude: z.optional(z.number().check(z.gte(-180), z.lte(180))),
});
export const poleSchema: z.ZodMiniType<Pole> = z.object({
  id: idSchema,
  label: textSchema,
  question: z.optional(textSchema),
  description: z.optional(textSchema),
  canonical: z.optional(z.string()),
  keywords: z.optional(z.array(textSchema)),
  url: z.optional(linkSchema),
});
export const siteSchema: z.ZodMiniType<Site> = z.object({
  id: idSchema,
  kind: z.string(),
  name: textSchema,
  host: z.optional(textSchema),
  address: z.optional(addressSchema),
  directions: z.optional(textSchema),
  accessibility: z.optional(z.array(z.string())),
  accessibilityNote: z.optional(textSchema),
  contact: z.optional(contactSchema),
  hours: z.optional(hoursSchema),
  poleHours: z.optional(z.array(poleHoursSchema)),
  languages: z.optional(z.array(languageSchema)),
  url: z.optional(linkSchema),
  validFrom: z.optional(dateSchema),
  validThrough: z.optional(dateSchema),
});
export const citeSchema: z.ZodMiniType<CiteDocument> = z.object({
  ...envelope,
  id: idSchema,
  name: textSchema,
  languages: z.array(languageSchema).check(z.minLength(1)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  region: z.optional(z.string().check(z.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))),
  timeZone: z.string().check(z.regex(/^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/)),
  url: z.optional(linkSchema),
  contact: z.optional(contactSchema),
  poles: z.array(poleSchema),
  sites: z.array(siteSchema),
  search: z.optional(
    z.object({ engine: z.string(), url: z.optional(linkSchema), count: z.optional(z.number().check(z.gte(0))) }),
  ),
});
