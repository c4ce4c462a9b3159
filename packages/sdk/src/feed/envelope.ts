import * as z from 'zod/mini';
import { FEED_VERSION } from './version.js';
import {
  type Instant,
  type Link,
  type LocalDate,
  type Text,
  dateSchema,
  instantSchema,
  linkSchema,
  textSchema,
} from './values.js';

/** Where a document comes from, shown to visitors as its source. */
export interface Source {
  /** Name of the Cité or of the provider. */
  readonly name: Text;
  /** Its page. */
  readonly url?: Link;
  /** Licence of the data, such as `etalab-2.0` or `ODbL-1.0`. */
  readonly licence?: string;
}

/** What every document of a feed begins with. */
export interface Envelope {
  /** Always 1 here; a breaking change of the format gets the next number. */
  readonly version: 1;
  /** When the publisher wrote the document. */
  readonly generatedAt: Instant;
  /** Last day, on the Cité's wall clock, for which the document can answer; after it answers are "unknown". */
  readonly validThrough: LocalDate;
  /** Who says so. */
  readonly source: Source;
}

export const envelope = {
  version: z.literal(FEED_VERSION),
  generatedAt: instantSchema,
  validThrough: dateSchema,
  source: z.object({ name: textSchema, url: z.optional(linkSchema), licence: z.optional(z.string()) }),
};
export const envelopeSchema: z.ZodMiniType<Envelope> = z.object(envelope);
