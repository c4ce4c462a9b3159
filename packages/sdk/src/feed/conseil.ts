import * as z from 'zod/mini';
import { type Booking, type Mode, type Partner, type Public, bookingSchema, partnerSchema } from './agenda.js';
import { type Envelope, envelope } from './envelope.js';
import { type Synonym, synonymSchema } from './synonyms.js';
import { type Id, type Language, type Text, idSchema, languageSchema, textSchema } from './values.js';

/**
 * A desk where a need can be talked over. It is a pole, a place and times, **never a person**: the format has
 * no field for a name, and the employer of whoever answers is left out by default (mutual anonymity of the charter).
 */
export interface ConseilOffer {
  /** Identifier. */
  readonly id: Id;
  /** The need it answers, in the visitor's words, such as "Faire le point sur mes compétences". */
  readonly need: Text;
  /** One or two sentences on what happens there. */
  readonly summary?: Text;
  /** The pole that holds the desk. */
  readonly pole: Id;
  /** Who it is for; `tous-publics` or left out matches every status. */
  readonly publics?: readonly Public[];
  /** Languages spoken; the Cité's first language when left out. */
  readonly languages?: readonly Language[];
  /** Ways of talking; on site when left out. */
  readonly modes?: readonly Mode[];
  /** Site of the desk; the main one when left out. */
  readonly site?: Id;
  /** Room, floor or desk. */
  readonly room?: Text;
  /** Activities of `agenda.json` during which the desk is held; where left out, it is held during the pole's or the site's hours. */
  readonly agenda?: readonly Id[];
  /** Whether one books; no booking needed when left out. */
  readonly booking?: Booking;
  /** What to bring. */
  readonly bring?: readonly Text[];
  /** Words and phrases that lead here. */
  readonly keywords?: readonly Text[];
  /** Resources of `resources.json` to look at meanwhile. */
  readonly resources?: readonly Id[];
  /** The organisation, only where the Cité chooses to name it. */
  readonly partner?: Partner;
}

/** `conseil.json`: what advisors can be asked, where and how. */
export interface ConseilDocument extends Envelope {
  /** The offers. */
  readonly items: readonly ConseilOffer[];
  /** The Cité's synonyms, for free questions. */
  readonly synonyms?: readonly Synonym[];
}

export const offerSchema: z.ZodMiniType<ConseilOffer> = z.object({
  id: idSchema,
  need: textSchema,
  summary: z.optional(textSchema),
  pole: idSchema,
  publics: z.optional(z.array(z.string())),
  languages: z.optional(z.array(languageSchema)),
  modes: z.optional(z.array(z.string())),
  site: z.optional(idSchema),
  room: z.optional(textSchema),
  agenda: z.optional(z.array(idSchema)),
  booking: z.optional(bookingSchema),
  bring: z.optional(z.array(textSchema)),
  keywords: z.optional(z.array(textSchema)),
  resources: z.optional(z.array(idSchema)),
  partner: z.optional(partnerSchema),
});
export const conseilSchema: z.ZodMiniType<ConseilDocument> = z.object({
  ...envelope,
  items: z.array(offerSchema),
  synonyms: z.optional(z.array(synonymSchema)),
});
