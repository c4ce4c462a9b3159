/**
 * The distributed search tier: a catalogue put into OpenSearch, and the engine that searches it there.
 * @packageDocumentation
 */
export { type EngineAccess, type EngineTrouble, engineTrouble } from './connection.js';
export { type IndexLayout } from './definition.js';
export { type OpenSearchEngine, type OpenSearchEngineOptions, createOpenSearchEngine } from './engine.js';
export { type PublishedCatalogue, publishedCatalogue } from './published.js';
export { type IndexOptions, type IndexProgress, type IndexResult, indexResources } from './load.js';
