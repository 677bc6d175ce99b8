/** Collects the values of a statement that is put together from parts. */
export interface SqlParameters {
  readonly values: unknown[];
  /** Takes a value and returns its placeholder, cast to `type` where one is given. */
  add(value: unknown, type?: string): string;
}

/** @param first values that the statement's own placeholders `$1` … already name */
export function createSqlParameters(first: readonly unknown[] = []): SqlParameters {
  const values = [...first];
  return {
    values,
    add: (value, type) => {
      values.push(value);
      return type === undefined ? `$${values.length}` : `$${values.length}::${type}`;
    },
  };
}
