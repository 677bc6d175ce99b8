/** JSON that PostgreSQL takes as jsonb: NUL and lone surrogates, which it refuses, become U+FFFD. */
export function wellFormedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? wellFormedText(inner) : inner,
  );
}

/** The same for a text column. */
export function wellFormedText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}
