import type { Booking, ConseilOffer } from '@cite-des-metiers/sdk/feed';
import { type Named, idNamed, poleNamed, siteNamed } from './named.js';
import { type Cells, type RowResult, compact, readRows, slug, withoutNames } from './rows.js';
import type { Table } from './table.js';
import { translateWord } from './vocabulary.js';

/** Columns of `conseil.csv`. `besoin` and `pole` must be filled in. */
export const CONSEIL_COLUMNS = [
  'identifiant',
  'besoin',
  'description',
  'pole',
  'publics',
  'langues',
  'modes',
  'lieu',
  'salle',
  'permanences',
  'rendez-vous',
  'téléphone',
  'courriel',
  'lien',
  'à apporter',
  'mots-clés',
  'documents',
] as const;

const bookingOf = (cells: Cells): Booking | undefined => {
  const need = cells.text('rendez-vous');
  const contact = compact({ phone: cells.phone('téléphone'), email: cells.text('courriel'), url: cells.text('lien') });
  if (need === undefined && Object.keys(contact).length === 0) return undefined;
  return { need: need === undefined ? 'none' : translateWord('bookings', need), ...contact };
};

/**
 * Reads `conseil.csv`: one desk a line. Formats of numbers, addresses and references are checked later, with the whole feed.
 * @param named The Cité's poles and sites: columns take an identifier or a name.
 * @param language First language of the Cité.
 */
export function readConseil(table: Table, { poles, sites }: Named, language: string): RowResult<ConseilOffer> {
  return readRows(table, CONSEIL_COLUMNS, ['besoin', 'pole'], language, (raw): ConseilOffer | undefined => {
    const cells = withoutNames(raw, (why) => raw.report('warning', 'personal-name', (m) => m['personal-name'](why)));
    const need = cells.words('besoin');
    const pole = cells.text('pole');
    if (need === undefined) cells.report('error', 'cell-missing', (m) => m['cell-missing']('besoin'));
    if (need === undefined || pole === undefined) return undefined;
    const site = cells.text('lieu');
    return compact({
      id:
        cells.text('identifiant') ??
        slug(typeof need === 'string' ? need : (need[language] ?? Object.values(need).join(' '))),
      need,
      summary: cells.words('description'),
      pole: idNamed(pole, poleNamed(pole, poles)),
      publics: cells.codes('publics', 'publics'),
      languages: cells.codes('langues', 'languages'),
      modes: cells.codes('modes', 'modes'),
      site: site && idNamed(site, siteNamed(site, sites)),
      room: cells.words('salle'),
      agenda: cells.list('permanences'),
      booking: bookingOf(cells),
      bring: cells.list('à apporter'),
      keywords: cells.list('mots-clés'),
      resources: cells.list('documents'),
    });
  });
}
