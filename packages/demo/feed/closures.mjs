import { addDays, datesBetween, onOrAfter, publicHolidays, schoolHolidays, weekday, yearOf, ymd } from './days.mjs';
import { t } from './text.mjs';

/** Dates on which nothing is scheduled or hours differ, for the years that a feed written today can be asked about. */
export const closuresAround = (today) => {
  const years = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1];
  const lastDay = addDays(today, 365);
  const firstDay = addDays(today, -14);
  const inWindow = ({ from, to = from }) => to >= firstDay && from <= lastDay;

  const holidays = years
    .flatMap((year) => publicHolidays(year))
    .map(([from, fr, en]) => ({ from, reason: t(fr, en), cause: 'public-holiday' }))
    .filter(inWindow);
  const eves = years
    .flatMap((year) => [
      {
        from: ymd(year, 12, 24),
        closedFrom: '12:00',
        reason: t('Veille de Noël', 'Christmas Eve'),
        cause: 'exceptional',
      },
      {
        from: ymd(year, 12, 31),
        closedFrom: '12:00',
        reason: t('Saint-Sylvestre', "New Year's Eve"),
        cause: 'exceptional',
      },
    ])
    .filter(inWindow);
  const yearEnd = years
    .map((year) => ({
      from: ymd(year, 12, 24),
      to: ymd(year + 1, 1, 3),
      closed: true,
      reason: t("Fermeture de fin d'année", 'Year-end closure'),
      cause: 'exceptional',
    }))
    .filter(inWindow);
  const school = years
    .flatMap((year) => schoolHolidays(year))
    .map(([from, to]) => ({ from, to }))
    .filter(inWindow);

  const special = new Set([...holidays, ...eves].map(({ from }) => from));
  // A plain working day soon enough to be announced ahead: from three to nine days from today.
  const soon = datesBetween(addDays(today, 3), addDays(today, 9)).filter((date) => !special.has(date));
  const stocktaking =
    soon.find((date) => [3, 4].includes(weekday(date))) ?? soon.find((date) => [2, 5, 6].includes(weekday(date)));
  if (stocktaking === undefined) throw new Error(`no working day between three and nine days after ${today}`);
  // A Tuesday about six weeks ahead whose hours nobody knows yet.
  let training = onOrAfter(addDays(today, 42), 2);
  while (special.has(training)) training = addDays(training, 7);

  return { holidays, eves, yearEnd, school, stocktaking, training };
};
