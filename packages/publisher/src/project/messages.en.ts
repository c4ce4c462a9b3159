import type { MissingFileRemedy } from './files.js';
import type { JsonMistake } from './json.js';
import type { Messages } from './messages.fr.js';

const types: Readonly<Record<string, string>> = {
  object: 'an object { }',
  array: 'a list [ ]',
  string: 'a text in quotes',
  number: 'a number, without quotes',
  integer: 'a whole number, without quotes',
  boolean: 'true or false, without quotes',
};

const formats: Readonly<Record<string, string>> = {
  Id: 'an identifier of unaccented letters, digits and . _ : - (no space), such as "main-site"',
  LocalDate: 'a date year-month-day, such as "2026-12-24"',
  LocalTime: 'a time with four digits, from "00:00" to "23:59", such as "09:30"',
  LocalEndTime: 'an end time with four digits, such as "18:00" ("24:00" for midnight)',
  Instant: 'a date and time with an offset, such as "2026-12-01T08:30:00Z"',
  Language: 'a language code, such as "fr", "en" or "fsl" (French sign language)',
  Link: 'a full address that starts with https://, http://, mailto: or tel:',
  phone: 'a telephone number, digits and spaces, such as "01 23 45 67 89" or "+33 1 23 45 67 89"',
  email: 'an e-mail address, such as "contact@example.org"',
  country: 'a country code of two capitals, such as "FR"',
  region: 'an ISO 3166-2 region code, such as "FR-974"',
  timeZone: 'a time zone name, such as "Europe/Paris"',
  ean: 'thirteen digits, without space or hyphen',
};

const missingFileRemedies: Readonly<Record<MissingFileRemedy, string>> = {
  'check-path': 'Check the path.',
  'run-init': '"cdm init" writes an example.',
};

const mistakes: Readonly<Record<JsonMistake, string>> = {
  comma: 'a comma is missing at this place',
  colon: 'a colon is missing between a name and its value',
  value: 'a value is missing here, or the comma before is one too many',
  name: 'a field name in straight quotes is missing here, or the comma before is one too many',
  brace: 'a closing brace } is missing',
  bracket: 'a closing bracket ] is missing',
  tail: 'there is more text after the end of the document',
  quote: 'a text is not closed by a straight quote',
  character: 'a character is not allowed here, such as a line break inside a text',
  comment: 'JSON has no comments',
  escape: 'a backslash \\ must be doubled',
  word: 'a word or sign is out of place (texts stand in straight quotes)',
};

