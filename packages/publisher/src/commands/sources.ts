import type { Calendars } from '../build/calendars.js';
import type { CiteDraft } from '../project/load.js';
import type { ImportContext, ImportResult } from '../sources/report.js';
import type { CommandLanguage } from './io.js';

/** What an import reads. */
export interface ImportInput {
  /** Path or address as the user wrote it. */
  readonly name: string;
  /** Its content. Throws UserError where it cannot be had. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Its content as text (UTF-8, UTF-16 or Windows-1252). */
  readonly text: () => Promise<string>;
}

/** What an import may be told. */
export interface ImportSettings {
  /** Site of `cite.json` that it is for. */
  readonly site?: string;
  /** Pole that its entries belong to. */
  readonly pole?: string;
  /** The Cité, where the import runs in a project. */
  readonly cite?: CiteDraft;
  /** Public and school holidays of the project, for rules that refer to them. */
  readonly calendars: Calendars;
  /** Environment variables: keys of services. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The instant it is. */
  readonly now: Date;
}

/** One foreign format that `cdm import` reads. To add one, add an entry to {@link SOURCES}. */
export interface ImportSource {
  /** Word on the command line. */
  readonly kind: string;
  /** One line of help. */
  readonly describe: Readonly<Record<CommandLanguage, string>>;
  /** True where it gives the hours of one site: importing again for a site replaces what was imported for it. */
  readonly isPerSite?: boolean;
  /** True where its rules may refer to public or school holidays. */
  readonly usesCalendars?: boolean;
  /** Reads it. Libraries are loaded here, so that a command loads only what it uses. */
  readonly read: (input: ImportInput, context: ImportContext, settings: ImportSettings) => Promise<ImportResult>;
}

const agendaOptions = (cite: CiteDraft | undefined, pole: string | undefined) => ({
  ...(cite && { sites: cite.sites }),
  ...(pole !== undefined && { poles: [pole] }),
});

/** Public holidays of the Cité. @throws HolidayError where its country or region does not tell them. */
const holidaysOf = async ({ country, region }: CiteDraft, { from, to }: ImportContext) => {
  const { publicHolidays } = await import('../sources/holidays.js');
  return publicHolidays({ country, ...(region !== undefined && { region }) }, from, to);
};

