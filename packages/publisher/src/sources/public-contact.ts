import type { Contact } from '@cite-des-metiers/sdk/feed';
import { withoutPersons } from '../project/personal.js';

/** What a record says about reaching a place. */
export interface RawContact {
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
}

/**
 * A contact that may be published: an address that names a person is taken out, and what no telephone, mail or browser
 * would take is left out. Each is said through `note`.
 */
export function publicContact(raw: RawContact, note: (why: string) => void): Contact | undefined {
  const contact: { phone?: string; email?: string; url?: string } = {};
  const phone = raw.phone?.trim() ?? '';
  if (/^[+\d][\d\s().-]{1,24}$/.test(phone)) contact.phone = phone;
  else if (phone !== '') note(`Le téléphone « ${phone} » n’est pas un numéro ; il n’est pas repris.`);
  const email = raw.email?.trim() ?? '';
  if (email !== '' && withoutPersons(email).removed.length > 0)
    note('Une adresse de courriel qui désigne une personne est retirée.');
  else if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)) contact.email = email;
  else if (email !== '') note(`Le courriel « ${email} » n’est pas une adresse ; il n’est pas repris.`);
  const url = raw.url?.trim() ?? '';
  if (/^https?:\/\/\S+$/i.test(url)) contact.url = url;
  else if (url !== '') note(`Le lien « ${url} » ne commence pas par https:// ; il n’est pas repris.`);
  return Object.keys(contact).length > 0 ? contact : undefined;
}
