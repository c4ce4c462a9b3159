/**
 * An address over http or https (URL Standard), as a `URL`; `undefined` for anything else. Not `URL.canParse`: browsers of 2022 do
 * not have it, and that of Node 20 says no to addresses with accents.
 * @param base What a relative address starts from.
 */
export function webAddress(text: string | URL, base?: string): URL | undefined {
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined; // It is no address: the caller says so in its own words.
  }
}
