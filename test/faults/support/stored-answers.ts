import type { Database } from '../../../src/storage/database.ts';
import { answerTo } from './respondents.ts';

/** What the database holds of everybody's answers: how many are missing of 48 each, how many belong to another item. */
export async function checkAnswers(db: Database): Promise<{ missing: number; misfiled: number }> {
  const assessments = await db.prisma.assessment.findMany({ include: { answers: true } });
  const missing = assessments.reduce((sum, { answers }) => sum + 48 - answers.length, 0);
  const misfiled = assessments
    .flatMap(({ answers }) => answers)
    .filter(({ item, value }) => value !== answerTo(item)).length;
  return { missing, misfiled };
}
