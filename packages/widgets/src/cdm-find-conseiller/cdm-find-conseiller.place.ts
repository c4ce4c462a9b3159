import type { Match, Moment } from '@cite-des-metiers/sdk/conseil';
import type { Address, Place, Site, Text } from '@cite-des-metiers/sdk/feed';
import { wallClock } from '@cite-des-metiers/sdk/time';
import { type TemplateResult, html, nothing } from 'lit';
import { videoIcon } from '../core/icons.more.js';
import { phoneIcon, pinIcon } from '../core/icons.js';
import { comma } from '../i18n/format.js';
import { siteOf } from './cdm-find-conseiller.site.js';
import { phoneLink } from './cdm-find-conseiller.reception.js';
import type { FindConseillerData } from './cdm-find-conseiller.types.js';
import type { View } from './cdm-find-conseiller.view.js';
import { featureName, midSentence } from './cdm-find-conseiller.words.js';

/** Where one goes, calls or clicks for a desk. */
export interface Spot {
  /** Name of the place; absent where one need not go anywhere. */
  readonly name?: Text;
  readonly address?: Address;
  readonly room?: Text;
  /** Number to call, where one talks by phone. */
  readonly phone?: string;
  /** Page of the video call or the online session. */
  readonly url?: string;
  /** The Cité's own site, for its accessibility; absent at a third party's. */
  readonly site?: Site;
}

/** The spot of a desk at one of its moments, the next where left out: that of the session, else the desk's own site. */
export function spotOf(
  { offer, moments }: Match,
  { cite }: Pick<FindConseillerData, 'cite'>,
  moment: Moment | undefined = moments[0],
): Spot {
  const place: Place = moment?.session?.place ?? {};
  const modes: readonly string[] = offer.modes ?? ['onsite'];
  const away = place.name !== undefined || place.address !== undefined;
  const site = siteOf({ site: place.site ?? offer.site }, cite);
  const room = place.room ?? offer.room;
  const phone = site?.contact?.phone ?? cite.contact?.phone;
  return {
    ...(modes.includes('phone') && phone !== undefined && { phone }),
    ...(place.url !== undefined && { url: place.url }),
    ...(modes.includes('onsite') && {
      ...(away
        ? { ...(place.name && { name: place.name }), ...(place.address && { address: place.address }) }
        : site && { name: site.name, ...(site.address && { address: site.address }), site }),
      ...(room && { room }),
    }),
  };
}

/** Where it is, the number to call, the page to open. */
export function renderPlace(view: View, match: Match): unknown {
  const { strings } = view;
  const { name, address, room, phone, url } = spotOf(match, view.data);
  // The way in from afar leads somewhere on the day itself.
  const { timeZone } = view.data.cite;
  const [next] = match.moments;
  const isToday = next === undefined || wallClock(next.start, timeZone).date <= view.data.today;
  if (!name && !address && !phone && !(isToday && url)) return nothing;
  const separator = comma(view.language);
  return html`<div class="place">
    ${
      name || address
        ? html`${pinIcon()}
            <address>
              <strong>${view.text(name)}</strong
              >${room ? html`${separator}<bdi>${view.text(room)}</bdi>` : nothing}<br />${
                address ? html`<bdi>${addressLine(address)}</bdi>` : nothing
              }
            </address>`
        : nothing
    }
    ${phone ? html`${phoneIcon()}<span>${phoneLink(phone, view)}</span>` : nothing}
    ${isToday && url ? html`${videoIcon()}<a href=${url} rel="noopener">${strings.online}</a>` : nothing}
  </div>`;
}

/** Where a moment is, if it is not where the next one is, which is shown in full; empty where it is the same. */
export function placeName(view: View, match: Match, moment: Moment): unknown {
  const [there, here] = [spotOf(match, view.data, moment), spotOf(match, view.data)];
  if (there.name === undefined || JSON.stringify(there) === JSON.stringify(here)) return '';
  const separator = comma(view.language);
  return html`<bdi>${view.text(there.name)}</bdi
    >${there.room ? html`${separator}<bdi>${view.text(there.room)}</bdi>` : nothing}${
      there.address ? html`${separator}<bdi>${addressLine(there.address)}</bdi>` : nothing
    }`;
}

/** An address on one line. It is of one piece: on a page from right to left it keeps its own order. */
const addressLine = ({ lines, postalCode, locality }: Address): string =>
  [...lines, [postalCode, locality].filter(Boolean).join(' ')].join(', ');

/** Access for disabled visitors. Silence of the feed is said, not taken for a yes or a no. */
export function renderAccess(view: View, { accessibility = [], accessibilityNote }: Site): TemplateResult {
  const { strings, colon } = view;
  const features = accessibility
    .map((feature) => featureName(feature, view))
    .map((name, index) => (index === 0 ? name : midSentence(name, view.language)))
    .join(comma(view.language));
  const note = accessibilityNote ? view.text(accessibilityNote) : nothing;
  return html`<p class="access">
    <strong>${strings.access}${colon}</strong>
    ${features || (accessibilityNote ? note : strings.accessUnknown)}${
      features && accessibilityNote ? html`. ${note}` : nothing
    }
  </p>`;
}
