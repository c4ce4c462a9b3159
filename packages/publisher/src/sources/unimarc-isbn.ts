const digits = (code: string): number[] => Array.from(code, Number);

/** Whether thirteen digits are an EAN-13: the check digit is right (GS1 General Specifications §7.9). */
export function isEan13(code: string): boolean {
  return (
    /^\d{13}$/.test(code) && digits(code).reduce((sum, digit, place) => sum + digit * (place % 2 ? 3 : 1), 0) % 10 === 0
  );
}

/**
 * The EAN-13 of an ISBN or EAN as catalogues write them: with hyphens or spaces, ten or thirteen digits, words after it.
 * @returns Thirteen digits, or `undefined` when a check digit is wrong or there is no number (ISO 2108).
 */
export function eanOf(written: string): string | undefined {
  const [found = ''] = /[\dX][\dXx\s-]{8,20}/u.exec(written) ?? [];
  const code = found.replace(/[^\dXx]/gu, '').toUpperCase();
  if (code.length >= 13 && isEan13(code.slice(0, 13))) return code.slice(0, 13);
  const ten = code.slice(0, 10);
  if (!/^\d{9}[\dX]$/.test(ten) || code.length > 10) return undefined;
  const sum = Array.from(ten).reduce(
    (total, sign, place) => total + (sign === 'X' ? 10 : Number(sign)) * (10 - place),
    0,
  );
  if (sum % 11 !== 0) return undefined;
  const twelve = `978${ten.slice(0, 9)}`;
  const check = digits(twelve).reduce((total, digit, place) => total + digit * (place % 2 ? 3 : 1), 0);
  return `${twelve}${String((10 - (check % 10)) % 10)}`;
}
