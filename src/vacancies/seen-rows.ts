import { createHash } from 'node:crypto';
import type { VacancyDraft } from './vacancy-draft.ts';
import { contentHash } from './content-hash.ts';

/** Room for the line in a double beside 20 bits of the content. */
const contents = 2 ** 20;

/** Which ids a file has named so far, on which line and with what; some 60 bytes a row. */
export class SeenRows {
  private readonly rows = new Map<number, number>();

  /** The line that named this id before with another vacancy; undefined where it is new, or the same again. */
  clash(draft: VacancyDraft, line: number): number | undefined {
    const key = numberOf(`${draft.source}\n${draft.issuer}\n${draft.sourceId}`, 12);
    const content = Number.parseInt(contentHash(draft).slice(0, 5), 16);
    const before = this.rows.get(key);
    if (before === undefined) {
      this.rows.set(key, line * contents + content);
      return undefined;
    }
    return before % contents === content ? undefined : Math.floor(before / contents);
  }
}

function numberOf(text: string, digits: number): number {
  return Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, digits), 16);
}
