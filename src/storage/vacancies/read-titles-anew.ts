import { titleWork } from '../../occupations/terms/title-work.ts';
import { workVersion } from '../../occupations/terms/work-version.ts';
import type { PrismaClient } from '../generated/client.ts';
import { wellFormedJson } from '../well-formed-json.ts';

const lot = 500;

/**
 * Reads the titles of open vacancies that were read with other word lists, so that searches find them; returns how many.
 * Groups that an import took from elsewhere than the title stay.
 */
export async function readTitlesAnew(prisma: PrismaClient): Promise<number> {
  for (let count = 0; ;) {
    const old = await prisma.vacancy.findMany({
      where: { closedAt: null, workVersion: { not: workVersion() } },
      select: { id: true, title: true, occupations: true, workVersion: true },
      orderBy: { id: 'asc' },
      take: lot,
    });
    if (old.length === 0) return count;
    await prisma.$executeRawUnsafe(sql, wellFormedJson(old.map(readAnew)), workVersion());
    count += old.length;
  }
}

function readAnew({ id, title, occupations }: { id: number; title: string; occupations: string[] }): object {
  const { occupations: coded, terms } = titleWork(title);
  return { id, terms, occupations: occupations.length > 0 ? occupations : coded.map(({ code }) => code) };
}

const sql = `UPDATE vacancy v SET work_terms = r.terms, occupations = r.occupations, work_version = $2::int
FROM jsonb_to_recordset($1::jsonb) AS r(id int, terms text[], occupations text[]) WHERE v.id = r.id`;
