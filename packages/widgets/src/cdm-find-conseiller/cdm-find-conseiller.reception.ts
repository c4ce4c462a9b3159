import { type TemplateResult, html, nothing } from 'lit';
import { dayHours, statusSentence } from '../cdm-hours/cdm-hours.sentence.js';
import { clockIcon, phoneIcon, pinIcon } from '../core/icons.js';
import { capitalize, formatDay, zoneName } from '../i18n/format.js';
import type { StartView } from './cdm-find-conseiller.view.js';

/** A number one can press to call. Its accessible name begins with what it is, then the number as written. */
export const phoneLink = (phone: string, { strings }: Pick<StartView, 'strings'>): TemplateResult =>
  html`<a class="phone" dir="ltr" href="tel:${phone.replace(/[^+\d]/g, '')}" aria-label="${strings.phone} ${phone}"
    >${phone}</a
  >`;

/** "Just come": whether reception is open now, its hours today, its address and phone. Shown on every screen. */
export function renderReception(view: StartView): TemplateResult {
  const { data, strings, language, hours } = view;
  const { reception, status, week, cite } = data;
  const [today] = week;
  const { timeZone } = cite;
  const contact = reception.contact ?? cite.contact;
  const { state, next } = statusSentence(status, { strings: hours, language, timeZone, now: data.now });
  const { address } = reception;
  return html`<div class="come" part="reception">
    <div class="come-now">
      ${view.heading(1, strings.come, 'subheading')}
      <p class="status screen-only ${status.state}">
        <strong class="state"><span class="mark" aria-hidden="true"></span>${state}</strong>${
          next ? html`<span class="visually-hidden">, </span> <span>${next}</span>` : nothing
        }
      </p>
      ${
        today && today.intervals.length > 0
          ? html`<p class="small figures screen-only">
              <span class="muted">${strings.today}${view.colon}</span> ${dayHours(today, hours, language)}
            </p>`
          : nothing
      }
      ${
        data.otherClock
          ? html`<p class="small muted">${clockIcon()} ${view.common.clock(zoneName(timeZone, language, data.now))}</p>`
          : nothing
      }
      <p class="small muted">${strings.comeText}</p>
      <ul class="paper small figures">
        ${week.map(
          (day) =>
            html`<li>
              ${capitalize(formatDay(day.date, language), language)}${view.colon} ${dayHours(day, hours, language)}
            </li>`,
        )}
      </ul>
    </div>
    <div class="place">
      ${
        address
          ? html`${pinIcon()}
              <address>
                ${view.text(reception.name)}<br />${address.lines.map((line) => html`<bdi>${line}</bdi><br />`)}<bdi
                  >${[address.postalCode, address.locality].filter(Boolean).join(' ')}</bdi
                >
              </address>`
          : nothing
      }
      ${contact?.phone ? html`${phoneIcon()}<span>${phoneLink(contact.phone, view)}</span>` : nothing}
    </div>
  </div>`;
}
