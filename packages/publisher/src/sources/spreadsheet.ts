import type {
  Activity,
  Address,
  DateRange,
  Place,
  Pole,
  SessionOverride,
  Site,
  Text,
} from '@cite-des-metiers/sdk/feed';
import { poleNamed, siteNamed } from '../project/named.js';
import { messagesFr } from '../project/messages.fr.js';
import { publicText, withoutPersons } from '../project/personal.js';
import { type Cells, compact, readRows, slug, withoutNames } from '../project/rows.js';
import { type Table, TableError, readTable } from '../project/table.js';
import { foldWord, translateWord } from '../project/vocabulary.js';
import { type FrenchContext, type FrenchSchedule, scheduleFrenchRule } from './french-schedule.js';
import { parseFrenchRule } from './french-rule.js';
import type { FrenchRule } from './french-types.js';
import { FrenchRuleError, MissingCalendarError, frenchDate } from './french-words.js';
import { joinLines } from './join-lines.js';
import { PERMANENCE_COLUMNS, type PermanenceColumn } from './permanence-columns.js';
import type { ImportContext, ImportResult, Remark } from './report.js';
import { HELP_MARK } from './spreadsheet-template.js';

/** What the words of a spreadsheet of permanences refer to. All optional: a line that needs one says so. */
export interface PermanencesOptions {
  /** The Cité's poles, for the column `pole`. */
  readonly poles?: readonly Pole[];
  /** The Cité's sites, for the column `lieu`. */
  readonly sites?: readonly Site[];
  /** Public holidays of the place, for « sauf jours fériés ». */
  readonly publicHolidays?: ReadonlySet<string>;
  /** School holidays of the place, both days included, for « sauf vacances ». */
  readonly schoolHolidays?: readonly DateRange[];
  /** Last day that the school calendar says anything about. */
  readonly schoolThrough?: string;
}

const kinds: Readonly<Record<string, string>> = {
  permanence: 'permanence',
  atelier: 'workshop',
  formation: 'workshop',
  information: 'information',
  'information collective': 'information',
  'reunion d information': 'information',
  conference: 'information',
  club: 'club',
  evenement: 'event',
  forum: 'event',
  salon: 'event',
  'job dating': 'event',
  'journee portes ouvertes': 'event',
};

/** Excel counts days from 30 December 1899: a date column read as a number is such a count. */
const unserial = (value: string): string =>
  /^[2-6]\d{4}(?:\.0+)?$/.test(value)
    ? new Date(Date.UTC(1899, 11, 30 + Number.parseInt(value, 10))).toISOString().slice(0, 10)
    : value;

/** The cells that say when, as one phrase. */
const phraseOf = (cells: Cells): string => {
  const bound = (column: string, lead: string): string => {
    const value = cells.text(column);
    return value === undefined ? '' : ` ${lead} ${unserial(value)}`;
  };
  const except = cells.text('sauf');
  const changes = cells.text('changements');
  return [
    unserial(cells.text('quand') ?? ''),
    cells.text('horaires') ?? '',
    bound('du', 'à partir du'),
    bound('au', 'jusqu’au'),
    except === undefined ? '' : `, sauf ${unserial(except).replace(/^sauf\s+/i, '')}`,
    changes === undefined ? '' : ` ; ${changes}`,
  ]
    .join(' ')
    .trim();
};

const agesIn = (value: string): { min?: number; max?: number } | undefined => {
  const text = foldWord(value);
  const range = /^(?:de )?(\d{1,3})(?: ans)?(?: a)? (\d{1,3})(?: ans)?$/.exec(text);
  if (range) return { min: Number(range[1]), max: Number(range[2]) };
  const from = /^(?:des|a partir de|plus de)? ?(\d{1,3}) ?(?:ans)?(?: et plus| et au dela)?$/.exec(text);
  const to = /^(?:jusqu a|moins de) (\d{1,3})(?: ans)?$/.exec(text);
  if (to) return { max: text.startsWith('moins') ? Number(to[1]) - 1 : Number(to[1]) };
  if (from) return { min: Number(from[1]) };
  return undefined;
};

