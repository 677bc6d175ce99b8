import { z } from 'zod';

/** Counts over months (or other steps), at most three series. */
export const trendChartData = z
  .object({
    kind: z.enum(['line', 'bar']),
    title: z.string().min(1),
    /** One a step, oldest first, short: "Jan". */
    labels: z.array(z.string()).min(1).max(24),
    /** One value a label; null where nothing is known (no point, no bar: not zero). */
    series: z
      .array(z.object({ name: z.string().min(1), values: z.array(z.number().min(0).nullable()) }))
      .min(1)
      .max(3),
    /** Unit, source, day. */
    note: z.string(),
  })
  .refine((chart) => chart.series.every(({ values }) => values.length === chart.labels.length), {
    message: 'Every series needs one value a label.',
  });

export type TrendChartData = z.infer<typeof trendChartData>;
