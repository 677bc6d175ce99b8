import type { VacancyDraft } from './vacancy-draft.ts';

/** What became of one batch; the ids are those of rows that were not there before. */
export interface UpsertedVacancies {
  newIds: number[];
  updated: number;
  unchanged: number;
  /** Those of the batch that were not stored, with the reason; not given: none. */
  refused?: { draft: VacancyDraft; reason: string }[];
}

export interface ImportOptions {
  path: string;
  /** Id of a format; detected from the columns if not given. */
  format?: string | undefined;
  /** Stores one batch, all or nothing. */
  store: (drafts: VacancyDraft[], now: Date) => Promise<UpsertedVacancies>;
  /** Called with what is new, in lots of some thousand and at the end, e.g. to find whom to tell. */
  onNew?: ((ids: number[]) => Promise<void>) | undefined;
  onProgress?: ((bytesRead: number, size: number) => void) | undefined;
  /** File for the rows that were not taken; written only if there are any. */
  rejectTo?: string | undefined;
  /** File for what should be known of rows that were taken; written only if there is anything. */
  remarkTo?: string | undefined;
  now: Date;
}
