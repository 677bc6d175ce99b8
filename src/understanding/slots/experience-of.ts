import type { NumberAnswer } from '../../answers/numbers/parse-number.ts';
import type { Understood } from '../../answers/understood.ts';

/** Years of experience: several spans add up, a range counts by its lower end. */
export function experienceOf(answer: Understood<NumberAnswer, string, never>): Record<string, unknown> {
  if (!answer.ok) return { value: 'unknown' };
  const { value } = answer;
  const years =
    typeof value === 'number'
      ? value
      : 'range' in value
        ? value.range[0]
        : value.list.reduce((sum, one) => sum + one, 0);
  return { value: { years: Math.round(years * 100) / 100 } };
}