const agesOf = (value: string | undefined): { min?: number; max?: number } | undefined => {
  if (value === undefined) return undefined;
  const ages = agesIn(value);
  const { min = 0, max = 120 } = ages ?? { max: -1 };
  if (min <= max && max <= 120) return ages;
  throw new FrenchRuleError(
    `Les âges « ${value} » ne sont pas compris ; écrivez par exemple 16-25, dès 18 ans ou jusqu’à 25 ans.`,
  );
};

const addressOf = (value: string): Address => {
  // The last number of four or five digits is the postal code: « 1000 chemin des Vignes 69003 Lyon ».
  const match = /^(?:(.+?)[,\s]\s*)?(\d{4,5})[ ,]+(?!.*\d{4})([^,\d][^,]*)$/s.exec(value.trim());
  const [, street, postalCode, locality] = match ?? [];
  if (postalCode === undefined || locality === undefined)
    throw new FrenchRuleError(
      `L’adresse « ${value} » n’a pas de code postal et de ville ; écrivez par exemple 12 rue de la Gare, 69003 Lyon.`,
    );
  return {
    lines: (street ?? '')
      .split(/[,\n]/)
      .map((l) => l.trim())
      .filter(Boolean),
    postalCode,
    locality: locality.trim(),
  };
};

const placeOf = (cells: Cells, sites: readonly Site[]): Place | undefined => {
  const word = cells.text('lieu');
  const site = word === undefined ? undefined : siteNamed(word, sites);
  const address = cells.text('adresse');
  const place = compact({
    site: site?.id,
    name: site ? undefined : cells.words('lieu'),
    address: address === undefined ? undefined : addressOf(address),
    room: cells.words('salle'),
  });
  return Object.keys(place).length > 0 ? place : undefined;
};

const polesOf = (cells: Cells, poles: readonly Pole[] | undefined): string[] =>
  (cells.list('pole') ?? []).map((word) => {
    if (!poles) return slug(word);
    const pole = poleNamed(word, poles);
    if (pole) return pole.id;
    const known = poles.map((pole) => `${pole.id} (« ${plain(pole.label)} »)`).join(', ');
    throw new FrenchRuleError(
      `Le pôle « ${word} » n’existe pas ; écrivez l’identifiant ou le nom de l’un de ceux de la Cité : ${known}.`,
    );
  });

const capacityOf = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  const match = /^(\d{1,5})(?:\s*places?)?$/i.exec(value);
  if (!match)
    throw new FrenchRuleError(`Le nombre de places « ${value} » n’est pas un nombre ; écrivez par exemple 12.`);
  return Number(match[1]);
};

/** A cell of a shape that the feed asks for. */
const checkedText = (cells: Cells, column: PermanenceColumn, shape: RegExp, example: string): string | undefined => {
  const value = cells.text(column);
  if (value !== undefined && !shape.test(value))
    throw new FrenchRuleError(
      `« ${value} » (colonne « ${column} ») n’est pas lisible ; écrivez par exemple ${example}.`,
    );
  return value;
};

const bookingOf = (cells: Cells, remarks: string[]): Activity['booking'] => {
  const need = cells.text('rendez-vous');
  const contact = compact({
    phone: cells.phone('téléphone') && checkedText(cells, 'téléphone', /^[+\d][\d\s().-]{1,24}$/, '02 61 91 00 10'),
    email: serviceAddress(cells, remarks),
    url: checkedText(cells, 'lien', /^(?:https?:\/\/|mailto:|tel:)\S+$/i, 'https://exemple.fr/inscription'),
  });
  if (need === undefined && Object.keys(contact).length === 0) return undefined;
  return { need: need === undefined ? 'none' : translateWord('bookings', need), ...contact };
};

/** The address of a service: one that names a person, or is at a private provider, is not published. */
const serviceAddress = (cells: Cells, remarks: string[]): string | undefined => {
  const address = checkedText(cells, 'courriel', /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'accueil@exemple.fr');
  if (address === undefined || withoutPersons(address).removed.length === 0) return address;
  remarks.push('Colonne « courriel » : l’adresse désigne une personne, elle est retirée ; écrivez celle d’un service.');
  return undefined;
};

const plain = (text: Text | undefined): string =>
  typeof text === 'string' ? text : (Object.values(text ?? {})[0] ?? '');

