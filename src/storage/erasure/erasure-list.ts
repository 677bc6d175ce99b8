import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { KancaError } from '../../errors.ts';
import type { BackupKeys } from '../backup/backup-keys.ts';
import type { BackupProof } from '../backup/read-backup.ts';
import { erasuresSealSchema, proveErasures, sealErasures } from './seal-erasures.ts';

const lineSchema = z.object({ receipt: z.string(), erasedId: z.number().int(), erasedAt: z.coerce.date() });
export type ListedErasure = z.infer<typeof lineSchema>;
/** The last line: how many there are before it, and what proves that they are these. */
const endSchema = z.object({
  end: z.literal(true),
  erasures: z.number(),
  seal: erasuresSealSchema.optional(),
});

/** Where the list of erased people lies: beside the backups in a folder. */
export function erasureListIn(folder: string): string {
  return join(folder, 'erasures.jsonl');
}

/**
 * All erasures of a list, one JSON object a line; none when there is no such file. Whether it is ours and unchanged is
 * proven as of a backup.
 * @throws KancaError ERASURES_UNREADABLE, BACKUP_CHANGED, BACKUP_UNPROVEN, BACKUP_KEY_MISSING
 */
export async function readErasures(file: string, proof: BackupProof): Promise<ListedErasure[]> {
  if (!existsSync(file)) return [];
  const { erasures, lines, end } = parse(file);
  await proveErasures(file, lines, end?.seal, proof);
  return erasures;
}

/**
 * Writes a list anew, whole or not at all. What the one before had and `erasures` do not have stays in it; where nothing
 * proves that one, it is laid aside as `erasures.jsonl.unproven` instead, so that nothing foreign gets our seal.
 */
export async function writeErasures(
  file: string,
  erasures: readonly ListedErasure[],
  keys: BackupKeys,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const known = new Set(erasures.map(({ receipt }) => receipt));
  const before = await readErasures(file, { keys }).catch((error: unknown) => error);
  const kept = Array.isArray(before) ? (before as ListedErasure[]) : [];
  const all = [...kept.filter(({ receipt }) => !known.has(receipt)), ...erasures];
  const lines = all
    .map(({ receipt, erasedId, erasedAt }) => `${JSON.stringify({ receipt, erasedId, erasedAt })}\n`)
    .join('');
  const end = { end: true, erasures: all.length, seal: await sealErasures(lines, keys) };
  const draft = `${file}.partial`;
  await rm(draft, { force: true });
  const target = await open(draft, 'wx', 0o600);
  await target.writeFile(`${lines}${JSON.stringify(end)}\n`);
  await target.sync();
  await target.close();
  if (!Array.isArray(before)) await rename(file, `${file}.unproven`);
  await rename(draft, file);
}

function parse(file: string): {
  erasures: ListedErasure[];
  lines: string;
  end: z.infer<typeof endSchema> | undefined;
} {
  try {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const last = endSchema.safeParse(JSON.parse(lines.at(-1) ?? 'null'));
    if (last.success) lines.pop();
    const erasures = lines.map((line) => lineSchema.parse(JSON.parse(line)));
    return { erasures, lines: lines.map((line) => `${line}\n`).join(''), end: last.data };
  } catch (cause) {
    throw new KancaError(`${file} is no list of erasures.`, {
      code: 'ERASURES_UNREADABLE',
      remedy: 'Take the erasures.jsonl that lies beside the newest backup; nothing was restored.',
      cause,
    });
  }
}
