import { educationLevels, type EducationLevel } from '../../answers/education/education-levels.ts';

/** Levels of schooling from the lowest of these on, or up to the highest. SMA and SMK stand side by side. */
export function levelsBeyond(values: readonly string[], upward: boolean): EducationLevel[] {
  const ranks = values.map(rank);
  return educationLevels.filter((one) =>
    upward ? rank(one) >= Math.min(...ranks) : rank(one) <= Math.max(...ranks),
  );
}

function rank(value: string): number {
  return educationLevels.indexOf((value === 'SMK' ? 'SMA' : value) as EducationLevel);
}
