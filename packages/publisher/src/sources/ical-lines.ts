import ICAL from 'ical.js';

/** A property as jCal has it (RFC 7265): name, parameters, type, values. */
export interface CalendarProperty {
  /** Lower case. */
  readonly name: string;
  /** Parameters by lower-case name. */
  readonly params: Readonly<Record<string, string>>;
  /** Its values as text; dates and rules exactly as written. */
  readonly values: readonly string[];
}

/** A component and where it stands. */
export interface CalendarComponent {
  /** `vevent`, `vtodo`… */
  readonly name: string;
  /** Line of its BEGIN, from 1. */
  readonly line: number;
  /** Properties in order. */
  readonly properties: readonly CalendarProperty[];
  /** Components within it. */
  readonly inner: readonly CalendarComponent[];
  /** Lines that could not be read and were left out. */
  readonly dropped: readonly { readonly line: number; readonly text: string }[];
}

/** Something that stands in the file and is no readable component. */
export interface BrokenComponent {
  /** `vevent`… */
  readonly name: string;
  /** Line, from 1. */
  readonly line: number;
  /** Why, in plain French. */
  readonly why: string;
}

/** What a calendar file holds. */
export interface CalendarFile {
  /** Properties of the calendar itself. */
  readonly properties: readonly CalendarProperty[];
  /** Its components. */
  readonly components: readonly CalendarComponent[];
  /** Those that could not be read. */
  readonly broken: readonly BrokenComponent[];
  /** True where there is no BEGIN:VCALENDAR at all. */
  readonly notCalendar: boolean;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Values that are read here and not by ical.js, so that what producers write is seen as it is. */
const RAW =
  /^(DTSTART|DTEND|DURATION|RECURRENCE-ID|RRULE|EXRULE|RDATE|EXDATE|TZOFFSETFROM|TZOFFSETTO|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|GEO|TRIGGER|DUE|COMPLETED|FREEBUSY|REFRESH-INTERVAL|PERCENT-COMPLETE|PRIORITY|REPEAT)(?=[;:])/i;
const VITAL = /^(?:DTSTART|DTEND|DURATION|RECURRENCE-ID|RRULE|RDATE|EXDATE|UID|STATUS|SUMMARY)(?=[;:])/i;

/** Unfolds lines (RFC 5545 §3.1), whatever ends them, and keeps where each began. */
const linesOf = (text: string): Line[] => {
  const lines: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const last = lines.at(-1);
    const folded = /^[ \t]/.test(raw) && last !== undefined && !/^\s*(?:BEGIN|END):/i.test(raw);
    if (folded) last.text += raw.slice(1);
    else if (raw.trim() !== '') lines.push({ line: index + 1, text: raw.trimStart() });
  });
  // Not before: a fold after a space would glue two words.
  return lines.map(({ line, text: whole }) => ({ line, text: whole.trimEnd() }));
};

const parseLine = (text: string): CalendarProperty => {
  const marked = text.replace(RAW, 'X-CDM-$1');
  const [, properties] = ICAL.parse(`BEGIN:VCALENDAR\r\n${marked}\r\nEND:VCALENDAR`) as unknown as [
    string,
    [string, Record<string, unknown>, string, ...unknown[]][],
  ];
  const [property] = properties;
  if (!property) throw new Error('no property');
  const [name, params, , ...values] = property;
  return {
    name: name.replace(/^x-cdm-/, ''),
    params: Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key.toLowerCase(),
        Array.isArray(value) ? value.join(',') : String(value),
      ]),
    ),
    // jCal has a PERIOD (RFC 7265 §3.6.9) as a list of its start and its end or duration.
    values: values.map((value) =>
      typeof value === 'string'
        ? value
        : property[2] === 'period' && Array.isArray(value)
          ? value.join('/')
          : JSON.stringify(value),
    ),
  };
};

type Draft = {
  name: string;
  line: number;
  properties: CalendarProperty[];
  inner: CalendarComponent[];
  dropped: Line[];
  broken?: BrokenComponent;
};

/**
 * Reads a calendar file line by line: a byte-order mark, bare line feeds and indented lines are no obstacle, and a line or
 * component that cannot be read does not take the others with it.
 */
export function readCalendarFile(text: string): CalendarFile {
  const root: Draft = { name: '', line: 0, properties: [], inner: [], dropped: [] };
  const stack: Draft[] = [root];
  const components: CalendarComponent[] = [];
  const broken: BrokenComponent[] = [];
  let notCalendar = true;
  const close = (): void => {
    const done = stack.pop();
    if (!done || done === root) return;
    if (done.broken) broken.push(done.broken);
    else if (stack.length === 1) components.push(done);
    else stack.at(-1)?.inner.push(done);
  };
  for (const { line, text: content } of linesOf(text.replace(/^\uFEFF/, ''))) {
    const begin = /^BEGIN:\s*([A-Z-]+)/i.exec(content)?.[1]?.toLowerCase();
    const end = /^END:\s*([A-Z-]+)/i.exec(content)?.[1]?.toLowerCase();
    const top = stack.at(-1) ?? root;
    if (begin === 'vcalendar') notCalendar = false;
    else if (begin !== undefined) {
      // An event within an event: the first was never closed.
      if (begin === 'vevent' && top.name === 'vevent') {
        top.broken = { name: top.name, line: top.line, why: 'L’événement n’est pas fermé (il manque END:VEVENT).' };
        close();
      }
      stack.push({ name: begin, line, properties: [], inner: [], dropped: [] });
    } else if (end === 'vcalendar') while (stack.length > 1) close();
    else if (end !== undefined) {
      if (stack.some(({ name }) => name === end)) while (stack.length > 1 && stack.at(-1)?.name !== end) close();
      if (stack.at(-1)?.name === end) close();
    } else
      try {
        top.properties.push(parseLine(content));
      } catch (error) {
        const short = content.length > 60 ? `${content.slice(0, 60)}…` : content;
        if (VITAL.test(content) && top !== root)
          top.broken = {
            name: top.name,
            line,
            why: `La ligne « ${short} » n’est pas lisible (${error instanceof Error ? error.message : String(error)}).`,
          };
        else top.dropped.push({ line, text: short });
      }
  }
  while (stack.length > 1) {
    const open = stack.at(-1);
    if (open)
      open.broken = {
        name: open.name,
        line: open.line,
        why: `Le fichier s’arrête avant END:${open.name.toUpperCase()}.`,
      };
    close();
  }
  return { properties: root.properties, components, broken, notCalendar };
}
