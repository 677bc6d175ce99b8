/** JSON that PostgreSQL takes as jsonb: NUL and lone surrogates, which it refuses, become U+FFFD. */
export function wellFormedJson(value: unknown): string {
  const json = JSON.stringify(value);
  return refused.test(json) ? rewrite(value) : json;
}

/** JSON.stringify escapes both, and nothing else but control characters. May also match escaped backslashes. */
const refused = /\\u(?:0000|d[89a-f])/u;

function rewrite(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? wellFormedText(inner) : inner,
  );
}

/** The same for a text column. */
export function wellFormedText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}
