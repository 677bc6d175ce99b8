import type { KancaError } from '../../errors.ts';
import { toKancaError } from '../../errors.ts';
import { columnName } from '../reading/column-name.ts';
import type { Row } from '../reading/row.ts';
import { detectFormat, formatById } from './detect-format.ts';
import type { VacancyFormat } from './format.ts';

/**
 * Which format a file has: the one that was named, else that of the first row whose columns fit one. Rows before it, which
 * fit none, are refused alone. Names of members in other cases ("Job Function") are put as the format writes them.
 */
export class FormatChoice {
  format: VacancyFormat | undefined;
  /** Why the first row fitted no format. */
  trouble: KancaError | undefined;
  private renames = false;

  /** @throws KancaError FORMAT_UNKNOWN */
  constructor(id: string | undefined) {
    this.format = id === undefined ? undefined : formatById(id);
  }

  /** Whether a CSV header has the columns of the named format, or of any. */
  isHeader = (names: string[]): boolean => {
    if (this.format !== undefined) return this.format.columns.every((name) => names.includes(name));
    return find(names) !== undefined;
  };

  /** The row as the format names its members, or why it fits none. */
  fit(row: Row): { row: Row; format: VacancyFormat } | { refused: string } {
    if (this.format === undefined) this.choose(row);
    if (this.format === undefined) return { refused: this.refusal(row) };
    return { row: this.renames ? renamed(row) : row, format: this.format };
  }

  private choose(row: Row): void {
    const names = Object.keys(row);
    this.format = find(names) ?? find(names.map(columnName));
    if (this.format === undefined) this.trouble ??= troubleWith(names);
    else this.renames = find(names) === undefined;
  }

  private refusal(row: Row): string {
    const type = row['@type'];
    if (typeof type === 'string' && type !== 'JobPosting') return `The row is a ${type}, no vacancy.`;
    return troubleWith(Object.keys(row))?.message ?? 'The format is not known.';
  }
}

function find(names: readonly string[]): VacancyFormat | undefined {
  try {
    return detectFormat(names);
  } catch {
    return undefined;
  }
}

function troubleWith(names: readonly string[]): KancaError | undefined {
  try {
    detectFormat(names);
    return undefined;
  } catch (error) {
    return toKancaError(error);
  }
}

function renamed(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [columnName(name), value]));
}
