import { html, type TemplateResult } from 'lit';
import { type ReactiveController, type ReactiveControllerHost } from 'lit';

/** Long enough for a screen reader to notice that a region changed, short enough to feel immediate. */
const SETTLE = 120;

/**
 * Says something once to screen readers (RGAA 7.5, WCAG 4.1.3), without moving focus. Messages that follow each other
 * quickly are replaced by the last; two regions take turns, so that the same message can be said again. The regions live in
 * the element's own shadow root: the partner's page gets no node.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #messages: [string, string] = ['', ''];
  #turn: 0 | 1 = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Says `message` after a short silence. */
  say(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = this.#turn === 0 ? 1 : 0;
      this.#messages = this.#turn === 0 ? [message, ''] : ['', message];
      this.#host.requestUpdate();
    }, SETTLE);
  }

  /** The regions, to be rendered always and unconditionally. */
  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#messages[0]}</div>
      <div class="visually-hidden" role="status">${this.#messages[1]}</div>`;
  }

  /** @internal */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
