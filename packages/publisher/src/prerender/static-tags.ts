import type { LocalDate } from '@cite-des-metiers/sdk/feed';
import { addDays } from '@cite-des-metiers/sdk/time';
import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { DocumentStore } from '@cite-des-metiers/sdk';
import { CdmHours, CdmPermanences, type WidgetLanguage } from '@cite-des-metiers/widgets';
import { exactUntil } from './strings.js';

/** What a tag is drawn for. */
export interface DrawRequest {
  readonly documents: DocumentStore;
  /** The instant to answer for, epoch milliseconds. */
  readonly now: number;
  /** Its texts are loaded already. */
  readonly language: WidgetLanguage;
  /** Nothing may be said to be right after this day, on the Cité's wall clock. */
  readonly latest: LocalDate;
}

/** A tag as drawn. */
export interface Drawn {
  /** For Lit's server renderer. */
  readonly template: unknown;
  /** What it says of how long it is right, where its own texts do not say it already. */
  readonly note?: string;
  /** Last day on which it is right, on the Cité's wall clock. */
  readonly through: LocalDate;
  /** Sessions it shows. */
  readonly sessions: readonly DatedSession[];
}

/** A tag that can be drawn once, without a page, from what the page's own tag would show. */
export interface StaticTag {
  attributeChangedCallback(name: string, old: string | null, value: string | null): void;
  draw(request: DrawRequest): Promise<Drawn>;
}

/** Never aborted: a build waits for its answers. */
const signal = new AbortController().signal;

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/**
 * `<cdm-hours>` without what ages: no "open", no "today", every day with its date. Where the status stands in the page, it says
 * until when it is right, so that nothing moves when the page takes over.
 */
export class StaticHours extends CdmHours implements StaticTag {
  #exact = '';

  protected override get strings() {
    return { ...super.strings, unknown: this.#exact };
  }

  async draw({ documents, now, language, latest }: DrawRequest): Promise<Drawn> {
    this.language = language;
    const { state } = await this.load({ documents, now, signal });
    if (!('data' in state)) throw new Error(`no answer for the hours (${state.type})`);
    const { data } = state;
    const through = earlier(data.week.at(-1)?.date ?? data.today, latest);
    this.#exact = exactUntil('hours', through, language);
    const { reason } = data.status;
    this.show({
      type: state.type,
      data: {
        ...data,
        // "By appointment" is the one reason that does not ask to call first; a status that is truly unknown keeps its own.
        status: { state: 'unknown', reason: state.type === 'unknown' ? reason : 'appointment', validUntil: now },
        // An exception is the day that is written with its date.
        week: data.week.map((day) => ({ ...day, isToday: false, reason: 'exception' })),
        // The visitor's zone is not that of the machine that builds.
        otherClock: false,
      },
    });
    return { template: this.render(), through, sessions: [] };
  }
}

/** `<cdm-permanences>` without what ages: no "today", no "now on"; days and times with their dates. */
export class StaticPermanences extends CdmPermanences implements StaticTag {
  async draw({ documents, now, language, latest }: DrawRequest): Promise<Drawn> {
    this.language = language;
    const { state } = await this.load({ documents, now, signal });
    if (!('data' in state)) throw new Error(`no answer for the sessions (${state.type})`);
    const { data } = state;
    const sessions = data.sessions.slice(0, Math.min(Math.max(this.limit, 1), 50));
    // Once the last one shown is over, the next ones are others.
    const through = sessions.length < data.sessions.length ? earlier(sessions.at(-1)?.date ?? latest, latest) : latest;
    this.show({ type: state.type, data: { ...data, today: addDays(data.today, -1), now: 0, otherClock: false } });
    return { template: this.render(), note: exactUntil('dates', through, language), through, sessions };
  }
}
