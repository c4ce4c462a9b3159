import * as z from 'zod/mini';
import { type Envelope, envelope } from './envelope.js';
import { type Synonym, synonymSchema } from './synonyms.js';
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

/** What a document is. */
export type ResourceKind =
  'occupation' | 'guide' | 'book' | 'journal' | 'dossier' | 'software' | 'video' | 'web' | 'exhibition' | OtherString;

/** How one gets at a document. */
export type ResourceAccess = 'online' | 'loan' | 'onsite' | 'restricted' | OtherString;

/** Where a printed document stands. */
export interface Shelf {
  /** Shelf mark as printed on the document. */
  readonly mark: string;
  /** Room or area, in words. */
  readonly area?: Text;
  /** Site that holds it; the main one when left out. */
  readonly site?: Id;
}

/** A document, a site, a film or a programme of the documentary collection. */
export interface Resource {
  /** Identifier; a record taken from a catalogue keeps that catalogue's own, such as `onisep:MET.415`. */
  readonly id: Id;
  /** Title as on the document. */
  readonly title: Text;
  /** What it is. */
  readonly kind: ResourceKind;
  /** A few sentences. */
  readonly summary?: Text;
  /** Other titles it is known by: the feminine or masculine form, an acronym. */
  readonly otherTitles?: readonly string[];
  /** Poles whose question it helps with. */
  readonly poles?: readonly Id[];
  /** Themes, broadest first; one facet. */
  readonly themes?: readonly Text[];
  /** Words to find it by that no visitor sees. */
  readonly keywords?: readonly string[];
  /** Language of the document; the Cité's first language when left out. */
  readonly language?: Language;
  /** Publisher. */
  readonly publisher?: string;
  /** Collection or series. */
  readonly collection?: string;
  /** Year of publication, four digits. */
  readonly year?: number;
  /** Day on which the Cité last checked it. */
  readonly checkedOn?: LocalDate;
  /** True where the Cité keeps it although a newer edition exists or its facts have aged. */
  readonly outdated?: boolean;
  /** How one gets at it; several where it is both online and on the shelf. At least one. */
  readonly access: readonly ResourceAccess[];
  /** Where to read it online. */
  readonly url?: Link;
  /** Where it stands. */
  readonly shelf?: Shelf;
  /** Level it speaks to or leads to, such as "CAP", "bac + 2"; one facet. */
  readonly level?: string;
  /** Occupation codes, with the version of the classification they belong to. */
  readonly rome?: readonly { readonly code: string; readonly version: string }[];
  /** ISBN-13 or EAN-13, digits only. */
  readonly ean?: string;
  /** Other records about the same thing: the guide about an occupation, the occupations of a guide. */
  readonly related?: readonly Id[];
}

/** `resources.json`: the documentary catalogue. */
export interface ResourcesDocument extends Envelope {
  /** The documents. */
  readonly items: readonly Resource[];
  /** The Cité's synonyms, for search. */
  readonly synonyms?: readonly Synonym[];
}

export const resourceSchema: z.ZodMiniType<Resource> = z.object({
  id: idSchema,
  title: textSchema,
  kind: z.string(),
  summary: z.optional(textSchema),
  otherTitles: z.optional(z.array(z.string())),
  poles: z.optional(z.array(idSchema)),
  themes: z.optional(z.array(textSchema)),
  keywords: z.optional(z.array(z.string())),
  language: z.optional(languageSchema),
  publisher: z.optional(z.string()),
  collection: z.optional(z.string()),
  year: z.optional(z.number().check(z.gte(1000), z.lte(9999))),
  checkedOn: z.optional(dateSchema),
  outdated: z.optional(z.boolean()),
  access: z.array(z.string()).check(z.minLength(1)),
  url: z.optional(linkSchema),
  shelf: z.optional(z.object({ mark: z.string(), area: z.optional(textSchema), site: z.optional(idSchema) })),
  level: z.optional(z.string()),
  rome: z.optional(z.array(z.object({ code: z.string(), version: z.string() }))),
  ean: z.optional(z.string().check(z.regex(/^\d{13}$/))),
  related: z.optional(z.array(idSchema)),
});
export const resourcesSchema: z.ZodMiniType<ResourcesDocument> = z.object({
  ...envelope,
  items: z.array(resourceSchema),
  synonyms: z.optional(z.array(synonymSchema)),
});
