import type { CiteDocument, Contact, Site } from '@cite-des-metiers/sdk/feed';
import type { WidgetState } from '../core/state.js';

/** What `<__tag__>` shows. */
export interface __Name__Data {
  /** The Cité's name. */
  readonly cite: CiteDocument['name'];
  /** The place whose reception answers. */
  readonly site: Pick<Site, 'name' | 'address'>;
  /** How to reach it. */
  readonly contact?: Contact;
  /** Language of the feed's plain strings (BCP 47). */
  readonly language: string;
}

/** State of `<__tag__>`: `empty` where the Cité publishes no contact, `unknown` where what it published is out of date. */
export type __Name__State = WidgetState<__Name__Data>;
