import type { FrenchPattern } from './french-types.js';
import { AND, DAY, FrenchRuleError, NOT_DATED, dayCode, dayOf } from './french-words.js';

const RANKS: Readonly<Record<string, number>> = {
  premier: 1,
  premiere: 1,
  second: 2,
  seconde: 2,
  deuxieme: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  dernier: -1,
  derniere: -1,
  'avant-dernier': -2,
};
const RANK = String.raw`(?:avant-derniers?|premi(?:er|ere)s?|secondes?|seconds?|deuxiemes?|troisiemes?|quatriemes?|cinquiemes?|dernieres?|derniers?|[1-9](?:ers?|eres?|re|emes?|es?|nd|nds|nde|°|o)\b)`;
const EACH = String.raw`(?:(?:tous|toutes)\s+les|chaque|les|le|un|une|la)\s+`;
const OF_MONTH = String.raw`(?:\s+(?:du|de|par|dans le)\s+(?:chaque\s+|le\s+)?mois\b|\s+(?:chaque|tous les)\s+mois\b|\s+mensuels?\b|\s+de\s+chaque\s+mois\b)`;
const RANK_DAYS = new RegExp(
  `^(?:${EACH})?(${RANK}(?:${AND}(?:le\\s+|les\\s+)?${RANK})*)\\s+(${DAY}(?:${AND}(?:le\\s+)?${DAY}${NOT_DATED})*)(${OF_MONTH})?`,
);
const MONTH_DAYS = new RegExp(
  `^(?:${EACH})?(\\d{1,2}(?:er)?(?:${AND}(?:le\\s+|les\\s+)?\\d{1,2}(?:er)?)*)(?:${OF_MONTH})`,
);
const LAST_DAY = new RegExp(`^(?:${EACH})?dernier\\s+jour${OF_MONTH}`);
const DAY_RANGE = new RegExp(
  `^(?:(?:tous les jours|chaque jour|ouvert)\\s+)?(?:du\\s+|de\\s+)?(${DAY})\\s*(?:au|a|-)\\s*(${DAY})`,
);
const DAYS = new RegExp(
  `^(?:${EACH})?(?:semaines?\\s+)?(${DAY}(?:${AND}(?:les\\s+|le\\s+|chaque\\s+)?${DAY}${NOT_DATED})*)`,
);
const EVERY_OTHER =
  /^\s*,?\s*(?:\(?\s*(?:une\s+semaine\s+sur\s+deux|sur\s+deux|1\s*(?:semaine\s+)?sur\s+2|1\/2|toutes\s+les\s+(?:deux|2)\s+semaines|tous\s+les\s+(?:15|quinze)\s+jours|par\s+quinzaine)\s*\)?)/;
const FORTNIGHT =
  /^(?:tous\s+les\s+(?:15|quinze|14)\s+jours|(?:toutes\s+les\s+)?(?:deux|2)\s+semaines|une\s+semaine\s+sur\s+(?:deux|2)|un\s+jour\s+sur\s+quinze)(?:\s*,)?(?:\s+le)?\s*/;
const EVERY_N_WEEKS = /^toutes\s+les\s+([1-9]|trois|quatre|six|huit)\s+semaines(?:\s*,)?(?:\s+le)?\s*/;
const PARITY = /^\s*,?\s*(?:\(?\s*(?:(?:les|des|en)\s+)?semaines?\s+(paires?|impaires?)\s*\)?)/;
const PARITY_FIRST = new RegExp(
  `^(?:les\\s+|en\\s+|chaque\\s+)?semaines?\\s+(paires?|impaires?)(?:\\s*,)?\\s*(?:le\\s+|les\\s+)?(?=${DAY})`,
);
const EVERY_DAY = /^(?:tous\s+les\s+jours|chaque\s+jour|quotidien(?:nement)?)(?!\s+(?:ouvr|du\s+(?:lundi|mardi)))/;
const WORKING = /^(?:tous\s+les\s+|les\s+|chaque\s+)?jours?\s+ouvr(es?|ables?)\b/;
const VAGUE =
  /^(?:(?:une|deux|trois|1|2|3)\s+fois\s+par\s+(?:mois|semaine|an|trimestre)|regulierement|parfois|certains?|selon|a\s+definir|sur\s+demande)/;

const NUMBER: Readonly<Record<string, number>> = { trois: 3, quatre: 4, six: 6, huit: 8 };

const daysIn = (text: string): number[] => [...text.matchAll(new RegExp(DAY, 'g'))].map(([name]) => dayOf(name));
const rankOf = (word: string): number => {
  const bare = RANKS[word] ?? RANKS[word.replace(/s$/, '')] ?? Number.parseInt(word, 10);
  if (bare > 5)
    throw new FrenchRuleError(
      `« ${word} » : un mois n’a pas plus de cinq fois le même jour ; écrivez de 1er à 5e, ou dernier.`,
    );
  return bare;
};
const weekly = (days: readonly number[], more = ''): string =>
  `FREQ=WEEKLY${more};BYDAY=${[...new Set(days)].map(dayCode).join(',')}`;

