/** Levels that open the same doors share a rank; `none` is below all. */
const ranks: Record<string, number> = {
  none: 0,
  SD: 1,
  SMP: 2,
  SMA: 3,
  SMK: 3,
  D1: 4,
  D2: 5,
  D3: 6,
  D4: 7,
  S1: 7,
  S2: 8,
  S3: 9,
};

/** `exact`: named by the vacancy. `above`: more than it asks. `open`: it asks nothing, or the person told nothing. */
export type EducationVerdict = 'exact' | 'above' | 'open' | 'below';

/**
 * Whether a person's level of education is accepted. A higher one is accepted for a lower; SMA is accepted for SMK only
 * where the vacancy names both.
 */
export function judgeEducation(level: string | null, accepted: readonly string[]): EducationVerdict {
  if (level === null || accepted.length === 0) return 'open';
  if (accepted.includes(level)) return 'exact';
  const lowest = Math.min(...accepted.map((name) => ranks[name] ?? 0));
  const own = ranks[level] ?? 0;
  if (own > lowest) return 'above';
  return own === lowest && level !== 'SMA' ? 'exact' : 'below';
}
