/**
 * The tags' classes, without registering them: import `@cite-des-metiers/widgets/cdm-hours/define` to do so.
 * @packageDocumentation
 */
export { CdmFindConseiller } from './cdm-find-conseiller/cdm-find-conseiller.js';
export type * from './cdm-find-conseiller/cdm-find-conseiller.types.js';
export { CdmHours } from './cdm-hours/cdm-hours.js';
export type * from './cdm-hours/cdm-hours.types.js';
export { CdmPermanences } from './cdm-permanences/cdm-permanences.js';
export type * from './cdm-permanences/cdm-permanences.types.js';
export { CdmResourceSearch } from './cdm-resource-search/cdm-resource-search.js';
export type * from './cdm-resource-search/cdm-resource-search.types.js';
export type { StateEventDetail } from './core/element.js';
export type { WidgetState } from './core/state.js';
export { broker, type Broker } from './core/broker.js';
export { Clock } from './core/clock.js';
// For drawing a tag without a page, as `cdm prerender` does: its texts are loaded first.
export { LANGUAGES, type WidgetLanguage, spokenLanguage } from './i18n/language.js';
export { loadTranslation } from './i18n/strings.js';
