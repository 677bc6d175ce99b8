import type { ConsentPurpose } from '../../flows/command.ts';
import type { Database } from '../../src/storage/database.ts';

/** Writes a person's word on some purposes into the ledger, as the latest. */
export async function agree(
  { prisma }: Pick<Database, 'prisma'>,
  personId: number,
  purposes: readonly ConsentPurpose[],
  granted = true,
): Promise<void> {
  const word = { personId, word: granted ? 'granted' : 'refused', channel: 'test' };
  for (const purpose of purposes) {
    const last = await prisma.consent.findFirst({ where: { personId, purpose }, orderBy: { at: 'desc' } });
    const at = new Date(Math.max(last?.at.getTime() ?? 0, Date.parse('2026-01-01T00:00:00Z')));
    await prisma.consent.create({ data: { ...word, purpose, at } });
  }
}
