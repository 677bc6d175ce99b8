import { text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import { graceDays, markOfFirms, retireVacancies } from '../storage/vacancies/retire-vacancies.ts';
import { wibDate } from '../time/wib-date.ts';
import { tellRecruiters } from './tell-recruiters.ts';

const dayMs = 86_400_000;

/**
 * Retires vacancies that have gone stale (`retireVacancies`); those who recruit for a firm are asked once whether theirs is
 * still open, with the day on which it closes otherwise.
 * @param staleDays 0: nothing is ever stale
 */
export async function askOfStale(
  prisma: Database['prisma'],
  renderer: Renderer,
  staleDays: number,
  now: Date,
): Promise<void> {
  const date = { date: wibDate(new Date(now.getTime() + graceDays * dayMs)) };
  await prisma.$transaction(async (tx) => {
    for (const { firmId, title, code } of await markOfFirms(tx, staleDays, now))
      await tellRecruiters(tx, renderer, firmId, text('post:stillOpen', { title, code, date }), now);
  });
  await retireVacancies(prisma, staleDays, now);
}
