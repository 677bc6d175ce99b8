import type { Tx } from '../tx.ts';

/** A vacancy with who gives the work, for the report of vacancies. */
export interface PostedVacancy {
  code: string;
  title: string;
  employer: string;
  legalName: string | null;
  kind: string | null;
  firmRegency: string | null;
  occupations: string[];
  openings: number | null;
  postedAt: Date | null;
  importedAt: Date;
  closesAt: Date | null;
  ageWords: string | null;
  sexWords: string | null;
  education: string[];
  requirements: string;
  experienceYears: number | null;
  payMin: number | null;
  payMax: number | null;
  places: string[];
  placeText: string | null;
  employmentType: string | null;
  closedAt: Date | null;
  closedWhy: string | null;
}

const pageSize = 500;

/**
 * Vacancies that firms posted here in a span of time, by firm and day, a page of 500 at a time.
 * @param end first moment after the span
 * @param places regency codes of the firm; null: all
 */
export async function* readPostedVacancies(
  tx: Tx,
  { start, end }: { start: Date; end: Date },
  places: readonly string[] | null,
): AsyncGenerator<PostedVacancy> {
  for (let skip = 0; ; skip += pageSize) {
    const page = await tx.vacancy.findMany({
      where: {
        postedAt: { gte: start, lt: end },
        firm: places === null ? { isNot: null } : { regency: { in: [...places] } },
      },
      include: { firm: { select: { legalName: true, kind: true, regency: true } } },
      orderBy: [{ firmId: 'asc' }, { postedAt: 'asc' }, { id: 'asc' }],
      skip,
      take: pageSize,
    });
    for (const { firm, ...vacancy } of page)
      yield {
        ...vacancy,
        ...{ legalName: firm?.legalName ?? null, kind: firm?.kind ?? null },
        firmRegency: firm?.regency ?? null,
      };
    if (page.length < pageSize) return;
  }
}
