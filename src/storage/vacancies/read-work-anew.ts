import { readSearchesAnew } from '../alerts/kept-searches.ts';
import type { PrismaClient } from '../generated/client.ts';
import { readTitlesAnew } from './read-titles-anew.ts';

/** Reads titles of vacancies and kept searches anew where the word lists have changed. */
export async function readWorkAnew(prisma: PrismaClient): Promise<void> {
  await readTitlesAnew(prisma);
  await readSearchesAnew(prisma);
}
