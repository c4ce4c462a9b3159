/** What the bytes 80 to 9F stand for; all others stand for the code point of the same number. */
const SPECIAL = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes Windows-1252 (WHATWG Encoding Standard), the alphabet of a French Excel.
 * Node's own `TextDecoder` takes it for Latin 1 in many versions since 20.18.3 (nodejs/node#56542): « l’œuvre » lost its ’ and its œ.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (sign) => SPECIAL.charAt(sign.charCodeAt(0) - 0x80));
}
