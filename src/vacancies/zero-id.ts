import type { VacancyDraft } from './vacancy-draft.ts';

interface Numbered {
  draft: VacancyDraft;
  line: number;
}

/**
 * A row with the id 0 may be the first of a numbered list, or one of many that have no id: it is held back until the end of
 * the file, or until a second one shows that it is no id.
 */
export class ZeroId {
  private held: Numbered | undefined;
  private isNone = false;

  /** The rows to refuse because of this one; undefined where its id is not 0. */
  take(row: Numbered): Numbered[] | undefined {
    if (!/^0+$/.test(row.draft.sourceId)) return undefined;
    if (this.held === undefined && !this.isNone) {
      this.held = row;
      return [];
    }
    const refused = this.held === undefined ? [row] : [this.held, row];
    this.held = undefined;
    this.isNone = true;
    return refused;
  }

  /** The only row with the id 0, at the end of the file. */
  get only(): Numbered | undefined {
    return this.held;
  }
}
