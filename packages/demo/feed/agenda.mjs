import { addDays, datesBetween, weekday } from './days.mjs';

/** Whether an activity written in `activities/` can take place on a date. */
const takesPlace = (closures, { kind, site = 'halle', to, elsewhere, days }) => {
  const closed = new Set(closures.holidays.map(({ from }) => from));
  const eves = new Set(closures.eves.map(({ from }) => from));
  const shut = site === 'coteaux' ? closures.yearEnd : [];
  return (date) =>
    days.on(date) &&
    !closed.has(date) &&
    !(eves.has(date) && to > '12:00') &&
    !shut.some((range) => date >= range.from && date <= range.to) &&
    // Clubs and events are held outside opening hours; so is what happens elsewhere.
    !(date === closures.training && site === 'halle' && !elsewhere && kind === 'permanence');
};

/** Turns one activity of the table into a feed record whose dates are those of the year ahead on which it takes place. */
const expand = (closures, year, generatedAt) => (entry) => {
  const { days, site, to, from, room, elsewhere, online, ...rest } = entry;
  const dates = year.filter(takesPlace(closures, entry));
  const place = {
    ...(site === undefined ? {} : { site }),
    ...elsewhere,
    ...(room === undefined ? {} : { room }),
    ...(online === undefined ? {} : { url: online }),
  };
  return {
    ...rest,
    ...(Object.keys(place).length === 0 ? {} : { place }),
    schedule: [{ from, to, dates, rule: days.rule }],
    updatedAt: generatedAt,
  };
};

/** The next day from Tuesday to Friday that is neither a public holiday nor an eve nor a day on which the house differs. */
const nextWorkingDay = (date, { holidays, eves, stocktaking, training }) => {
  const special = new Set([...[...holidays, ...eves].map(({ from }) => from), stocktaking, training]);
  let next = addDays(date, 1);
  while (special.has(next) || ![2, 3, 4, 5].includes(weekday(next))) next = addDays(next, 1);
  return next;
};

/**
 * Gives sessions of the next two weeks, and some later ones, something to say: cancelled, moved, full.
 * Each change lists activities that could carry it, the preferred first; a session gets at most one.
 */
const withOverrides = (items, changes, today, closures) => {
  const taken = new Map(items.map(({ id }) => [id, []]));
  const put = (item, override) => taken.get(item.id).push(override);
  // Where the house closes exceptionally, what was planned there that day is cancelled, and says why.
  for (const item of items) {
    const site = item.place?.site ?? 'halle';
    const here = site === 'halle' && item.place?.name === undefined && (item.modes ?? ['onsite']).includes('onsite');
    if (here && item.schedule[0].dates.includes(closures.stocktaking))
      put(item, {
        date: closures.stocktaking,
        status: 'cancelled',
        reason: { fr: 'Fermeture exceptionnelle\u00a0: inventaire', en: 'Exceptional closing: stocktaking' },
      });
  }
  for (const { ids, within, ...override } of changes) {
    const [first, last] = within.map((days) => addDays(today, days));
    const found = ids
      .flatMap((id) => items.filter((item) => item.id === id))
      .map((item) => ({
        item,
        date: item.schedule[0].dates.find(
          (date) => date >= first && date <= last && !taken.get(item.id).some((other) => other.date === date),
        ),
      }))
      .find(({ date }) => date !== undefined);
    if (found === undefined)
      throw new Error(`none of ${ids.join(', ')} has a free session from ${first} to ${last} to be ${override.status}`);
    const { to, ...same } = override;
    const moved = to === undefined || to.laterDay !== true ? to : { date: nextWorkingDay(found.date, closures) };
    put(found.item, { date: found.date, ...same, ...(moved ? { to: moved } : {}) });
  }
  return items.map((item) => {
    const overrides = taken.get(item.id).sort((a, b) => (a.date < b.date ? -1 : 1));
    return overrides.length ? { ...item, overrides } : item;
  });
};

/** The items of an agenda: the table's activities, dated from today, with their exceptions. */
export const agendaItems = (activities, changes, closures, today, generatedAt) =>
  withOverrides(
    activities.map(expand(closures, datesBetween(today, addDays(today, 365)), generatedAt)),
    changes,
    today,
    closures,
  );
