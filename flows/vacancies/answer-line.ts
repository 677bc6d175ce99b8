import type { VacancyDetail } from '../facts.ts';
import { text, type Text } from '../text.ts';

/** How the firm answers those who apply. */
export function answerLine({ answers }: VacancyDetail): Text[] {
  if (answers === undefined) return [];
  const { how, days } = answers;
  return [
    how === 'seldom' ? text('vacancies:answersSeldom') : text(`vacancies:answers_${how}`, { count: days }),
  ];
}
