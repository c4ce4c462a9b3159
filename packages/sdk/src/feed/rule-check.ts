import * as z from 'zod/mini';
import { type RuleName, rules } from './rules.js';

/** A rule as zod takes it; its name is the message, by which `compile-shapes` finds it again. */
export const rule = (name: RuleName): z.core.$ZodCheck<object> =>
  z.refine((value: object) => rules[name].holds({ ...value }), { path: [...rules[name].path], error: name });
