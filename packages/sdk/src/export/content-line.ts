// RFC 5545 §3.1 and §3.3.11. Control characters other than those of a line break cannot be written at all.
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const encoder = new TextEncoder();

/** A value of type TEXT: `\`, `;`, `,` and line breaks escaped, control characters left out. */
export function escapeText(text: string): string {
  return text
    .replace(control, '')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/\t/g, ' ');
}

/** A value that is not TEXT (a URI, a date): whatever could begin another line or another value is left out. */
export function rawValue(value: string): string {
  return value.replace(control, '').replace(/[\s\u2028\u2029]/g, '');
}

/** A content line folded at 75 octets, never within a character, ended by CRLF. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  // A lone surrogate cannot be UTF-8; it becomes U+FFFD as it is encoded.
  for (const character of `${name}:${value}`) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      lines.push(line);
      // The space that marks a continuation counts.
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}
