/**
 * The read-only gateway between visitors and a search engine.
 * @packageDocumentation
 */
export { gateway } from './gateway.js';
export { type GatewayOptions } from './options.js';
export { type RunningGateway, type StartGatewayOptions, startGateway } from './start.js';
