import type { NumberAnswer } from '../../answers/numbers/parse-number.ts';
import type { Understood } from '../../answers/understood.ts';

/** Nobody has worked longer, in years; a larger number tells of something else. */
export const mostYears = 70;

/** Years of experience: several spans add up, a range counts by its lower end; "2 juta" tells none. */
export function experienceOf(answer: Understood<NumberAnswer, string, never>): Record<string, unknown> {
  if (!answer.ok) return { value: 'unknown' };
  const { value } = answer;
  const years =
    typeof value === 'number'
      ? value
      : 'range' in value
        ? value.range[0]
        : value.list.reduce((sum, one) => sum + one, 0);
  if (years > mostYears) return { value: 'unknown' };
  return { value: { years: Math.round(years * 100) / 100 } };
}