interface Read {
  readonly pattern: FrenchPattern;
  readonly length: number;
}

const readMonthly = (text: string): Read | undefined => {
  const ranked = RANK_DAYS.exec(text);
  if (ranked) {
    const ranks = [...(ranked[1] ?? '').matchAll(new RegExp(RANK, 'g'))].map(([word]) => rankOf(word));
    const days = daysIn(ranked[2] ?? '').map(dayCode);
    const set = ranks.flatMap((rank) => days.map((day) => `${String(rank)}${day}`));
    return { pattern: { rule: `FREQ=MONTHLY;BYDAY=${set.join(',')}` }, length: ranked[0].length };
  }
  const last = LAST_DAY.exec(text);
  if (last) return { pattern: { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }, length: last[0].length };
  const numbered = MONTH_DAYS.exec(text);
  if (!numbered) return undefined;
  const days = [...(numbered[1] ?? '').matchAll(/\d+/g)].map(Number);
  const impossible = days.find((day) => day < 1 || day > 31);
  if (impossible !== undefined)
    throw new FrenchRuleError(`« le ${String(impossible)} de chaque mois » n’existe pas ; écrivez un jour de 1 à 31.`);
  return { pattern: { rule: `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}` }, length: numbered[0].length };
};

/** Weekdays, and what follows them: every other week, odd weeks. */
const withRhythm = (days: readonly number[], length: number, text: string): Read => {
  const rest = text.slice(length);
  const other = EVERY_OTHER.exec(rest);
  if (other)
    return { pattern: { rule: weekly(days, ';INTERVAL=2'), needsStart: true }, length: length + other[0].length };
  const parity = PARITY.exec(rest);
  if (parity)
    return {
      pattern: { rule: weekly(days), parity: parity[1]?.startsWith('i') ? 'odd' : 'even' },
      length: length + parity[0].length,
    };
  return { pattern: { rule: weekly(days) }, length };
};

const readDays = (text: string): Read | undefined => {
  const range = DAY_RANGE.exec(text);
  if (range) {
    const [first, last] = [dayOf(range[1] ?? ''), dayOf(range[2] ?? '')];
    const days: number[] = [];
    for (let day: number = first; ; day = (day % 7) + 1) {
      days.push(day);
      if (day === last) break;
    }
    return withRhythm(days, range[0].length, text);
  }
  const list = DAYS.exec(text);
  return list ? withRhythm(daysIn(list[1] ?? ''), list[0].length, text) : undefined;
};

const readFortnight = (text: string): Read | undefined => {
  const weeks = EVERY_N_WEEKS.exec(text);
  const fortnight = weeks ? undefined : FORTNIGHT.exec(text);
  const lead = weeks ?? fortnight;
  if (!lead) return undefined;
  const interval = weeks ? (NUMBER[weeks[1] ?? ''] ?? Number(weeks[1])) : 2;
  const days = DAYS.exec(text.slice(lead[0].length));
  if (!days)
    return {
      pattern: { rule: `FREQ=WEEKLY;INTERVAL=${String(interval)}`, needsStart: true, needsWeekday: true },
      length: lead[0].trimEnd().length,
    };
  return {
    pattern: { rule: weekly(daysIn(days[1] ?? ''), `;INTERVAL=${String(interval)}`), needsStart: true },
    length: lead[0].length + days[0].length,
  };
};

/**
 * Reads what repeats, at the start of a folded text: `tous les 2e mardis du mois`, `chaque jeudi`, `du lundi au vendredi`.
 * @returns undefined where the text does not start with a pattern.
 * @throws FrenchRuleError for words that repeat nothing in particular (`deux fois par mois`).
 */
export function readPattern(text: string): Read | undefined {
  const vague = VAGUE.exec(text);
  if (vague)
    throw new FrenchRuleError(
      `« ${vague[0]} » ne dit pas quels jours ; écrivez par exemple « les 2e et 4e mardis du mois » ou les dates une à une.`,
    );
  const parity = PARITY_FIRST.exec(text);
  if (parity) {
    const days = DAYS.exec(text.slice(parity[0].length));
    if (days)
      return {
        pattern: { rule: weekly(daysIn(days[1] ?? '')), parity: parity[1]?.startsWith('i') ? 'odd' : 'even' },
        length: parity[0].length + days[0].length,
      };
  }
  const working = WORKING.exec(text);
  if (working?.[1]?.startsWith('able'))
    throw new FrenchRuleError(
      '« jours ouvrables » compte le samedi pour les uns, pas pour les autres ; écrivez « du lundi au vendredi » ou « du lundi au samedi ».',
    );
  if (working) return { pattern: { rule: weekly([1, 2, 3, 4, 5]) }, length: working[0].length };
  const everyDay = EVERY_DAY.exec(text);
  return (
    readFortnight(text) ??
    readMonthly(text) ??
    readDays(text) ??
    (everyDay ? { pattern: { rule: 'FREQ=DAILY' }, length: everyDay[0].length } : undefined)
  );
}
