import { type ReactiveController, type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';

/**
 * The list under a search field, as the combobox pattern of the ARIA Authoring Practices has it: focus stays in the field,
 * arrows move an active option, Escape closes, Enter takes the active option or what is typed.
 */
export class SuggestionList implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #items: readonly string[] = [];
  #active = -1;
  #isOpen = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** True while the list is shown. */
  get isOpen(): boolean {
    return this.#isOpen && this.#items.length > 0;
  }

  /** The active option's text, if one is active. */
  get active(): string | undefined {
    return this.isOpen ? this.#items[this.#active] : undefined;
  }

  /** Identifier of the active option, for `aria-activedescendant`. */
  get activeId(): string | typeof nothing {
    return this.active === undefined ? nothing : `option-${String(this.#active)}`;
  }

  /** Shows these texts; none is active at first. */
  offer(items: readonly string[]): void {
    this.#items = items;
    this.#active = -1;
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** Hides the list. */
  readonly close = (): void => {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  };

  /** Handles a key of the field; returns true where it was for the list. Enter is the caller's. */
  handle({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey || this.#items.length === 0) return false;
    if (key === 'Escape') {
      const wasOpen = this.isOpen;
      this.close();
      return wasOpen;
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
    const step = key === 'ArrowDown' ? 1 : -1;
    // One place more than there are options: between the last and the first stands the field itself.
    const places = this.#items.length + 1;
    this.#active = this.isOpen
      ? ((this.#active + 1 + step + places) % places) - 1
      : step === 1
        ? 0
        : this.#items.length - 1;
    this.#isOpen = true;
    this.#host.requestUpdate();
    return true;
  }

  /** @internal */
  hostDisconnected(): void {
    this.#isOpen = false;
  }

  /** The list; `choose` is called with the text that a pointer picks. */
  render(label: string, choose: (text: string) => void): TemplateResult {
    return html`<ul
      id="suggestions"
      class="suggestions"
      part="suggestions"
      role="listbox"
      aria-label=${label}
      ?hidden=${!this.isOpen}
    >
      ${this.#items.map(
        (item, index) =>
          html`<li
            id="option-${index}"
            role="option"
            aria-selected=${index === this.#active ? 'true' : 'false'}
            @pointerdown=${(event: Event) => {
              // Focus must not leave the field.
              event.preventDefault();
            }}
            @click=${() => {
              choose(item);
            }}
          >
            ${item}
          </li>`,
      )}
    </ul>`;
  }
}
