import type { DatedSession } from '@cite-des-metiers/sdk/agenda';
import type { Moment } from '@cite-des-metiers/sdk/conseil';
import type { ConseilOffer } from '@cite-des-metiers/sdk/feed';
import { wallClock } from '@cite-des-metiers/sdk/time';

/** A moment as a session for a calendar: the agenda's own where it is one, else opening hours under the desk's need. */
export function sessionOf(offer: ConseilOffer, { start, end, session }: Moment, timeZone: string): DatedSession {
  if (session) return session;
  const { date, time } = wallClock(start, timeZone);
  const { need, summary, pole, site, room, languages, modes, booking } = offer;
  const place = { ...(site && { site }), ...(room && { room }) };
  return {
    id: `${offer.id}@${date}T${time}`,
    activity: {
      id: offer.id,
      kind: 'permanence',
      title: need,
      ...(summary && { summary }),
      poles: [pole],
      place,
      ...(languages && { languages }),
      ...(modes && { modes }),
      ...(booking && { booking }),
      schedule: [],
    },
    date,
    start,
    end,
    allDay: false,
    status: 'scheduled',
    place,
  };
}