/** Every sentence that a check can say, in English. */
export const messagesEn: Messages = {
  'file-missing': (remedy) => `This file does not exist. ${missingFileRemedies[remedy]}`,
  'file-unreadable': (reason) =>
    reason === 'EISDIR'
      ? 'A file is needed here, and this is a folder. Rename this folder.'
      : `This file cannot be read (${reason}). Check its permissions, and that no other program holds it open.`,
  'folder-unreadable': (reason) =>
    reason === 'ENOTDIR'
      ? 'A folder is needed here, and this is a file. Rename this file.'
      : `This folder cannot be read (${reason}). Check its permissions.`,
  'not-json-html': () =>
    'This file holds a web page (HTML), not JSON. The address or the file is not the right one, or the server sent an error page.',
  'json-empty': () => 'This file is empty. A JSON document starts with { and ends with }.',
  'json-syntax': (mistake) => `The JSON is malformed: ${mistakes[mistake]}.`,
  'version-newer': (found, known) =>
    `This file has format version ${found}; this command knows version ${known}. Update @cite-des-metiers/publisher.`,
  required: (field) => `The field "${field}" is missing. Add it.`,
  type: (expected, found) => `This must be ${types[expected] ?? expected}; here stands ${types[found] ?? found}.`,
  format: (format, value) => `"${value}" has not the right form. It must be ${formats[format] ?? format}.`,
  'empty-text': () => 'This text is empty. Write it, or remove the field.',
  'too-few': (minimum) => `This list needs at least ${String(minimum)} item.`,
  'out-of-range': (value, minimum, maximum) => `${value} is out of range. It must be from ${minimum} to ${maximum}.`,
  'not-allowed': (value, allowed) => `${value} is not possible here. Possible values: ${allowed.join(', ')}.`,
  'unknown-value': (value, nearest, known) =>
    `"${value}" is not a known value; pages will ignore it. ` +
    (nearest === undefined ? `Known values: ${known.join(', ')}.` : `Did you mean "${nearest}"?`),
  'unknown-field': (field, nearest) =>
    `The field "${field}" is not part of the format; it will be ignored. ` +
    (nearest === undefined ? 'Remove it or check its name.' : `Did you mean "${nearest}"?`),
  'duplicate-id': (id) => `The identifier "${id}" is used above already. Give one of the two another.`,
  'unknown-reference': (what, id, nearest, known) => {
    const remedy =
      nearest !== undefined
        ? `Did you mean "${nearest}"?`
        : known.length > 0
          ? `Existing identifiers: ${known.slice(0, 12).join(', ')}${known.length > 12 ? '…' : ''}.`
          : 'There is none yet.';
    return `No ${what} has the identifier "${id}". ${remedy}`;
  },
  'impossible-date': (date) => `The date "${date}" is not in the calendar. Correct the day or the month.`,
  'range-order': (from, to) => `The end (${to}) comes before the start (${from}). Swap the dates or correct the year.`,
  overlap: (day, first, second) =>
    `Two intervals overlap (${day}: ${first} and ${second}). Join them, or correct one of the times.`,
  'interval-empty': (time) =>
    `This interval starts and ends at ${time}: it would last twenty-four hours. Correct one of the times.`,
  'exception-one-change': () =>
    'An exception says one thing only: "closed", "unknown", "intervals", or "closedFrom" / "closedUntil". Keep one.',
  'slot-both-times': () => 'A session has both a start and an end, or neither (all day). Add the one that is missing.',
  'override-without-session': (date) =>
    `No session is planned on ${date}: this change will apply to nothing. Check the date.`,
  'time-zone': (zone) => `The time zone "${zone}" does not exist. Write for example "Europe/Paris".`,
  'age-order': (min, max) => `The lowest age (${min}) is above the highest (${max}). Swap them.`,
  'gateway-address': () => 'With "engine": "gateway", "url" is needed too: the address of the search gateway.',
  'personal-email': (email) =>
    `"${email}" looks like the address of a person. The network's charter wants mutual anonymity: give the address of a service, such as "reception@…".`,
  'personal-name': (why) => why,
  'personal-words': (found) =>
    `"${found}" seems to point to a person. The network's charter asks for mutual anonymity: write what is offered, or by which service.`,
  'html-in-text': (tag) =>
    `This text holds HTML (${tag}), which would show as it stands. Texts are plain: remove the tags.`,
  'language-missing': (language, found) =>
    `This text exists in ${found.join(', ')} but not in "${language}", the Cité's first language. Add it.`,
  'no-main-site': () => 'No site is "main". Pages will show the first one of the list.',
  'out-of-date': (date) =>
    `This document holds until ${date} only: pages already say "to be confirmed". Run "cdm build" again.`,
  'reader-refuses': (detail) => `Pages could not read this item and would leave it out (${detail}). Correct it.`,
  'not-a-feed': () =>
    'This folder holds neither a project (cite.json, cdm.config.json) nor a published feed. Run "cdm init" to start one.',
  'unknown-document': () =>
    "This file is none of the feed's documents: cite.json, agenda.json, conseil.json or resources.json. Rename it or give another file.",
  'table-format': (kind) =>
    (kind === 'xls' ? 'This workbook has the old .xls format.' : 'This file is neither CSV nor an .xlsx workbook.') +
    ' In the spreadsheet program choose "Save as", then ".xlsx" or "CSV UTF-8".',
  'both-tables': (csv, workbook) =>
    `${csv} and ${workbook} are both there: the lines of both are published. Delete or rename the one that is no longer used.`,
  'table-empty': () => 'This table is empty. Its first line holds the names of the columns.',
  'table-quote': () =>
    'A quote is opened and never closed in this table. Close it, or double the quotes that belong to the text.',
  'table-columns': (found, expected) =>
    `The first line ("${found}") has no known column. The columns, separated by ; or by a comma, are: ${expected.join(', ')}.`,
  'column-missing': (column) => `The column "${column}" is missing. Add it to the first line.`,
  'column-unknown': (column, near) =>
    `The column "${column}" is not known; it is ignored.` + (near === undefined ? '' : ` Did you mean "${near}"?`),
  'column-untranslated': (column) =>
    `The column "${column}" is ignored: only texts that visitors read are translated (titre, description, besoin…).`,
  'column-twice': (both) =>
    `Two columns say the same: ${both.map((name) => `"${name}"`).join(', ')}. Keep one, or rename the other.`,
  'row-too-long': () =>
    'This line has more cells than there are columns: a text that holds the separator must stand in quotes.',
  'cell-missing': (column) => `The cell "${column}" is empty. Fill it in.`,
  'cell-date': (column, value) => `"${value}" is not a date (column "${column}"). Write for example "24/12/2026".`,
  'cell-number': (column, value) => `"${value}" is not a number (column "${column}").`,
  'cell-phone': (column, value) =>
    `"${value}" (column "${column}"): the spreadsheet may have dropped the 0 at its start. Give the column the format "Text", then write the number with spaces, such as "01 23 45 67 89".`,
  'cell-exponent': (column, value) =>
    `The spreadsheet program damaged this code ("${value}", column "${column}"). Set the column to "Text" and type it again.`,
  'calendar-unusable': (why) => why,
  'school-calendar-missing': (file) =>
    `The school calendar ${file} does not exist. Download it from data.education.gouv.fr ("calendrier scolaire"), or correct "schoolCalendar".`,
  'school-calendar-short': (through, horizon) =>
    `The school calendar ends on ${through}, sessions go on until ${horizon}: those after it that leave out the holidays are not sure. Replace it as soon as the next one is out.`,
  'school-hours-unknown': (name) =>
    `No site of cite.json has a variant of hours named "${name}" ("schoolHours"). Correct the name.`,
  'import-shadowed': (id, by) => `"${id}" comes from ${by} too, which wins. Remove one of them if that is not meant.`,
  'setting-refused': (why) => why,
  'not-an-import': () =>
    'Nothing of this file is read: imports/ holds only what "cdm import" writes. Import it, for example "cdm import ics agenda.ics", or move it elsewhere.',
  'import-old': (days) =>
    `This import is ${String(days)} days old. Do it again, delete this file if it is of no use any more, or put the import into cdm.config.json ("imports") so that each publication does it again.`,
  'import-refused': (where, why) => `${where}: ${why}`,
  'import-changed': (where, why) => `${where}: ${why}`,
  'site-hours-kept': (site) =>
    `Hours were imported for "${site}", but cite.json has some already: those of cite.json are kept. Remove "hours" from that site to take the imported ones.`,
};
