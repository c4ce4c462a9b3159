import * as z from 'zod/mini';
import { type Language, languageSchema } from './values.js';

/** Words that visitors use, and the words of the catalogue and of the poles they stand for. */
export interface Synonym {
  /** What people say, such as "nounou". At least one. */
  readonly from: readonly string[];
  /** What it is called, such as "assistante maternelle"; where left out, all of `from` mean the same. */
  readonly to?: readonly string[];
  /** Language of the words; the Cité's first language when left out. */
  readonly language?: Language;
}

export const synonymSchema: z.ZodMiniType<Synonym> = z.object({
  from: z.array(z.string()).check(z.minLength(1)),
  to: z.optional(z.array(z.string())),
  language: z.optional(languageSchema),
});
