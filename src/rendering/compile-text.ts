/** A text whose places are known: fixed words and names of values in turn, words first and last. */
export type CompiledText = readonly string[];

/**
 * Finds the places `{{name}}` of a text, so that it can be filled without i18next, which takes 0.02 ms for each. Null where it
 * has places of other kinds (formats, nested texts): i18next fills those.
 */
export function compileText(text: string): CompiledText | null {
  const parts = text.split(/\{\{\s*(\w+)\s*\}\}/u);
  return parts.some((part, at) => at % 2 === 0 && (part.includes('{{') || part.includes('$t(')))
    ? null
    : parts;
}

/** The text with its values; a place without one stays empty. */
export function fillText(parts: CompiledText, values: Readonly<Record<string, string | number>>): string {
  let text = parts[0] ?? '';
  for (let at = 1; at < parts.length; at += 2)
    text += `${values[parts[at] ?? ''] ?? ''}${parts[at + 1] ?? ''}`;
  return text;
}
