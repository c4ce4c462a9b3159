import type {
  Activity,
  AgendaDocument,
  CiteDocument,
  Documents,
  Hours,
  Id,
  Place,
  Text,
} from '@cite-des-metiers/sdk/feed';

/** One session as visitors see it: planned date and time, and what an override says. */
interface PlannedSession {
  readonly title: string;
  readonly date: string;
  readonly from: string;
  readonly status: string;
  /** When and where it takes place, for comparing. */
  readonly what: string;
}

/** A change for visitors, in the order of its date. */
export interface SessionChange {
  readonly kind: 'new' | 'gone' | 'cancelled' | 'moved' | 'changed';
  readonly title: string;
  /** Day as planned, `YYYY-MM-DD`. */
  readonly date: string;
  /** Start as planned; empty for a whole day. */
  readonly from: string;
}

/** How many records of a document come, go, or say something else. */
export interface RecordsDiff {
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  /** Records in the former feed. */
  readonly before: number;
}

/** What changes for visitors between two builds. */
export interface FeedDiff {
  readonly sessions: readonly SessionChange[];
  /** Names of the sites whose usual week, variants or announced exceptions differ. */
  readonly hours: readonly string[];
  /** True where the Cité's own words differ: names, addresses, telephones, poles. */
  readonly about: boolean;
  /** Records by document; those of the agenda but for their sessions, which are told one by one. */
  readonly records: Readonly<Record<'agenda' | 'conseil' | 'resources', RecordsDiff>>;
  /** Sessions still to come in the former feed, from the day of the new build on, within both horizons. */
  readonly before: number;
  /** How many of them are in the new one. */
  readonly kept: number;
}

const words = (text: Text): string => (typeof text === 'string' ? text : (Object.values(text)[0] ?? ''));
const placeText = (place: Place | undefined): string => JSON.stringify(place ?? {});

const sessionsOf = (activity: Activity, from: string, to: string): readonly (readonly [string, PlannedSession])[] =>
  activity.schedule.flatMap((slot) =>
    slot.dates
      .filter((date) => date >= from && date <= to)
      .map((date) => {
        const override = activity.overrides?.find(
          (entry) => entry.date === date && (entry.from === undefined || entry.from === slot.from),
        );
        const what = [slot.to, placeText(activity.place), override?.status, JSON.stringify(override?.to ?? {})].join();
        const session: PlannedSession = {
          title: words(activity.title),
          date,
          from: slot.from ?? '',
          status: override?.status ?? 'scheduled',
          what,
        };
        return [`${activity.id}@${date}T${session.from}`, session] as const;
      }),
  );

const index = (agenda: AgendaDocument, from: string, to: string): ReadonlyMap<string, PlannedSession> =>
  new Map(agenda.items.flatMap((activity) => sessionsOf(activity, from, to)));

const changeOf = (before: PlannedSession | undefined, after: PlannedSession): SessionChange['kind'] | undefined => {
  if (before === undefined) return after.status === 'cancelled' ? undefined : 'new';
  if (before.what === after.what) return undefined;
  return after.status === 'cancelled' || after.status === 'moved' ? after.status : 'changed';
};

/** Hours without the exceptions of days gone by and without computed holidays, which come in every night. */
const hoursText = (hours: Hours | undefined, today: string): string =>
  JSON.stringify({
    ...hours,
    exceptions: hours?.exceptions?.filter(
      (exception) => (exception.to ?? exception.from) >= today && exception.cause !== 'public-holiday',
    ),
  });

/** A record as text, whatever the order of its fields; without those named. */
const recordText = (record: object, ...without: readonly string[]): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([key]) => !without.includes(key))
      .sort(([a], [b]) => a.localeCompare(b)),
  );

const recordsOf = (
  former: readonly { readonly id: Id }[] | undefined,
  next: readonly { readonly id: Id }[],
  ...without: readonly string[]
): RecordsDiff => {
  const before = new Map((former ?? []).map((record) => [record.id, recordText(record, ...without)]));
  const after = new Map(next.map((record) => [record.id, recordText(record, ...without)]));
  const isKept = (id: Id): boolean => after.has(id);
  return {
    // Where there was no document, nothing of it is news.
    added: former ? [...after.keys()].filter((id) => !before.has(id)).length : 0,
    gone: [...before.keys()].filter((id) => !isKept(id)).length,
    changed: [...before].filter(([id, text]) => isKept(id) && after.get(id) !== text).length,
    before: before.size,
  };
};

/** The Cité's own words: without what each build says anew, and without hours, which are told by site. */
const aboutText = ({ sites, version: _, generatedAt: _at, validThrough: _to, ...rest }: CiteDocument): string =>
  recordText({ ...rest, sites: sites.map((site) => recordText(site, 'hours')) });

/**
 * What changes for visitors from one feed to the next. Pure. Compares from the new feed's first day to the
 * end of the former horizon, so that the day that comes into view every night is no news.
 * @param former The feed that is published now.
 * @param next The feed about to be.
 * @param today First day, on the Cité's wall clock.
 */
export function diffFeeds(former: Partial<Documents>, next: Documents, today: string): FeedDiff {
  const end = former.agenda?.validThrough ?? next.agenda.validThrough;
  const before = former.agenda ? index(former.agenda, today, end) : new Map<string, PlannedSession>();
  const after = index(next.agenda, today, end);
  const changed = [...after].flatMap(([id, session]): readonly SessionChange[] => {
    const kind = changeOf(before.get(id), session);
    return kind ? [{ kind, title: session.title, date: session.date, from: session.from }] : [];
  });
  const gone = [...before]
    .filter(([id]) => !after.has(id))
    .map(([, { title, date, from }]): SessionChange => ({ kind: 'gone', title, date, from }));
  const sessions = [...changed, ...gone].sort((a, b) => (a.date + a.from).localeCompare(b.date + b.from));
  const hours = next.cite.sites.flatMap((site) => {
    const old = former.cite?.sites.find(({ id }) => id === site.id);
    return old && hoursText(old.hours, today) !== hoursText(site.hours, today) ? [words(site.name)] : [];
  });
  const about = former.cite !== undefined && aboutText(former.cite) !== aboutText(next.cite);
  const records = {
    agenda: recordsOf(former.agenda?.items, next.agenda.items, 'schedule', 'overrides', 'updatedAt'),
    conseil: recordsOf(former.conseil?.items, next.conseil.items),
    resources: recordsOf(former.resources?.items, next.resources.items),
  };
  return {
    sessions,
    hours,
    about,
    records,
    before: before.size,
    kept: [...before.keys()].filter((id) => after.has(id)).length,
  };
}

/** Whether so much is lost that a mistake is likelier than a decision: more than half of at least four. */
export function isTooMuch(before: number, kept: number): boolean {
  return before >= 4 && kept * 2 < before;
}

/** What of a feed loses more than half, as {@link isTooMuch} counts; the first of it, or nothing. */
export function lossOf(
  diff: FeedDiff,
): { readonly what: 'sessions' | 'conseil' | 'resources'; readonly before: number; readonly kept: number } | undefined {
  const { conseil, resources } = diff.records;
  const counts = [
    { what: 'sessions', before: diff.before, kept: diff.kept },
    { what: 'conseil', before: conseil.before, kept: conseil.before - conseil.gone },
    { what: 'resources', before: resources.before, kept: resources.before - resources.gone },
  ] as const;
  return counts.find(({ before, kept }) => isTooMuch(before, kept));
}
