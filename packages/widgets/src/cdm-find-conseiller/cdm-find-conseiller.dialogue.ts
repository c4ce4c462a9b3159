/**
 * Everything beyond the first screen, in a script of its own: a page pays for the matching, the path and the answer only where
 * a visitor begins to ask.
 * @packageDocumentation
 */
export { downloadCalendar } from '../core/calendar.js';
export { countDesks, renderAnswer } from './cdm-find-conseiller.answer.js';
export { asker } from './cdm-find-conseiller.ask.js';
export { default as french } from './cdm-find-conseiller.strings.js';
export { dialogueStyles } from './cdm-find-conseiller.dialogue.styles.js';
export { DeskDocuments } from './cdm-find-conseiller.documents.js';
export { PathHistory } from './cdm-find-conseiller.history.js';
export { renderPath } from './cdm-find-conseiller.path.js';
export { printAlone } from './cdm-find-conseiller.print.js';
export { sessionOf } from './cdm-find-conseiller.session.js';
export { pathOf, questionOf } from './cdm-find-conseiller.steps.js';
