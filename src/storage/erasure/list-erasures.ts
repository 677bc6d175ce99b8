import type { PrismaClient } from '../generated/client.ts';
import { addErasures } from './erasure-list.ts';

/**
 * Adds erasures to the list beside the backups; a process that dies in between adds them once more, which changes nothing.
 * @param all those that stand in another list already too
 */
export async function listErasures(
  prisma: PrismaClient,
  file: string,
  now: Date,
  { all = false } = {},
): Promise<number> {
  const erasures = await prisma.erasure.findMany({
    where: all ? {} : { listedAt: null },
    orderBy: { erasedAt: 'asc' },
  });
  if (erasures.length === 0) return 0;
  addErasures(file, erasures);
  if (!all) {
    const receipts = erasures.map(({ receipt }) => receipt);
    await prisma.erasure.updateMany({ where: { receipt: { in: receipts } }, data: { listedAt: now } });
  }
  return erasures.length;
}
