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
  /** The Cité, where the import runs in a project. */
  readonly cite?: CiteDraft;
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
  /** Reads it. Libraries are loaded here, so that a command loads only what it uses. */
  readonly read: (input: ImportInput, context: ImportContext, settings: ImportSettings) => Promise<ImportResult>;
}

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
    read: async (input, context, { cite }) => {
      const { readPermanences } = await import('../sources/spreadsheet.js');
      return readPermanences(await input.bytes(), context, cite ? { poles: cite.poles, sites: cite.sites } : {});
    },
  },
];
