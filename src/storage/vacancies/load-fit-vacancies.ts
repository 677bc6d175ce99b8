import type { Dated } from '../../matching/by-newness.ts';
import type { FitVacancy } from '../../matching/fit.ts';
import { toFitVacancy } from '../../matching/to-fit-vacancy.ts';
import type { Tx } from '../tx.ts';

export interface IdentifiedVacancy extends FitVacancy, Dated {
  id: number;
}

/** Those of the vacancies that are open, ready for comparing. */
export async function loadFitVacancies(
  tx: Tx,
  ids: readonly number[],
  now: Date,
): Promise<IdentifiedVacancy[]> {
  const found = await tx.vacancy.findMany({
    where: { id: { in: [...ids] }, closedAt: null, OR: [{ closesAt: null }, { closesAt: { gt: now } }] },
    select: {
      ...{ id: true, title: true, regency: true, placeText: true, remote: true },
      ...{ education: true, fields: true, payMin: true, payMax: true },
      ...{ programmes: true, experienceYears: true, source: true, kind: true },
      ...{ postedAt: true, importedAt: true, code: true },
    },
  });
  return found.map((vacancy) => {
    const { id, postedAt, importedAt, code } = vacancy;
    return { id, postedAt, importedAt, code, ...toFitVacancy(vacancy) };
  });
}
