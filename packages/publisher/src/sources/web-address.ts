/**
 * Whether a text is an absolute http or https address, without spaces.
 * Not `URL.canParse`: that of Node 20 says no to addresses with accents (`https://exemple.fr/métiers`).
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text)) return false;
  try {
    return new URL(text).host !== '';
  } catch {
    // A TypeError is the only thing that URL throws: it is no address.
    return false;
  }
}
