import { type TemplateResult, html, nothing } from 'lit';
import { CdmElement } from '../core/element.js';
import type { LoadRequest, Loaded } from '../core/feed-controller.js';
import { hostStyles } from '../core/host.styles.js';
import { formatInstant } from '../i18n/format.js';
import { load__Name__ } from './__tag__.load.js';
import french, { type __Name__Strings } from './__tag__.strings.js';
import { __name__Styles } from './__tag__.styles.js';
import type { __Name__Data, __Name__State } from './__tag__.types.js';

/**
 * Names the Cité des métiers and says how to reach its reception.
 *
 * @summary The Cité's name, and how to reach its reception.
 * @since __version__
 * @status experimental
 *
 * @slot - What visitors see without JavaScript and when no answer can be had: a phone number, a link to the Cité's page.
 *
 * @csspart root - The whole tag.
 * @csspart heading - Its heading.
 * @csspart place - The ways to reach the reception.
 * @csspart error - What stands instead of an answer.
 * @csspart button - The button that tries again.
 *
 * @cssproperty [--__tag__-reserve] - Height kept before the answer comes, so that the page does not jump.
 *
 * @fires {CustomEvent<StateEventDetail>} __tag__-state - Fires whenever what is shown changes between loading, ready, empty, unknown and error. Does not bubble.
 */
export class __Class__ extends CdmElement<__Name__Data, __Name__Strings> {
  /** @internal */
  static override styles = [hostStyles, __name__Styles];

  protected override readonly french = french;
  protected override readonly tag = '__tag__';

  protected override load(request: LoadRequest): Promise<Loaded<__Name__State>> {
    return load__Name__(request, { site: this.site });
  }

  protected override renderTitle(): string {
    return this.strings.title;
  }

  protected override renderLoading(): TemplateResult {
    return html`<p class="visually-hidden">${this.common.loading}</p>
      <div aria-hidden="true"><span class="bone line-1"></span><span class="bone line-2"></span></div>`;
  }

  protected override renderAnswer(state: Exclude<__Name__State, { type: 'loading' | 'error' }>): TemplateResult {
    const { strings, common } = this;
    const { data, type, stale } = state;
    return html`<p class="cite">${this.text(data.cite, data.language)}</p>
      ${type === 'empty' ? html`<p class="note">${strings.none}</p>` : nothing}
      ${type === 'unknown' ? html`<p class="note">${strings.toConfirm}</p>` : nothing} ${this.#renderContact(data)}
      ${
        stale === undefined
          ? nothing
          : html`<p class="note small muted">${common.stale(formatInstant(stale, this.language, this.#zone))}</p>`
      }`;
  }

  /** Zone in which the visitor reads when the answer dates from: their own (IANA). */
  get #zone(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  #renderContact({ contact }: __Name__Data): unknown {
    if (!contact) return nothing;
    const { phone, email, url } = contact;
    const { strings } = this;
    const row = (label: string, href: string, words: string): TemplateResult =>
      html`<dt>${label}</dt>
        <dd><a href=${href}><bdi dir="ltr">${words}</bdi></a></dd>`;
    return html`<dl part="place">
      ${phone ? row(strings.phone, `tel:${phone.replace(/[^+\d]/g, '')}`, phone) : nothing}
      ${email ? row(strings.email, `mailto:${email}`, email) : nothing}
      ${url ? row(strings.page, url, new URL(url).host) : nothing}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '__tag__': __Class__;
  }
  interface HTMLElementEventMap {
    '__tag__-state': CustomEvent<import('../core/element.js').StateEventDetail>;
  }
}
