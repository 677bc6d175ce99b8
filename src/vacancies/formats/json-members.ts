/** A member of a JSON object, or of the first of several; undefined where there is none or it is null. */
export function memberOf(value: unknown, name: string): unknown {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof object !== 'object' || object === null) return undefined;
  return (object as Record<string, unknown>)[name] ?? undefined;
}

/** Texts of a value that may be one text, an object with the text in `name`, or a list of either. */
export function textsOf(value: unknown, name: string): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .map((entry) => (typeof entry === 'string' ? entry : memberOf(entry, name)))
    .filter((entry): entry is string => typeof entry === 'string');
}
