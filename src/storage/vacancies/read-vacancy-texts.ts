import type { Vacancy } from '../generated/client.ts';
import type { Tx } from '../tx.ts';

/** What a vacancy says, and who says it. */
export type VacancyText = Pick<
  Vacancy,
  'id' | 'code' | 'title' | 'employer' | 'description' | 'requirements'
>;

const pageSize = 500;

/**
 * The texts of vacancies that were first imported in a span of time, oldest row first, a page of 500 at a time.
 * @param end first moment after the span
 * @param places regency codes of the place of work; null: all
 */
export async function* readVacancyTexts(
  tx: Tx,
  { start, end }: { start: Date; end: Date },
  places: readonly string[] | null,
): AsyncGenerator<VacancyText> {
  let after = 0;
  for (;;) {
    const page = await tx.vacancy.findMany({
      where: {
        id: { gt: after },
        importedAt: { gte: start, lt: end },
        ...(places !== null && { regency: { in: [...places] } }),
      },
      select: { id: true, code: true, title: true, employer: true, description: true, requirements: true },
      orderBy: { id: 'asc' },
      take: pageSize,
    });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.id ?? after;
  }
}
