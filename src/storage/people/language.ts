import type { Tx } from '../tx.ts';

/** The language a person has chosen. */
export async function languageOf(tx: Tx, personId: number): Promise<string> {
  const { language } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true },
  });
  return language;
}
