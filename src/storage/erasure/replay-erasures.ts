import type { PrismaClient } from '../generated/client.ts';
import { eraseRows } from '../person-data/erase-rows.ts';
import type { ListedErasure } from './erasure-list.ts';

/**
 * Erases once more, from a restored database, whoever was erased after the backup was made. Whoever has come back since
 * then is in a later backup. Returns how many.
 */
export async function replayErasures(
  prisma: PrismaClient,
  erasures: readonly ListedErasure[],
  backedUpAt: Date,
): Promise<number> {
  let erased = 0;
  for (const { receipt, erasedId, erasedAt } of erasures.filter((one) => one.erasedAt > backedUpAt)) {
    await prisma.$transaction(async (tx) => {
      await eraseRows(tx, erasedId);
      const { count } = await tx.person.deleteMany({ where: { id: erasedId } });
      const row = { receipt, erasedId, erasedAt, listedAt: erasedAt };
      await tx.erasure.upsert({ where: { receipt }, create: row, update: {} });
      erased += count;
    });
  }
  return erased;
}
