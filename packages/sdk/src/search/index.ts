/**
 * Searching resources: the `SearchEngine` port and its engines. Loaded when the search field is first used.
 * @packageDocumentation
 */
export * from './port.js';
export { isAskingWord } from './asking.js';
export { DEFAULT_LIMIT, MAX_FILTER_VALUES, MAX_LIMIT, MAX_OFFSET, MAX_TEXT } from './query.js';
export { type NormalQuery, normaliseQuery } from './query.js';
export { decodeSearchQuery, encodeSearchQuery, readSearchPage } from './wire.js';
export { type PageEngine, type PageEngineOptions, createPageEngine } from './page.js';
export { type YieldTo, yieldToPage } from './slices.js';
export { type GatewayOptions, createGatewayEngine } from './gateway.js';
export {
  type InstantSearchClient,
  type InstantSearchOptions,
  type InstantSearchParams,
  type InstantSearchRequest,
  createInstantSearchEngine,
} from './instant.js';
