import { shortCodes } from '../../vacancies/short-codes.ts';
import type { Tx } from '../tx.ts';

interface Codeable {
  draft: { source: string; sourceId: string };
  /** The code that the row has already. */
  code: string | undefined;
}

/** Codes looked up at once for a row. */
const round = 4;

/** Gives each row without a code the first of its codes that nobody has, neither in the table nor in the batch. */
export async function assignCodes<T extends Codeable>(
  tx: Tx,
  rows: readonly T[],
): Promise<(T & { code: string })[]> {
  const codes = new Map<T, string>();
  const used = new Set<string>();
  let open = rows
    .filter((row) => row.code === undefined)
    .map((row) => ({ row, more: shortCodes(row.draft.source, row.draft.sourceId) }));
  while (open.length > 0) {
    const tries = open.map(({ row, more }) => ({ row, more, codes: take(more, round) }));
    const taken = await takenCodes(
      tx,
      tries.flatMap((entry) => entry.codes),
    );
    open = [];
    for (const { row, more, codes: candidates } of tries) {
      const free = candidates.find((code) => !taken.has(code) && !used.has(code));
      if (free === undefined) open.push({ row, more });
      else {
        used.add(free);
        codes.set(row, free);
      }
    }
  }
  return rows.map((row) => ({ ...row, code: row.code ?? codes.get(row) ?? '' }));
}

function take(more: Generator<string>, count: number): string[] {
  return Array.from({ length: count }, () => more.next().value as string);
}

async function takenCodes(tx: Tx, codes: string[]): Promise<Set<string>> {
  const found = await tx.$queryRawUnsafe<{ code: string }[]>(
    'SELECT code FROM vacancy WHERE code = ANY($1::text[])',
    codes,
  );
  return new Set(found.map(({ code }) => code));
}
