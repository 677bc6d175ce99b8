import type { ImportOptions } from './import-options.ts';
import type { LineFile } from './line-file.ts';
import type { VacancyDraft } from './vacancy-draft.ts';

const batchSize = 250;
const lotSize = 5000;

/** Stores vacancies in batches, each whole or not at all, and passes on in lots what is new. */
export class ImportBatch {
  private readonly counts = { new: 0, updated: 0, unchanged: 0 };
  private readonly options: Pick<ImportOptions, 'store' | 'onNew' | 'now'>;
  private readonly rejects: LineFile;
  private readonly onStored: () => void;
  private rows: { draft: VacancyDraft; line: number }[] = [];
  private lot: number[] = [];

  constructor(
    options: Pick<ImportOptions, 'store' | 'onNew' | 'now'>,
    rejects: LineFile,
    onStored: () => void,
  ) {
    this.options = options;
    this.rejects = rejects;
    this.onStored = onStored;
  }

  async add(draft: VacancyDraft, line: number): Promise<void> {
    if (this.rows.push({ draft, line }) >= batchSize) await this.flush();
  }

  /** Stores what is left and returns what became of all. */
  async end(): Promise<{ new: number; updated: number; unchanged: number }> {
    if (this.rows.length > 0) await this.flush();
    await this.tellNew();
    return this.counts;
  }

  private async flush(): Promise<void> {
    const { rows } = this;
    this.rows = [];
    const { store, now } = this.options;
    const {
      newIds,
      updated,
      unchanged,
      refused = [],
    } = await store(
      rows.map(({ draft }) => draft),
      now,
    );
    this.counts.new += newIds.length;
    this.counts.updated += updated;
    this.counts.unchanged += unchanged;
    for (const { draft, reason } of refused) {
      const line = rows.find((row) => sameKey(row.draft, draft))?.line ?? 0;
      await this.rejects.write(line, reason);
    }
    this.onStored();
    this.lot.push(...newIds);
    if (this.lot.length >= lotSize) await this.tellNew();
  }

  private async tellNew(): Promise<void> {
    if (this.lot.length > 0) await this.options.onNew?.(this.lot);
    this.lot = [];
  }
}

function sameKey(one: VacancyDraft, other: VacancyDraft): boolean {
  return one.source === other.source && one.issuer === other.issuer && one.sourceId === other.sourceId;
}
