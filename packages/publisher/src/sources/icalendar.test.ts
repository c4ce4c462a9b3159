import type { Activity } from '@cite-des-metiers/sdk/feed';
import { describe, expect, it } from 'vitest';
import { readICalendar } from './icalendar.js';
import type { ImportContext } from './report.js';

const context: ImportContext = { timeZone: 'Europe/Paris', language: 'fr', from: '2026-11-01', to: '2027-10-31' };
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...parts: string[]) => readICalendar(calendar(...parts), context);
const only = (...parts: string[]): Activity => {
  const { activities = [], report } = read(...parts);
  if (activities.length !== 1 || !activities[0])
    throw new Error(`${String(activities.length)} activities ${JSON.stringify(report)}`);
  return activities[0];
};
const base = [
  'UID:vae',
  'SUMMARY:VAE',
  'DTSTART;TZID=Europe/Paris:20261208T140000',
  'DTEND;TZID=Europe/Paris:20261208T170000',
];
const weekly = [...base, 'RRULE:FREQ=WEEKLY;COUNT=4'];

describe('readICalendar: times', () => {
  it.each([
    ['an IANA zone', ';TZID=Europe/Paris:20261208T140000', '14:00'],
    ['UTC', ':20261208T130000Z', '14:00'],
    ['a floating time', ':20261208T140000', '14:00'],
    ['another zone', ';TZID=Europe/London:20261208T130000', '14:00'],
    ['a Windows name', ';TZID=Romance Standard Time:20261208T140000', '14:00'],
    ['what Outlook shows', ';TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20261208T140000', '14:00'],
    ['what Outlook shows of another zone', ';TZID="(UTC-05:00) Eastern Time (US & Canada)":20261208T080000', '14:00'],
    ['a path', ';TZID=/freeassociation.sourceforge.net/Europe/Paris:20261208T140000', '14:00'],
    ['a bare offset that is the Cité’s in winter', ';TZID="(GMT +01:00)":20261208T140000', '14:00'],
  ])('reads %s', (_, start, from) => {
    const { schedule } = only(event('UID:a', 'SUMMARY:A', `DTSTART${start}`, 'DURATION:PT1H'));
    expect(schedule).toEqual([{ from, to: '15:00', dates: ['2026-12-08'] }]);
  });

  it('refuses an event whose VTIMEZONE has a start that is no date, with a sentence', () => {
    const zone = [
      ...[
        'BEGIN:VTIMEZONE',
        'TZID:Zone 1',
        'BEGIN:STANDARD',
        'DTSTART:EARLY',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
      ],
      ...['END:STANDARD', 'END:VTIMEZONE'],
    ];
    const { report } = read(...zone, event('SUMMARY:A', 'DTSTART;TZID=Zone 1:20270210T140000', 'DURATION:PT2H'));
    expect(report.refused[0]?.why).toBe('Le début « EARLY » d’un fuseau n’est pas une date comme 19701025T030000.');
  });

  it('follows the rules of a VTIMEZONE whose name nobody knows, on both sides of its changes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone 1',
      ...[
        'BEGIN:STANDARD',
        'DTSTART:16010101T030000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'TZOFFSETFROM:+0300',
        'TZOFFSETTO:+0200',
        'END:STANDARD',
      ],
      ...[
        'BEGIN:DAYLIGHT',
        'DTSTART:16010101T020000',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0300',
        'END:DAYLIGHT',
      ],
      'END:VTIMEZONE',
    ];
    const start = 'DTSTART;TZID="Customized Time Zone 1":';
    const { activities } = read(
      ...zone,
      event('UID:w', 'SUMMARY:W', `${start}20261208T150000`, 'DURATION:PT1H'),
      event(
        'UID:s',
        'SUMMARY:S',
        `${start}20270608T150000`,
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;UNTIL=20270609T120000Z',
      ),
    );
    expect(activities?.map(({ schedule }) => schedule)).toEqual([
      [{ from: '14:00', to: '15:00', dates: ['2026-12-08'] }],
      [{ from: '14:00', to: '15:00', dates: ['2027-06-08', '2027-06-09'] }],
    ]);
  });

  it('refuses a zone that nobody knows and the file does not describe', () => {
    const { report } = read(
      event('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Customized Time Zone 1:20261208T140000', 'DURATION:PT1H'),
    );
    expect(report.refused[0]).toMatchObject({ where: 'ligne 3' });
    expect(report.refused[0]?.why).toContain('Customized Time Zone 1');
  });

  it('counts repeated UTC times on the calendar’s own clock, so that they do not move with the seasons', () => {
    const { schedule } = only(
      'X-WR-TIMEZONE:Europe/Paris',
      event('UID:a', 'SUMMARY:A', 'DTSTART:20270323T130000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(schedule[0]).toMatchObject({ from: '14:00', dates: ['2027-03-23', '2027-03-30'] });
  });

  it('keeps a London slot at London’s clock when only Paris is looked at', () => {
    const { schedule } = only(
      event(
        'UID:a',
        'SUMMARY:A',
        'DTSTART;TZID=Europe/London:20270323T130000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(schedule).toEqual([{ from: '14:00', to: '15:00', dates: ['2027-03-23', '2027-03-30'] }]);
  });

  it.each([
    ['DTEND equal to DTSTART', 'DTEND;VALUE=DATE:20261224', ['2026-12-24']],
    ['DTEND before DTSTART', 'DTEND;VALUE=DATE:20261220', ['2026-12-24']],
    ['no DTEND', 'TRANSP:OPAQUE', ['2026-12-24']],
    ['an exclusive DTEND', 'DTEND;VALUE=DATE:20261227', ['2026-12-24', '2026-12-25', '2026-12-26']],
    ['a DURATION in days', 'DURATION:P2D', ['2026-12-24', '2026-12-25']],
  ])('reads whole days with %s', (_, line, dates) => {
    expect(only(event('UID:n', 'SUMMARY:Noël', 'DTSTART;VALUE=DATE:20261224', line)).schedule).toEqual([{ dates }]);
  });

  it('keeps the space at which a line was folded', () => {
    const folded = ['DESCRIPTION:Rendez-vous pour les ', ' demandeurs d’emploi '];
    expect(only(event('UID:f', 'SUMMARY:VAE', ...base.slice(2), ...folded)).summary).toBe(
      'Rendez-vous pour les demandeurs d’emploi',
    );
  });

  it.each([
    ['RRULE:FREQ=WEEKLY;UNTIL=20261301T000000Z'],
    ['RRULE:FREQ=WEEKLY;UNTIL=20260100'],
    ['RRULE:FREQ=DAILY;BYMINUTE=0,1,2'],
  ])('refuses an event with %s, and keeps the others', (rule) => {
    const { activities, report } = read(event(...base, rule), event('UID:b', 'SUMMARY:B', ...base.slice(2)));
    expect(activities).toHaveLength(1);
    expect(report.refused).toHaveLength(1);
  });

  it('reads a calendar in Windows-1252', () => {
    const text = calendar(event('UID:w', 'SUMMARY:Cité des métiers', ...base.slice(2)));
    expect(readICalendar(Buffer.from(text, 'latin1'), context).activities?.[0]?.title).toBe('Cité des métiers');
  });

  it('takes a session whose title says so for cancelled, and publishes no name with the place of a moved one', () => {
    const one = (day: string, ...more: string[]): string =>
      event(
        'UID:vae',
        `RECURRENCE-ID;TZID=Europe/Paris:${day}T140000`,
        `DTSTART;TZID=Europe/Paris:${day}T150000`,
        'DURATION:PT1H',
        ...more,
      );
    const { overrides } = only(
      event(...weekly),
      one('20261215', 'SUMMARY:ANNULÉ - VAE'),
      one('20261222', 'SUMMARY:VAE', 'LOCATION:Bureau de Mme Durand 06 12 34 56 78'),
    );
    expect(overrides?.map(({ date, status, to }) => [date, status, to?.place?.name])).toEqual([
      ['2026-12-15', 'cancelled', undefined],
      ['2026-12-22', 'moved', 'Bureau'],
    ]);
  });

  it('keeps the days to come of an event that began long before the window', () => {
    const week = event('UID:s', 'SUMMARY:Semaine', 'DTSTART;VALUE=DATE:20261026', 'DTEND;VALUE=DATE:20261104');
    expect(only(week).schedule).toEqual([{ dates: ['2026-11-01', '2026-11-02', '2026-11-03'] }]);
  });

  it.each([
    ['DTEND;TZID=Europe/Paris:20261208T130000', 'finit avant'],
    ['TRANSP:OPAQUE', 'pas de fin'],
    ['DURATION:-PT1H', 'DURATION'],
    ['DTEND;TZID=Europe/Paris:20261214T130000', 'deux jours'],
  ])('refuses a time with %s', (line, because) => {
    const { report } = read(event('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Europe/Paris:20261208T140000', line));
    expect(report.refused[0]?.why).toContain(because);
  });
});

describe('readICalendar: series', () => {
  it('says a session cancelled by STATUS, and takes out one in EXDATE', () => {
    const { schedule, overrides } = only(
      event(
        'UID:vae',
        'SUMMARY:VAE',
        'RECURRENCE-ID;TZID=Europe/Paris:20261215T140000',
        'DTSTART;TZID=Europe/Paris:20261215T140000',
        'DTEND;TZID=Europe/Paris:20261215T170000',
        'STATUS:CANCELLED',
      ),
      event(...weekly, 'EXDATE:20261222T130000Z'),
    );
    expect(schedule).toEqual([
      { from: '14:00', to: '17:00', dates: ['2026-12-08', '2026-12-15', '2026-12-29'], rule: 'FREQ=WEEKLY;COUNT=4' },
    ]);
    expect(overrides).toEqual([{ date: '2026-12-15', status: 'cancelled' }]);
  });

  it('adds a session for each start of an RDATE, written as a time or as a period', () => {
    const { schedule } = only(
      event(
        'UID:vae',
        'SUMMARY:VAE',
        'DTSTART;TZID=Europe/Paris:20261208T140000',
        'DTEND;TZID=Europe/Paris:20261208T170000',
        'RDATE;TZID=Europe/Paris:20261209T140000',
        'RDATE;VALUE=PERIOD:20261210T130000Z/PT3H,20261211T130000Z/20261211T160000Z',
      ),
    );
    expect(schedule).toEqual([
      { from: '14:00', to: '17:00', dates: ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'] },
    ]);
  });

  it.each([
    ['STATUS:CANCELLED', [event(...weekly, 'STATUS:CANCELLED')]],
    ['METHOD:CANCEL', ['METHOD:CANCEL', event(...weekly)]],
  ])('says a whole series cancelled by %s', (_, parts) => {
    const { overrides } = only(...parts);
    expect(overrides?.map(({ date, status }) => `${date} ${status}`)).toEqual([
      '2026-12-08 cancelled',
      '2026-12-15 cancelled',
      '2026-12-22 cancelled',
      '2026-12-29 cancelled',
    ]);
  });

  it('moves one session in time and place, the override coming first', () => {
    const { overrides } = only(
      event(
        'UID:vae',
        'SUMMARY:VAE',
        'LOCATION:Mairie',
        'RECURRENCE-ID;TZID=Europe/Paris:20261215T140000',
        'DTSTART;TZID=Europe/Paris:20261216T093000',
        'DTEND;TZID=Europe/Paris:20261216T120000',
      ),
      event(...weekly),
    );
    expect(overrides).toEqual([
      {
        date: '2026-12-15',
        status: 'moved',
        to: { date: '2026-12-16', from: '09:30', to: '12:00', place: { name: 'Mairie' } },
      },
    ]);
  });

  it('changes all later sessions where RANGE says so', () => {
    const { overrides } = only(
      event(...weekly),
      event(
        'UID:vae',
        'SUMMARY:VAE',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20261222T140000',
        'DTSTART;TZID=Europe/Paris:20261223T100000',
        'DTEND;TZID=Europe/Paris:20261223T110000',
      ),
    );
    expect(overrides).toEqual([
      { date: '2026-12-22', status: 'moved', to: { date: '2026-12-23', from: '10:00', to: '11:00' } },
      { date: '2026-12-29', status: 'moved', to: { date: '2026-12-30', from: '10:00', to: '11:00' } },
    ]);
  });

  it('lets a change of all later sessions reach the window from before it, and a newer change win', () => {
    const from = (day: string, hour: string): string =>
      event(
        'UID:vae',
        'SUMMARY:VAE',
        `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:${day}T140000`,
        `DTSTART;TZID=Europe/Paris:${day}T${hour}0000`,
        'DURATION:PT1H',
      );
    const { overrides } = only(
      event(
        'UID:vae',
        'SUMMARY:VAE',
        'DTSTART;TZID=Europe/Paris:20260901T140000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=12',
      ),
      from('20261110', '16'),
      from('20260915', '15'),
    );
    expect(overrides).toEqual([
      { date: '2026-11-03', status: 'moved', to: { from: '15:00', to: '16:00' } },
      { date: '2026-11-10', status: 'moved', to: { from: '16:00', to: '17:00' } },
      { date: '2026-11-17', status: 'moved', to: { from: '16:00', to: '17:00' } },
    ]);
  });

  it('moves each day of an event of several whole days, and says which it lost or gained', () => {
    const days = (...lines: string[]): string => event('UID:forum', 'SUMMARY:Forum', ...lines);
    const series = days('DTSTART;VALUE=DATE:20261207', 'DTEND;VALUE=DATE:20261210', 'RRULE:FREQ=MONTHLY;COUNT=1');
    const moved = (to: string): string =>
      days('RECURRENCE-ID;VALUE=DATE:20261207', 'DTSTART;VALUE=DATE:20261214', `DTEND;VALUE=DATE:${to}`);
    expect(only(series, moved('20261217')).overrides).toEqual([
      { date: '2026-12-07', status: 'moved', to: { date: '2026-12-14' } },
      { date: '2026-12-08', status: 'moved', to: { date: '2026-12-15' } },
      { date: '2026-12-09', status: 'moved', to: { date: '2026-12-16' } },
    ]);
    expect(only(series, moved('20261216')).overrides).toEqual([
      { date: '2026-12-07', status: 'moved', to: { date: '2026-12-14' } },
      { date: '2026-12-08', status: 'moved', to: { date: '2026-12-15' } },
      { date: '2026-12-09', status: 'cancelled' },
    ]);
    expect(only(series, moved('20261218')).schedule[0]?.dates).toEqual([
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
      '2026-12-17',
    ]);
  });

  it('says that a session has another title than its series', () => {
    const { report } = read(
      event(...weekly),
      event(
        'UID:vae',
        'SUMMARY:VAE pour les cadres',
        'RECURRENCE-ID;TZID=Europe/Paris:20261215T140000',
        'DTSTART;TZID=Europe/Paris:20261215T140000',
        'DURATION:PT3H',
      ),
    );
    expect(report.changed.map(({ why }) => why)).toEqual([
      'La séance du 2026-12-15 s’appelle « VAE pour les cadres » dans le calendrier ; elle garde le titre de la série.',
    ]);
  });

  it.each([
    ['20261340T000000Z', 'n’existe pas'],
    ['2026', 'n’est pas lisible'],
  ])('refuses a series of whole days that ends on %s, with a sentence', (until, why) => {
    const { report } = read(
      event('UID:a', 'SUMMARY:A', 'DTSTART;VALUE=DATE:20261207', `RRULE:FREQ=DAILY;UNTIL=${until}`),
    );
    expect(report.refused[0]?.why).toContain(why);
  });

  it('ends a series of whole days on the Cité’s day, however UNTIL is written', () => {
    const until = (value: string): readonly string[] | undefined =>
      only(event('UID:a', 'SUMMARY:A', 'DTSTART;VALUE=DATE:20261207', `RRULE:FREQ=DAILY;UNTIL=${value}`)).schedule[0]
        ?.dates;
    expect(until('20261208T230000Z')).toEqual(['2026-12-07', '2026-12-08', '2026-12-09']);
    expect(until('2026-12-08T23:00:00Z')).toEqual(['2026-12-07', '2026-12-08', '2026-12-09']);
  });

  it('keeps a category that holds a comma in one', () => {
    expect(only(event(...base, 'CATEGORIES:Emploi\\, formation,VAE')).themes).toEqual(['Emploi, formation', 'VAE']);
  });

  it('keeps the highest SEQUENCE of a series and of a session', () => {
    const moved = (sequence: number, hour: string): string =>
      event(
        'UID:vae',
        'SUMMARY:VAE',
        `SEQUENCE:${String(sequence)}`,
        'RECURRENCE-ID:20261215T130000Z',
        `DTSTART;TZID=Europe/Paris:20261215T${hour}0000`,
        'DURATION:PT1H',
      );
    const { activities, report } = read(
      moved(3, '11'),
      moved(1, '09'),
      event(...weekly, 'SEQUENCE:2'),
      event('UID:vae', 'SUMMARY:Ancien', 'SEQUENCE:1', 'DTSTART:20261201T080000Z', 'DURATION:PT1H'),
    );
    expect(activities?.[0]).toMatchObject({
      title: 'VAE',
      overrides: [{ date: '2026-12-15', to: { from: '11:00', to: '12:00' } }],
    });
    expect(report.changed.filter(({ why }) => why.includes('SEQUENCE'))).toHaveLength(2);
    expect(report).toMatchObject({ read: 2, kept: 2 });
  });

  it('keeps a lone session whose series is not in the file', () => {
    expect(only(event(...base, 'RECURRENCE-ID:20261208T130000Z')).schedule[0]?.dates).toEqual(['2026-12-08']);
  });

  it('lists a session moved into the window from before it, on the day it was planned', () => {
    const { schedule, overrides } = only(
      event(
        'UID:a',
        'SUMMARY:A',
        'DTSTART;TZID=Europe/Paris:20261030T140000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
      event(
        'UID:a',
        'SUMMARY:A',
        'RECURRENCE-ID;TZID=Europe/Paris:20261030T140000',
        'DTSTART;TZID=Europe/Paris:20261103T140000',
        'DURATION:PT1H',
      ),
    );
    expect(schedule[0]?.dates).toEqual(['2026-10-30', '2026-11-06']);
    expect(overrides?.[0]).toEqual({ date: '2026-10-30', status: 'moved', to: { date: '2026-11-03' } });
  });
});

describe('readICalendar: people', () => {
  it('lets no organiser, attendee, contact, calendar name or name in a text through', () => {
    const { activities, report } = read(
      'X-WR-CALNAME:Jeanne Durand sur RDV Solidarités',
      event(
        ...base.filter((line) => !/^(UID|SUMMARY)/.test(line)),
        'UID:jeanne.durand@exemple.fr',
        'SUMMARY:VAE avec Mme Durand',
        'DESCRIPTION:Conseillère : Jeanne Durand. Écrire à jeanne.durand@exemple.fr\\nApportez <b>votre CV</b>.',
        'ORGANIZER;CN="Jeanne Durand":mailto:jeanne.durand@exemple.fr',
        'ATTENDEE;CN=Paul Petit:mailto:paul@exemple.fr',
        'CONTACT:Jeanne Durand',
      ),
    );
    const said = JSON.stringify(activities);
    expect(said).not.toMatch(/durand|petit|jeanne/i);
    expect(activities?.[0]).toMatchObject({ title: 'VAE' });
    expect(activities?.[0]?.summary).toContain('Apportez votre CV.');
    for (const word of ['ORGANIZER', 'ATTENDEE', 'CONTACT', 'X-WR-CALNAME', 'Mme Durand'])
      expect(report.changed.some(({ why }) => why.includes(word))).toBe(true);
  });

  it('refuses a private event', () => {
    expect(read(event(...base, 'CLASS:PRIVATE')).report.refused[0]?.why).toContain('privé');
  });
});

describe('readICalendar: broken files', () => {
  it('takes a byte-order mark, bare line feeds and folded lines', () => {
    const text = `\uFEFF${calendar(event(...base.map((line) => line.replace('SUMMARY:VAE', 'SUMMARY:Valider son\r\n  expérience'))))}`;
    const { activities } = readICalendar(text.replaceAll('\r\n', '\n'), context);
    expect(activities?.[0]?.title).toBe('Valider son expérience');
  });

  it('loses only the broken event of a large file, and says where it stands', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      event('UID:u' + String(index), `SUMMARY:A ${String(index)}`, 'DTSTART:20261208T130000Z', 'DURATION:PT1H'),
    );
    many.splice(
      150,
      0,
      event('UID:bad', 'SUMMARY:Bad', 'DTSTART:20261208T130000Z', 'DTSTART:20261209T130000Z', 'DURATION:PT1H'),
    );
    many.splice(200, 0, 'BEGIN:VEVENT\r\nUID:open\r\nSUMMARY:Jamais fermé');
    const { activities, report } = read(...many);
    expect(activities).toHaveLength(300);
    expect(report).toMatchObject({ read: 302, kept: 300 });
    expect(report.refused.map(({ where }) => where)).toEqual(['ligne 1204', 'ligne 903']);
  });

  it('reads the rest where one line says nothing', () => {
    const { activities, report } = read(event(...base, 'CETTE LIGNE NE DIT RIEN'));
    expect(activities).toHaveLength(1);
    expect(report.changed.some(({ why }) => why.includes('CETTE LIGNE'))).toBe(true);
  });

  it('tells tasks and free time from sessions', () => {
    const { report } = read(
      'BEGIN:VTODO',
      'SUMMARY:Tâche',
      'END:VTODO',
      'BEGIN:VFREEBUSY',
      'DTSTART:20261208T130000Z',
      'END:VFREEBUSY',
      event(...base),
    );
    expect(report).toMatchObject({ read: 1, kept: 1 });
    expect(report.changed.map(({ why }) => why).join()).toMatch(/VTODO.*VFREEBUSY/);
  });

  it('says what a web page should have been', () => {
    expect(readICalendar('<html></html>', context).report.refused[0]?.why).toContain('BEGIN:VCALENDAR');
  });

  it('counts nothing of the past, and says so', () => {
    const { activities, report } = read(event('UID:a', 'SUMMARY:A', 'DTSTART:20200108T130000Z', 'DURATION:PT1H'));
    expect([activities, report.read]).toEqual([[], 0]);
    expect(report).toEqual({ read: 0, kept: 0, changed: [], refused: [], outside: 1 });
  });
});
