import { LIST_GAP, daysOf, readDateList, readRange } from './french-dates.js';
import { readTimes } from './french-times.js';
import { FrenchDraft } from './french-draft.js';
import { readPattern } from './french-patterns.js';
import type { FrenchRule } from './french-types.js';
import { AND, FrenchRuleError, MONTH, foldFrench, frenchDate, monthOf } from './french-words.js';

const HELP =
  'écrivez par exemple « tous les 2e mardis du mois 14:00-17:00 sauf vacances », « chaque jeudi 9h-12h », « les 3, 10 et 17 mars 2027 14h-17h »';
const FILLER = new RegExp(
  `^(?:[\\s.,;:/|]+|(?:et|puis|uniquement|seulement|inclus|incluse?s?|permanences?|seances?|ateliers?|horaires?|sans rendez-vous)\\b)`,
);
const EXCEPT =
  /^\(?\s*(?:sauf|hors|hormis|excepte(?:e?s?)?|a l'exception|pas (?:de (?:permanence|seance|rendez-vous)s?)?)\b\s*/;
const ARTICLE =
  /^(?:(?:pendant|durant|en|dans|les|le|la|l'|de|des|du|d'|periodes?|mois|jours?(?! fer)|jours de)\s*(?=\b|'))+\s*/;
const SCHOOL = /^(?:(?:petites |grandes )?vacances|conges)(?: scolaires)?(?: de la)?(?: \(?zone [abc]\)?)?\b/;
const HOLIDAYS = /^(?:jours? )?ferie[es]?s?\b/;
const MONTHS = new RegExp(
  `^(?:les mois d[e']\\s*|le mois d[e']\\s*|en\\s+|aux mois d[e']\\s*)?(${MONTH}(?:${AND}(?:en\\s+)?${MONTH})*)(?!\\s*(?:\\d{1,2}/|\\d{4}\\b))`,
);
const STATUS =
  /^(?:(?:est|sont|seance|seances|permanence|permanences)\s+)*(annul[a-z]*|supprim[a-z]*|complet[a-z]*|deplac[a-z]*|report[a-z]*|decal[a-z]*)\s*:?\s*/;

const monthsIn = (text: string): number[] => [...text.matchAll(new RegExp(MONTH, 'g'))].map(([name]) => monthOf(name));
const lengthOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0;

/** Reads one rule; the cursor moves along the folded text, and what no reader takes is refused with its words. */
class Reader {
  private at = 0;
  /** Where the last times ended. */
  private timesEnd = -1;
  /** Composed: a Mac writes « é » as two characters, and the folded text has one. */
  private readonly text: string;
  private readonly folded: string;
  private readonly draft = new FrenchDraft();

  constructor(
    text: string,
    private readonly near: string,
  ) {
    this.text = text.normalize('NFC');
    this.folded = foldFrench(this.text);
  }

  private get rest(): string {
    return this.folded.slice(this.at);
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.rest);
    if (!match) return undefined;
    this.at += match[0].length;
    return match;
  }

  private noteYears(guessed: readonly string[]): void {
    for (const date of guessed)
      this.draft.remarks.push(
        `L’année n’est pas écrite : ${frenchDate(date)} est retenu ; écrivez l’année pour en être sûr.`,
      );
  }

  private dates(): readonly string[] | undefined {
    const list = readDateList(this.rest, this.near);
    if (!list) return undefined;
    this.at += list.length;
    this.noteYears(list.guessed);
    return list.dates;
  }

  private range(): { from: string; to: string } | undefined {
    // « 10/03/2027 au 12/03/2027 » is as much a range as with « du ».
    const lead = /^(?:du|de)\b/.test(this.rest) ? '' : 'du ';
    const range = readRange(lead + this.rest, this.near);
    if (!range) return undefined;
    this.at += range.length - lead.length;
    if (range.guessed)
      this.draft.remarks.push(
        `L’année n’est pas écrite : du ${frenchDate(range.from)} au ${frenchDate(range.to)} est retenu ; écrivez l’année pour en être sûr.`,
      );
    return range;
  }

  /** `sauf …`: school holidays, public holidays, dates, ranges, months, in any number. */
  private readExceptions(): boolean {
    if (!this.take(EXCEPT)) return false;
    const { draft } = this;
    let found = false;
    for (;;) {
      const before = this.at;
      const range = this.range();
      if (range) draft.except.push(...daysOf(range.from, range.to));
      else {
        const dates = this.dates();
        if (dates) draft.except.push(...dates);
        else {
          const skipped = lengthOf(ARTICLE, this.rest);
          this.at += skipped;
          const school = this.take(SCHOOL)?.[0];
          if (school !== undefined) {
            if (/zone/.test(school))
              throw new FrenchRuleError(
                `« ${school} » : la zone se dit une fois pour toutes dans cdm.config.json (« schoolZone ») ; écrivez « sauf vacances ».`,
              );
            draft.schoolHolidays = 'never';
          } else if (this.take(HOLIDAYS)) draft.noPublicHolidays = true;
          else {
            const months = this.take(MONTHS);
            if (months) draft.exceptMonths.push(...monthsIn(months[0]));
            else {
              this.at = before;
              break;
            }
          }
        }
      }
      found = true;
      this.take(/^\s*\)/);
      const gap = new RegExp(`^${AND}(?:sauf\\s+)?`).exec(this.rest);
      const end = this.at;
      if (!gap) break;
      this.at += gap[0].length;
      if (readTimes(this.rest) || STATUS.test(this.rest)) {
        this.at = end;
        break;
      }
    }
    if (!found)
      throw new FrenchRuleError(
        `Après « sauf », « ${this.quote()} » n’est pas compris ; écrivez « sauf vacances », « sauf jours fériés », « sauf le 24/12/2026 » ou « sauf du 20/12/2026 au 03/01/2027 ».`,
      );
    return true;
  }

  private quote(): string {
    return this.text.slice(this.at).trim().split(/\s+/).slice(0, 6).join(' ');
  }

  private reason(): { reason?: string } {
    const match = this.take(/^\s*\(([^)]*)\)/);
    if (!match?.[1]?.trim()) return {};
    const start = this.at - match[0].length;
    const original = this.text.slice(start, this.at);
    return { reason: original.slice(original.indexOf('(') + 1, -1).trim() };
  }

  private refuseSeveral(word: string): never {
    throw new FrenchRuleError(
      `« ${word} » : une séance à la fois ; écrivez par exemple « déplacé du 03/03/2027 au 18/03/2027 ; déplacé du 10/03/2027 au 19/03/2027 ».`,
    );
  }

  /** `annulé le 24/12`, `complet le …`, `déplacé du … au … 10h-12h`. */
  private readStatus(): boolean {
    const match = this.take(STATUS);
    if (!match) return false;
    const word = match[1] ?? '';
    const early = this.reason();
    this.take(/^[\s:]+/);
    if (/^(?:annul|suppr)/.test(word) || word.startsWith('complet')) {
      const range = this.range();
      const dates = range ? daysOf(range.from, range.to) : this.dates();
      const inRange = range ? { inRange: range.from } : {};
      if (!dates)
        throw new FrenchRuleError(
          `« ${word} » : il manque la date ; écrivez par exemple « ${word.startsWith('c') ? 'complet' : 'annulé'} le 24/12/2026 ».`,
        );
      const status = word.startsWith('complet') ? 'full' : 'cancelled';
      const reason = { ...early, ...this.reason() };
      this.draft.changes.push(...dates.map((date) => ({ date, status, ...reason, ...inRange }) as const));
      return true;
    }
    const moved = /^(?:la (?:seance|permanence) )?(?:du|de)?\s*/.exec(this.rest)?.[0].length ?? 0;
    const range = readRange(this.rest, this.near, true);
    let date: string | undefined;
    let to: string | undefined;
    if (range) {
      this.at += range.length;
      ({ from: date, to } = range);
      if (range.guessed) this.noteYears([date, to]);
      const gap = LIST_GAP.exec(this.rest)?.[0].length ?? 0;
      if (gap > 0 && readDateList(this.rest.slice(gap), this.near)) this.refuseSeveral(word);
    } else {
      this.at += moved;
      const planned = this.dates() ?? [];
      this.take(/^\s*(?:au|vers|->|=>|→|a)\s+/);
      const now = this.dates() ?? [];
      if (planned.length > 1 || now.length > 1) this.refuseSeveral(word);
      [date] = planned;
      [to] = now;
    }
    if (date === undefined || to === undefined)
      throw new FrenchRuleError(
        `« ${word} » : écrivez d’où et vers où, par exemple « déplacé du 24/12/2026 au 22/12/2026 10h-12h ».`,
      );
    const gap = lengthOf(/^[\s,]*(?:de\b|a\b)?\s*/, this.rest);
    const times = readTimes(this.rest.slice(gap));
    if (times) this.at += gap + times.length;
    this.draft.changes.push({
      date,
      status: 'moved',
      to,
      ...(times ? { times: times.times } : {}),
      ...early,
      ...this.reason(),
    });
    return true;
  }

  /** `à partir du …`, `jusqu'au …`, `du 5 janvier au 30 juin`, `en mars et avril`, `de septembre à juin`. */
  private readBounds(): boolean {
    const { draft } = this;
    const start = this.take(
      /^(?:a partir d[ue]s?|a compter d[ue]|depuis|des|debut)\s+(?=(?:le\s+)?(?:[a-z]+\s+)?\d)(?!\d{1,2}\s*[h:])/,
    );
    if (start) {
      const dates = this.dates();
      if (dates?.length !== 1 || dates[0] === undefined)
        throw new FrenchRuleError(
          `« ${start[0].trim()} » : il manque une date ; écrivez par exemple « à partir du 05/01/2027 ».`,
        );
      draft.from = dates[0];
      return true;
    }
    const end = this.take(/^(?:jusqu'(?:au|a|en)|fin)\s+/);
    if (end) {
      const dates = this.dates();
      if (dates?.length !== 1 || dates[0] === undefined)
        throw new FrenchRuleError(
          `« ${end[0].trim()} » : il manque une date ; écrivez par exemple « jusqu’au 30/06/2027 ».`,
        );
      draft.to = dates[0];
      return true;
    }
    const span = this.take(new RegExp(`^de\\s+(${MONTH})\\s+a\\s+(${MONTH})(?!\\s+\\d{4}\\b)`));
    if (span) {
      const [first, last] = [monthOf(span[1] ?? ''), monthOf(span[2] ?? '')];
      for (let month = first; ; month = (month % 12) + 1) {
        draft.months.push(month);
        if (month === last) return true;
      }
    }
    const months = this.take(
      new RegExp(`^(?:en|aux? mois d[e'])\\s*(${MONTH}(?:${AND}(?:en\\s+)?${MONTH})*)(?!\\s+\\d{4}\\b)`),
    );
    if (months) {
      draft.months.push(...monthsIn(months[0]));
      return true;
    }
    const range = this.range();
    if (!range) return false;
    if (draft.from !== undefined || draft.to !== undefined)
      throw new FrenchRuleError('Deux périodes sont écrites ; faites une ligne par période.');
    draft.from = range.from;
    draft.to = range.to;
    return true;
  }

  private readSchoolOnly(): boolean {
    if (/^y compris (?:pendant )?(?:les )?(?:vacances(?: scolaires)?|jours feries)/.test(this.rest))
      return Boolean(
        this.take(
          /^y compris (?:pendant )?(?:les )?(?:vacances(?: scolaires)?|jours feries)(?: et (?:les )?(?:jours feries|vacances(?: scolaires)?))?/,
        ),
      );
    if (this.take(/^(?:uniquement |seulement )?(?:pendant|durant) (?:les )?vacances(?: scolaires)?\b/)) {
      this.draft.schoolHolidays = 'only';
      return true;
    }
    if (
      this.take(
        /^(?:uniquement |seulement )?(?:en periode scolaire|pendant (?:la )?periode scolaire|periode scolaire)\b/,
      )
    ) {
      this.draft.schoolHolidays = 'never';
      return true;
    }
    return false;
  }

  private step(): boolean {
    if (this.readSchoolOnly() || this.readExceptions() || this.readStatus() || this.readBounds()) return true;
    if (this.take(/^(?:toute la journee|journee entiere|journee)\b/)) {
      this.draft.addAllDay();
      return true;
    }
    const times = readTimes(this.rest);
    if (times) {
      this.at += times.length;
      this.timesEnd = this.at;
      this.draft.addTimes(times.times);
      return true;
    }
    const isGlued = this.timesEnd >= 0 && this.folded.slice(this.timesEnd, this.at).trim() === '';
    const dates = this.dates();
    if (dates) {
      this.draft.addPattern({ dates }, isGlued);
      return true;
    }
    const pattern = readPattern(this.rest);
    if (pattern) {
      this.at += pattern.length;
      this.draft.addPattern(pattern.pattern, isGlued);
      return true;
    }
    return Boolean(this.take(FILLER));
  }

  /** Reads all of it. */
  read(): FrenchRule {
    if (this.text.trim() === '') throw new FrenchRuleError(`La règle est vide ; ${HELP}.`);
    this.take(/^\s+/);
    while (this.at < this.folded.length) {
      if (!this.step()) {
        const half = /^(?:le |les )?(?:matin|apres-midi|soir)s?\b/.exec(this.rest);
        throw new FrenchRuleError(
          half
            ? `« ${half[0].trim()} » ne dit pas les heures ; écrivez par exemple 9h-12h.`
            : `« ${this.quote()} » n’est pas compris ; ${HELP}.`,
        );
      }
      this.take(/^\s+/);
    }
    return this.draft.finish();
  }
}

/**
 * Understands a rule in plain French: « tous les 2e mardis du mois 14:00-17:00 sauf vacances », « chaque jeudi »,
 * « tous les 15 jours », « les 3, 10 et 17 mars », « annulé le 24/12/2026 », « déplacé du … au … ».
 * @param text As typed, in any case, with or without accents.
 * @param near Day near which a date without a year lies (`YYYY-MM-DD`).
 * @throws FrenchRuleError where any word is not understood: what, and what would be right.
 */
export function parseFrenchRule(text: string, near: string): FrenchRule {
  return new Reader(text, near).read();
}
