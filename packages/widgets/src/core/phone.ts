import { html, type TemplateResult } from 'lit';

/** A phone number as it stands in a sentence: on one line. */
export const unbroken = (phone: string): string => phone.replaceAll(' ', '\u00a0');

/**
 * Words that call when they are pressed (RFC 3966).
 * @param say The words, around the number as written.
 */
export const callLink = (phone: string, say: (phone: string) => string): TemplateResult =>
  html`<a class="call" href="tel:${phone.replace(/[^+\d]/g, '')}">${say(unbroken(phone))}</a>`;
