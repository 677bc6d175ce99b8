import { workVersion } from '../../occupations/terms/work-version.ts';
import { keysOfKept, reachOfKept, readKept } from '../../vacancies/search/kept-query.ts';
import type { PrismaClient } from '../generated/client.ts';
import type { Tx } from '../tx.ts';

/** `again`: it was kept already; `full`: the person keeps as many as anybody may. */
export type KeepOutcome = 'kept' | 'again' | 'full';

/** So many searches one person keeps. */
const most = 10;
const lot = 500;

/** Keeps a search (`keptQueryOf`) of a person, so that they hear of new vacancies for it. */
export async function keepSearch(tx: Tx, personId: number, query: string, now: Date): Promise<KeepOutcome> {
  const kept = await loadKeptSearches(tx, personId);
  const isKept = kept.includes(query);
  if (!isKept && kept.length >= most) return 'full';
  await tx.keptSearch.upsert({
    where: { personId_query: { personId, query } },
    create: { personId, query, keptAt: now, ...indexOf(query) },
    update: { keptAt: now },
  });
  return isKept ? 'again' : 'kept';
}

/** The searches that a person keeps, oldest first. */
export async function loadKeptSearches(tx: Tx, personId: number): Promise<string[]> {
  const rows = await tx.keptSearch.findMany({
    where: { personId },
    orderBy: [{ keptAt: 'asc' }, { query: 'asc' }],
    select: { query: true },
  });
  return rows.map(({ query }) => query);
}

/** Ends searches; of what was found and not told yet only what fits the profile too is still told. */
export async function stopSearches(tx: Tx, personId: number, queries: readonly string[]): Promise<void> {
  const asked = { in: [...queries] };
  await tx.keptSearch.deleteMany({ where: { personId, query: asked } });
  await tx.alert.deleteMany({
    where: { personId, asked, sentAt: null, dismissedAt: null, reasons: { isEmpty: true } },
  });
  await tx.alert.updateMany({ where: { personId, asked, sentAt: null }, data: { asked: null } });
}

/** Reads the kept searches anew that were read with other word lists, so that vacancies find them; returns how many. */
export async function readSearchesAnew(prisma: PrismaClient): Promise<number> {
  for (let count = 0; ;) {
    const old = await prisma.keptSearch.findMany({
      where: { workVersion: { not: workVersion() } },
      select: { personId: true, query: true },
      take: lot,
    });
    for (const { personId, query } of old)
      await prisma.keptSearch.updateMany({ where: { personId, query }, data: indexOf(query) });
    count += old.length;
    if (old.length < lot) return count;
  }
}

function indexOf(query: string): { keys: string[]; reach: string[]; workVersion: number } {
  const read = readKept(query);
  return { keys: keysOfKept(read), reach: reachOfKept(read), workVersion: workVersion() };
}
