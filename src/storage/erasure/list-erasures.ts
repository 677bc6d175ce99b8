import type { BackupKeys } from '../backup/backup-keys.ts';
import type { PrismaClient } from '../generated/client.ts';
import { writeErasures } from './erasure-list.ts';

/** A list of many years on a slow disk. */
const patience = { timeout: 60_000 };

/**
 * Writes all erasures there are to the list beside the backups, where new ones have come; a process that dies in between
 * writes them once more. One process at a time. Returns how many are new.
 * @param all also where none is new: those that stand in another list already
 */
export async function listErasures(
  prisma: PrismaClient,
  file: string,
  now: Date,
  { keys, all = false }: { keys: BackupKeys; all?: boolean },
): Promise<number> {
  const open = { where: { listedAt: null } };
  if (!all && (await prisma.erasure.count(open)) === 0) return 0;
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('kanca erasures'))`;
    const erasures = await tx.erasure.findMany({ orderBy: [{ erasedAt: 'asc' }, { receipt: 'asc' }] });
    if (erasures.length > 0) await writeErasures(file, erasures, keys);
    const receipts = erasures.filter(({ listedAt }) => listedAt === null).map(({ receipt }) => receipt);
    if (!all) await tx.erasure.updateMany({ where: { receipt: { in: receipts } }, data: { listedAt: now } });
    return receipts.length;
  }, patience);
}