/** The identifier of a line, else one made of its title and partner; empty where it has none of them. */
const activityId = (cells: Cells): string =>
  slug(
    cells.text('identifiant') ?? [cells.words('titre'), cells.words('partenaire')].map(plain).filter(Boolean).join(' '),
  );

const activityOf = (raw: Cells, schedule: FrenchSchedule, options: PermanencesOptions, remarks: string[]): Activity => {
  const cells = withoutNames(raw, (why) => remarks.push(why));
  const title = cells.words('titre');
  if (title === undefined)
    throw new FrenchRuleError(
      'Il ne reste rien du titre sans le nom de la personne ; écrivez le thème, par exemple « Faire valider son expérience ».',
    );
  const type = foldWord(cells.text('type') ?? 'permanence');
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : Object.values(kinds).find((known) => known === type);
  if (kind === undefined)
    throw new FrenchRuleError(
      `Le type « ${cells.text('type') ?? ''} » n’est pas connu ; écrivez permanence, atelier, information, club ou événement.`,
    );
  const partner = cells.words('partenaire');
  return compact({
    id: activityId(cells),
    kind,
    title,
    summary: cells.words('description'),
    poles: polesOf(cells, options.poles),
    themes: cells.list('thèmes'),
    partner: partner === undefined ? undefined : { name: partner },
    place: placeOf(cells, options.sites ?? []),
    modes: cells.codes('modes', 'modes'),
    booking: bookingOf(cells, remarks),
    publics: cells.codes('publics', 'publics'),
    ages: agesOf(cells.text('âges')),
    languages: cells.codes('langues', 'languages'),
    capacity: capacityOf(cells.text('places')),
    schedule: schedule.schedule,
    overrides:
      schedule.overrides.length > 0 ? schedule.overrides.map((one) => withPublicReason(one, remarks)) : undefined,
  });
};

/** A change of one session without the name that its reason may hold (« Mme Durand absente »). */
const withPublicReason = ({ reason, ...override }: SessionOverride, remarks: string[]): SessionOverride => {
  if (reason === undefined) return override;
  const said = typeof reason === 'string' ? { fr: reason } : reason;
  const kept = Object.entries(said).flatMap(([language, words]) => {
    const text = publicText('Colonne « changements »', words, (why) => remarks.push(why));
    return text === '' ? [] : [[language, text] as const];
  });
  const [only] = kept;
  if (only === undefined) return override;
  return { ...override, reason: typeof reason === 'string' ? only[1] : Object.fromEntries(kept) };
};

/** Says from when on « sauf vacances » is not sure, and what to do. */
const unsureRemark = (unsure: FrenchSchedule['unsure']): string[] => {
  if (!unsure) return [];
  const { from, sessions } = unsure;
  const what =
    sessions === 0
      ? 'aucune séance n’est calculée'
      : sessions > 1
        ? `${String(sessions)} séances ne sont pas sûres`
        : 'une séance n’est pas sûre';
  return [
    `À partir du ${frenchDate(from)}, ${what} : le calendrier scolaire s’arrête la veille. Mettez-le à jour (« schoolCalendar ») dès que le suivant paraît, ou écrivez une fin (« au »).`,
  ];
};

/** A line that gives nothing on purpose. */
class HarmlessLineError extends FrenchRuleError {}

const readLine = (cells: Cells, context: ImportContext, options: PermanencesOptions, remarks: string[]): Activity => {
  if (/^exemple/i.test(cells.text('identifiant') ?? ''))
    throw new HarmlessLineError('C’est une ligne d’exemple du modèle ; effacez-la, ou changez son identifiant.');
  const french: FrenchContext = { ...context, ...options };
  const rule: FrenchRule = parseFrenchRule(phraseOf(cells), context.from);
  const schedule = scheduleFrenchRule(rule, french);
  remarks.push(...schedule.remarks, ...unsureRemark(schedule.unsure));
  if (schedule.schedule.length === 0)
    throw new HarmlessLineError(
      `« ${cells.text('quand') ?? ''} » ne donne aucune séance entre le ${frenchDate(context.from)} et le ${frenchDate(context.to)} ; vérifiez les dates.`,
    );
  return activityOf(cells, schedule, options, remarks);
};

