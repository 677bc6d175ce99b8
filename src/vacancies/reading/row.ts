/** A source's row as it was read: CSV cells are strings, JSON values anything. */
export type Row = Record<string, unknown>;

/** One record of a file, or why there is none. */
export type RowRead = { line: number; row: Row } | { line: number; broken: string };
