/** Figures of the programme that are counted outside this system; definitions: docs/indicators.md. */
export const programmeIndicators = [
  'companies',
  'companies_gesi_policy',
  'instructors_trained',
  'blk_with_trained_instructors',
  'youth_trained',
  'youth_trained_women',
  'youth_trained_disability',
  'entrepreneurs_supported',
] as const;