const failed = (where: string, why: string): ImportResult => ({
  activities: [],
  report: { read: 1, kept: 0, changed: [], refused: [{ where, why }] },
});

/** Reads the lines of a table of permanences; see {@link readPermanences}. */
export function readPermanenceTable(
  table: Table,
  context: ImportContext,
  options: PermanencesOptions = {},
): ImportResult {
  // No other cell: « Aide : rédiger un CV » may be a title.
  const rows = table.rows.filter(({ cells }) => cells.get('identifiant')?.startsWith(HELP_MARK) !== true);
  const refused: Remark[] = [];
  const changed: Remark[] = [];
  const idOf = (cells: Cells): string => activityId(withoutNames(cells, () => undefined));
  const activities = new Map<string, Activity>();
  /** First line of each identifier that staff wrote. */
  const explicit = new Map<string, Cells>();
  // Wherever it stands, a line that says its identifier has it: what refers to it means that line.
  const claimed = new Set(rows.flatMap(({ cells }) => slug(cells.get('identifiant') ?? '') || []));
  const result = readRows({ ...table, rows }, PERMANENCE_COLUMNS, ['titre', 'quand'], context.language, (cells) => {
    const where = `ligne ${String(cells.line)}`;
    const remarks: string[] = [];
    try {
      let activity = readLine(cells, context, options, remarks);
      const isSaid = cells.text('identifiant') !== undefined;
      const known = activities.get(activity.id);
      const first = explicit.get(activity.id);
      if (isSaid && known && first) activity = joinLines(known, first, activity, cells);
      else if (!isSaid && (known ?? claimed.has(activity.id))) {
        let rank = 2;
        const next = (): string => `${activity.id}-${String(rank)}`;
        while (activities.has(next()) || claimed.has(next())) rank += 1;
        remarks.push(
          `Une autre ligne donne déjà l’identifiant ${activity.id} ; celle-ci devient ${next()}. Remplissez « identifiant » pour qu’il ne change pas.`,
        );
        activity = { ...activity, id: next() };
      }
      if (isSaid && !first) explicit.set(activity.id, cells);
      activities.set(activity.id, activity);
    } catch (error) {
      if (!(error instanceof FrenchRuleError)) throw error;
      const isHarmless = error instanceof HarmlessLineError;
      const needsCalendar = error instanceof MissingCalendarError;
      refused.push({
        where,
        why: error.message,
        id: idOf(cells),
        ...(isHarmless && { isHarmless }),
        ...(needsCalendar && { needsCalendar }),
      });
      return undefined;
    }
    changed.push(...[...new Set(remarks)].map((why) => ({ where, why })));
    return true;
  });
  const said = new Set(refused.map(({ where }) => where));
  for (const finding of result.findings) {
    const remark = { where: `ligne ${String(finding.line)}`, why: finding.say(messagesFr) };
    if (finding.severity === 'warning') changed.push(remark);
    else if (finding.line === 1) return failed(remark.where, remark.why);
    else if (!said.has(remark.where)) {
      said.add(remark.where);
      const line = result.refused.find((cells) => cells.line === finding.line);
      refused.push({ ...remark, ...(line && { id: idOf(line) }) });
    }
  }
  return {
    activities: [...activities.values()],
    report: { read: rows.length, kept: rows.length - refused.length, changed, refused },
  };
}

/**
 * Reads a spreadsheet of permanences, one line each: CSV (`;`, `,` or tabs; UTF-8, UTF-16 or Windows-1252) or .xlsx.
 * Columns are those of the template ({@link permanencesTemplateCsv}); rules are plain French, dates `24/12/2026`, ISO or Excel's own.
 * @param input The file's bytes, or CSV text.
 * @returns Activities for the window of `context`, in the order of the lines; every line is kept or refused with a reason.
 */
export async function readPermanences(
  input: Uint8Array | string,
  context: ImportContext,
  options: PermanencesOptions = {},
): Promise<ImportResult> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  try {
    return readPermanenceTable(await readTable(bytes, PERMANENCE_COLUMNS), context, options);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return failed(error.line === undefined ? 'fichier' : `ligne ${String(error.line)}`, error.say(messagesFr));
  }
}
