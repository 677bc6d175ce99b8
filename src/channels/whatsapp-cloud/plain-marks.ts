/** What WhatsApp takes for bold, italic, struck out or code: a pair of marks around words. */
const PAIRS = /(?<![\p{L}\p{N}*_~`])([*_~]|`{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}*_~`])/gu;

/** The text without pairs of marks that WhatsApp would take for its own: a name like `PT *Maju*` is read as it is. */
export function plainMarks(text: string): string {
  return text.replace(PAIRS, '$2');
}
