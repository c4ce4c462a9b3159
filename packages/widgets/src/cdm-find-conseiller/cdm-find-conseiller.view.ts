import type { Text } from '@cite-des-metiers/sdk/feed';
import type { TemplateResult } from 'lit';
import type { HoursStrings } from '../cdm-hours/cdm-hours.strings.js';
import type { StartStrings } from './cdm-find-conseiller.start.strings.js';
import type { FindConseillerStrings } from './cdm-find-conseiller.strings.js';
import type { WordsContext } from './cdm-find-conseiller.words.js';
import type { Choices, FindConseillerData } from './cdm-find-conseiller.types.js';

/** What the first screen and reception are drawn with. */
export interface StartView extends Omit<WordsContext, 'strings'> {
  readonly strings: StartStrings;
  /** What the feed says. */
  readonly data: FindConseillerData;
  /** What the visitor said. */
  readonly choices: Choices;
  /** Texts of `<cdm-hours>`, whose sentences are used as they are. */
  readonly hours: HoursStrings;
  /** A text of the feed, marked with `lang` where it is in another language. */
  readonly text: (text: Text | undefined) => unknown;
  /** A heading so many levels under the tag's own. */
  readonly heading: (depth: 1 | 2, content: unknown, className: string, id?: string) => TemplateResult;
  /** Colon as the language spaces it. */
  readonly colon: string;
}

/** What the path and the answer are drawn with: all texts. */
export interface View extends StartView {
  readonly strings: FindConseillerStrings;
}
