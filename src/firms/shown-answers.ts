import type { FirmAnswers, VacancyDetail } from '../../flows/facts.ts';
import { firmAnswers } from '../storage/firms/firm-answers.ts';
import type { Tx } from '../storage/tx.ts';

/** Fewer say nothing of a firm. */
const fewest = 5;
const mostly = 0.8;
const half = 0.5;

/** How a firm answers, as seekers read it on its vacancies; nothing where too little is known. */
export async function shownAnswers(
  tx: Tx,
  firmId: number,
  now: Date,
): Promise<Pick<VacancyDetail, 'answers'>> {
  const shown = inWords(await firmAnswers(tx, firmId, now));
  return shown === null ? {} : { answers: shown };
}

/** Null: too little is known. */
export function inWords({ of, answered, days }: FirmAnswers): NonNullable<VacancyDetail['answers']> | null {
  if (of < fewest) return null;
  const share = answered / of;
  if (days === null || share < half) return { how: 'seldom', days: 0 };
  return { how: share >= mostly ? 'mostly' : 'half', days };
}
