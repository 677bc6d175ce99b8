/** What becomes of one column of a row about a person. */
export interface ColumnFate {
  /** It is in the copy that a person gets of their data; else why it is not. */
  exported: true | { not: string };
  /** By HAPUS: it goes with its row, is emptied where the row stays, or is kept because … */
  erased: 'withRow' | 'emptied' | { kept: string };
  /** When two are found to be one: it stays in its row, is changed to the keeper's number, or fills what the keeper lacks. */
  merged: 'withRow' | 'moved' | 'filled' | 'filledList';
}

/** One table with rows about people, and what becomes of them. Conditions are on its alias `t`; `$1` is the person's number. */
export interface PersonTable {
  /** Whose rows these are. */
  of: string;
  /**
   * By HAPUS: all rows are deleted; or those of a condition, and of the rest what is `emptied`; or none. What stays of the
   * person's own rows goes with the empty shell, once the farewell has left. `ledger`: rows that only grow; the database's
   * own functions cut the number out of them and empty what could tell of the person, or change the number.
   */
  erase: 'rows' | { rowsIf: string } | 'columns' | 'ledger';
  /**
   * When two are found to be one: rows go to the keeper, all or one for each of the same values, the keeper's or (`newest`,
   * a moment) the newer; or they stay with the shell because …
   */
  merge: 'rows' | 'ledger' | { oneFor: readonly string[]; newest?: string } | { stay: string };
  columns: Readonly<Record<string, ColumnFate>>;
  /** What somebody else's rows hold of a person, as the statements that take it out before the rest is erased. */
  elsewhere?: readonly { why: string; sql: string }[];
}

/** Exported; stays in its row. */
export const told: ColumnFate = { exported: true, erased: 'withRow', merged: 'withRow' };

/** The person whose row it is. */
export const owner: ColumnFate = {
  exported: { not: 'it is the person of the copy' },
  erased: 'withRow',
  merged: 'moved',
};

/** Not exported because …; stays in its row. */
export function inner(not: string): ColumnFate {
  return { exported: { not }, erased: 'withRow', merged: 'withRow' };
}

/** Exported; emptied in a row that stays. */
export const emptied: ColumnFate = { exported: true, erased: 'emptied', merged: 'withRow' };

/** Exported; emptied in a row that stays; fills what the keeper has not told. */
export const profile: ColumnFate = { exported: true, erased: 'emptied', merged: 'filled' };

/** The same, a list. */
export const profileList: ColumnFate = { ...profile, merged: 'filledList' };

/** Somebody in a row that is not theirs: who answered, wrote, allowed. Forgotten by HAPUS, the row stays. */
export const colleague: ColumnFate = {
  exported: { not: 'it names somebody else, or only that the person did it' },
  erased: 'emptied',
  merged: 'moved',
};

/** Kept when the person is erased because …; exported. */
export function kept(why: string): ColumnFate {
  return { exported: true, erased: { kept: why }, merged: 'withRow' };
}

/** Our own numbering. */
export const number = inner('our own numbering');
