import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { KancaError } from '../../errors.ts';

const lineSchema = z.object({ receipt: z.string(), erasedId: z.number().int(), erasedAt: z.coerce.date() });
export type ListedErasure = z.infer<typeof lineSchema>;

/** Where the list of erased people lies: beside the backups in a folder. */
export function erasureListIn(folder: string): string {
  return join(folder, 'erasures.jsonl');
}

/**
 * All erasures of a list, one JSON object a line; none when there is no such file.
 * @throws KancaError ERASURES_UNREADABLE
 */
export function readErasures(file: string): ListedErasure[] {
  if (!existsSync(file)) return [];
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => lineSchema.parse(JSON.parse(line)));
  } catch (cause) {
    throw new KancaError(`${file} is no list of erasures.`, {
      code: 'ERASURES_UNREADABLE',
      remedy: 'Take the erasures.jsonl that lies beside the newest backup; nothing was restored.',
      cause,
    });
  }
}

/** Adds erasures to a list, those that it has already not again. */
export function addErasures(file: string, erasures: readonly ListedErasure[]): void {
  const known = new Set(readErasures(file).map(({ receipt }) => receipt));
  const lines = erasures
    .filter(({ receipt }) => !known.has(receipt))
    .map(({ receipt, erasedId, erasedAt }) => `${JSON.stringify({ receipt, erasedId, erasedAt })}\n`);
  if (lines.length === 0) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  appendFileSync(file, lines.join(''), { mode: 0o600, flush: true });
}
