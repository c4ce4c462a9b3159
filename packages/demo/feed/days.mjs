// Calendar dates as `YYYY-MM-DD` strings on the Cité's wall clock. Arithmetic goes through UTC midnights,
// so neither the machine's zone nor a clock change can move a date.

const DAY = 86_400_000;
const ms = (date) => Date.parse(`${date}T00:00:00Z`);
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const two = (n) => String(n).padStart(2, '0');

/** The date `n` days after `date`. */
export const addDays = (date, n) => iso(ms(date) + n * DAY);
/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date) => new Date(ms(date)).getUTCDay() || 7;
/** Calendar date of a year, a month (1 to 12) and a day. */
export const ymd = (year, month, day) => `${year}-${two(month)}-${two(day)}`;
/** Year of a date. */
export const yearOf = (date) => Number(date.slice(0, 4));
/** Every date from `from` to `to`, both included. */
export const datesBetween = (from, to) => {
  const dates = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
};
/** Today on the wall clock of an IANA zone. */
export const todayIn = (timeZone, now) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
/** First day on or after `date` that falls on an ISO weekday. */
export const onOrAfter = (date, day) => addDays(date, (day - weekday(date) + 7) % 7);

/** Easter Sunday of a year (Gregorian calendar, the New Scientist form of the anonymous algorithm, 1961). */
export const easter = (year) => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return ymd(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
};

/** French public holidays of a year, as `[date, name in French, name in English]`, ascending. */
export const publicHolidays = (year, { abolition = false } = {}) => {
  const sunday = easter(year);
  const days = [
    [ymd(year, 1, 1), "Jour de l'An", "New Year's Day"],
    [addDays(sunday, 1), 'Lundi de Pâques', 'Easter Monday'],
    [ymd(year, 5, 1), 'Fête du Travail', 'Labour Day'],
    [ymd(year, 5, 8), 'Victoire de 1945', 'Victory Day'],
    [addDays(sunday, 39), 'Ascension', 'Ascension Day'],
    [addDays(sunday, 50), 'Lundi de Pentecôte', 'Whit Monday'],
    [ymd(year, 7, 14), 'Fête nationale', 'National Day'],
    [ymd(year, 8, 15), 'Assomption', 'Assumption'],
    [ymd(year, 11, 1), 'Toussaint', "All Saints' Day"],
    [ymd(year, 11, 11), 'Armistice de 1918', 'Armistice Day'],
    [ymd(year, 12, 25), 'Noël', 'Christmas Day'],
  ];
  if (abolition) days.push([ymd(year, 12, 20), "Abolition de l'esclavage", 'Abolition of Slavery']);
  return days.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
};

/**
 * School holidays of a year of this example: the shape of a French year, not any zone's real dates.
 * `[from, to]`, both included.
 */
export const schoolHolidays = (year) => [
  [onOrAfter(ymd(year, 2, 6), 6), addDays(onOrAfter(ymd(year, 2, 6), 6), 15)],
  [onOrAfter(ymd(year, 4, 10), 6), addDays(onOrAfter(ymd(year, 4, 10), 6), 15)],
  [onOrAfter(ymd(year, 7, 3), 6), ymd(year, 8, 31)],
  [onOrAfter(ymd(year, 10, 17), 6), addDays(onOrAfter(ymd(year, 10, 17), 6), 15)],
  [onOrAfter(ymd(year, 12, 18), 6), addDays(onOrAfter(ymd(year, 12, 18), 6), 15)],
];

const CODES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const nthOfMonth = (date) => Math.ceil(Number(date.slice(8)) / 7);
const isLastOfMonth = (date) => addDays(date, 7).slice(5, 7) !== date.slice(5, 7);
// Monday 5 January 1970 begins week 0, so "every second week" is the same whatever the day of the build.
const weekNumber = (date) => Math.floor((ms(date) / DAY - 4) / 7);

/**
 * A recurrence: which dates it falls on, and its RFC 5545 rule.
 * `weekly(4)` every Thursday, `weekly(3, 2)` every second Wednesday, `monthly(2, 2)` every second Tuesday of the
 * month, `monthly(2, -1)` every last Tuesday, `monthly(3, 1, [3, 9])` only in March and September.
 */
export const weekly = (days, every = 1) => {
  const list = [days].flat();
  return {
    rule: `FREQ=WEEKLY${every > 1 ? `;INTERVAL=${every}` : ''};BYDAY=${list.map((day) => CODES[day]).join(',')}`,
    on: (date) => list.includes(weekday(date)) && weekNumber(date) % every === 0,
  };
};
export const monthly = (day, nth, months = []) => ({
  rule: `FREQ=${months.length ? 'YEARLY' : 'MONTHLY'}${months.length ? `;BYMONTH=${months.join(',')}` : ''};BYDAY=${nth}${CODES[day]}`,
  on: (date) =>
    weekday(date) === day &&
    (nth === -1 ? isLastOfMonth(date) : nthOfMonth(date) === nth) &&
    (months.length === 0 || months.includes(Number(date.slice(5, 7)))),
});
