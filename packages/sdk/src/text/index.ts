/**
 * Texts for visitors and words for matching: `localize` picks a language, `fold` and `words` make French
 * (and its neighbours) comparable, `stem` brings singular, plural, feminine and masculine together. Pure; no DOM.
 * @packageDocumentation
 */
export { type Folded, fold, foldText, sourceRange } from './fold.js';
export { type LocalizedText, localize } from './localize.js';
export { stem } from './stem.js';
export { isStopWord } from './stop-words.js';
export { webAddress } from './web-address.js';
export { type Word, words } from './words.js';
