/** More digits than this are no number that a person means. */
const longest = 15;

/**
 * Digits with Indonesian or English separators: "3.000.000", "2.500", "2,5", "1.5", "3.000.000,00". A single group of
 * three after one separator is thousands. Undefined where the groups make no sense.
 */
export function parseDigits(written: string): number | undefined {
  const text = written.replace(/[.,]+$/, '');
  if (text.length > longest) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^\d+[.,]\d+$/.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}
