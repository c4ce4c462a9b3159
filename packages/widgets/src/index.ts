/**
 * The tags' classes, without registering them: import `@cite-des-metiers/widgets/cdm-hours/define` to do so.
 * @packageDocumentation
 */
export { CdmHours } from './cdm-hours/cdm-hours.js';
export type * from './cdm-hours/cdm-hours.types.js';
export type { StateEventDetail } from './core/element.js';
export type { WidgetState } from './core/state.js';
export { broker, type Broker } from './core/broker.js';
export { Clock } from './core/clock.js';
