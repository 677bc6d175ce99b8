/** Figures of places (measure, place, dimension, category, count) added up, with a dimension `regency` of their totals. */
export function sumPlacesSql(figures: string): string {
  return `WITH figures AS (${figures})
SELECT measure, dimension, category, sum(count)::int AS count FROM figures GROUP BY 1, 2, 3
UNION ALL
SELECT measure, 'regency', place, sum(count)::int FROM figures WHERE dimension = 'total' GROUP BY 1, 3
ORDER BY 1, 2, 3`;
}