/** Every source, in the order of the help. */
export const SOURCES: readonly ImportSource[] = [
  {
    kind: 'onisep',
    describe: {
      fr: 'métiers et guides de l’Onisep (CSV Idéo-Métiers) → documentation',
      en: 'occupations and guides of Onisep (Idéo-Métiers CSV) → resources',
    },
    read: async (input, context) => {
      const { readOnisep } = await import('../sources/onisep.js');
      return readOnisep(await input.bytes(), context);
    },
  },
  {
    kind: 'permanences',
    describe: {
      fr: 'tableau de permanences (CSV ou XLSX, règles en français) → agenda',
      en: 'spreadsheet of permanences (CSV or XLSX, rules in French) → agenda',
    },
    usesCalendars: true,
    read: async (input, context, { cite, calendars }) => {
      const { readPermanences } = await import('../sources/spreadsheet.js');
      const options = { ...calendars, ...(cite && { poles: cite.poles, sites: cite.sites }) };
      return readPermanences(await input.bytes(), context, options);
    },
  },
  {
    kind: 'ics',
    describe: {
      fr: 'calendrier iCalendar (Google, Outlook, RDV Service Public…) → agenda',
      en: 'iCalendar file (Google, Outlook, RDV Service Public…) → agenda',
    },
    read: async (input, context, { cite, pole }) => {
      const { readICalendar } = await import('../sources/icalendar.js');
      return readICalendar(await input.bytes(), context, agendaOptions(cite, pole));
    },
  },
  {
    kind: 'osm',
    describe: {
      fr: 'horaires OpenStreetMap : fichier texte, ou la valeur même « Tu-Sa 09:30-18:00 » → horaires d’un lieu',
      en: 'OpenStreetMap hours: a text file, or the value itself "Tu-Sa 09:30-18:00" → hours of a site',
    },
    isPerSite: true,
    read: async (input, context, { cite }) => {
      const { readOsmHours, speaksOfHolidays } = await import('../sources/osm.js');
      const { isWebSource } = await import('../sources/fetch-source.js');
      const isFile = isWebSource(input.name) || /\.(txt|osm)$/i.test(input.name);
      const value = (isFile ? await input.text() : input.name).trim();
      if (!cite) return readOsmHours(value, context);
      const place = { country: cite.country };
      if (!speaksOfHolidays(value)) return readOsmHours(value, context, { place });
      return readOsmHours(value, context, { place, holidays: await holidaysOf(cite, context) });
    },
  },
  {
    kind: 'openagenda',
    describe: {
      fr: 'OpenAgenda : export JSON, ou numéro d’agenda (clé dans OPENAGENDA_KEY) → agenda',
      en: 'OpenAgenda: a JSON export, or the number of an agenda (key in OPENAGENDA_KEY) → agenda',
    },
    read: async (input, context, { cite, pole, env }) => {
      if (!/^\d+$/.test(input.name)) {
        const { readOpenAgenda } = await import('../sources/openagenda.js');
        return readOpenAgenda(await input.bytes(), context, agendaOptions(cite, pole));
      }
      const { OPENAGENDA_KEY, fetchOpenAgenda } = await import('../sources/openagenda-api.js');
      const api = { agenda: input.name, key: env[OPENAGENDA_KEY] };
      return fetchOpenAgenda(api, context, agendaOptions(cite, pole));
    },
  },
  {
    kind: 'plage-ouverture',
    describe: {
      fr: 'annuaire de l’administration (DILA, « plage_ouverture ») → lieux',
      en: 'French public directory (DILA, "plage_ouverture") → sites',
    },
    read: async (input, context) => {
      const { readPlageOuverture } = await import('../sources/plage-ouverture.js');
      return readPlageOuverture(await input.bytes(), context);
    },
  },
  {
    kind: 'data-inclusion',
    describe: {
      fr: 'data·inclusion (structures, services) ou médiation numérique → lieux et conseil',
      en: 'data·inclusion (structures, services) or médiation numérique → sites and advice',
    },
    read: async (input, context, { cite, pole }) => {
      const { readDataInclusion } = await import('../sources/data-inclusion.js');
      const options = {
        ...(pole !== undefined && { pole }),
        ...(cite && { place: { country: cite.country }, holidays: await holidaysOf(cite, context) }),
      };
      return readDataInclusion(await input.bytes(), context, options);
    },
  },
  {
    kind: 'unimarc',
    describe: {
      fr: 'catalogue UNIMARC (ISO 2709) d’un logiciel de bibliothèque → documentation',
      en: 'UNIMARC catalogue (ISO 2709) of a library system → resources',
    },
    read: async (input, context) => {
      const { readUnimarc } = await import('../sources/unimarc.js');
      return readUnimarc(await input.bytes(), context);
    },
  },
  {
    kind: 'marcxml',
    describe: { fr: 'catalogue UNIMARC en XML → documentation', en: 'UNIMARC catalogue in XML → resources' },
    read: async (input, context) => {
      const { readMarcxml } = await import('../sources/marcxml.js');
      return readMarcxml(await input.bytes(), context);
    },
  },
  {
    kind: 'oai',
    describe: {
      fr: 'entrepôt OAI-PMH (adresse de base) ou réponse enregistrée → documentation',
      en: 'OAI-PMH repository (base address) or a saved answer → resources',
    },
    read: async (input, context) => {
      const { harvestOai, readOaiFile } = await import('../sources/oai-pmh.js');
      return /^https?:/i.test(input.name) ? harvestOai(input.name, context) : readOaiFile(await input.bytes(), context);
    },
  },
];
