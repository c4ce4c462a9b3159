/**
 * From a question, or from not knowing what to ask, to a desk and a time; never to a person. Pure; no DOM.
 * @packageDocumentation
 */
export { match } from './match.js';
export {
  CRITERIA,
  type ConseilAnswer,
  type ConseilContext,
  type Criterion,
  type Match,
  type Moment,
  type Question,
  type Reason,
} from './types.js';
