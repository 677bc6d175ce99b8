import { z } from 'zod';

/** One version of an instrument as data, see {@link instrumentSchema}. */
export type Instrument = z.infer<typeof instrumentSchema>;

const scaleFit = z.object({
  alpha: z.number(),
  marginalReliability: z.number(),
  rmsea: z.number(),
  srmsr: z.number(),
  cfi: z.number(),
  largestResidualCorrelation: z.object({ value: z.number(), items: z.string() }),
});

const item = z.object({
  id: z.string().min(1),
  scale: z.string().min(1),
  /** A negatively keyed item: its answer is flipped before scoring. */
  reverse: z.boolean(),
  a: z.number().positive(),
  b: z.array(z.number()),
});

const cutoffs = z.object({
  lz: z.number(),
  longestString: z.number(),
  sd: z.number(),
  evenOdd: z.number(),
  /**
   * Answers as if thrown: `intercept` + `content` · z + `density` · d + `marginal` · m + `share` · (answered share of the items)
   * below 0, with z of `content-fit.ts` and the evidence d and m of `random-evidence.ts`; or d below `densityBelow`.
   * Weights of a logistic regression of real on random answers. Those of `full` hold for all items answered, those of `short` for fewer.
   */
  random: z.object({
    intercept: z.number(),
    content: z.number(),
    density: z.number(),
    marginal: z.number(),
    share: z.number(),
    densityBelow: z.number(),
  }),
});

/**
 * The data of one instrument: items, keys, graded response parameters with their sample and date, latent
 * correlations of the scales, moments of the item answers and norms. `items`, `scaleCorrelations` and
 * `itemMoments` go by the same order as `scales` and `items`.
 */
export const instrumentSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.string().regex(/^[a-z0-9-]+@\d+$/),
    name: z.string(),
    status: z.string(),
    source: z.string(),
    credit: z.string(),
    calibration: z.object({
      sample: z.string(),
      size: z.number().int().positive(),
      model: z.string(),
      prior: z.string(),
      estimation: z.string(),
      software: z.string(),
      date: z.string(),
      fit: z.record(z.string(), scaleFit.partial()),
    }),
    response: z.object({ min: z.number().int(), max: z.number().int() }),
    /** Letters of the code made of the highest scales; 0 where a code means nothing. */
    codeLength: z.number().int().min(0),
    adaptive: z.object({
      rule: z.enum(['decision', 'se']),
      minItems: z.number().int().positive(),
      minPerScale: z.number().int().min(1),
      certainty: z.number().gt(0).lt(1),
      cap: z.number().int().positive(),
      targetSe: z.number().positive(),
      /** Several items at once: how many, in how many messages at most, and the certainty that then ends it. */
      block: z.object({
        size: z.number().int().positive(),
        most: z.number().int().positive(),
        certainty: z.number().gt(0).lt(1),
      }),
    }),
    reporting: z.object({
      /** How many questions an adaptive questionnaire usually takes, from and to: said before it begins. */
      usually: z.tuple([z.number().int().positive(), z.number().int().positive()]),
      /** Highest minus lowest scale, as a share of the possible range, below which no scale stands out. */
      flatBelow: z.number().min(0).max(1),
      /** Probabilities of the code from which it is said to be sure and fairly sure. */
      sure: z.number(),
      fairly: z.number(),
      /** Percent ranks up to which a scale is called low and from which high; between them neither is true. */
      low: z.number(),
      high: z.number(),
    }),
    /** Beyond these an answer pattern is unusual; `short` holds below 60 % of the items. */
    quality: z.object({ full: cutoffs, short: cutoffs }),
    scales: z.array(z.object({ id: z.string().min(1), name: z.string() })).min(1),
    items: z.array(item).min(1),
    scaleCorrelations: z.array(z.array(z.number())),
    /** Mean and covariance (lower triangle) of the keyed answers, counted from 0. */
    itemMoments: z.object({ mean: z.array(z.number()), covariance: z.array(z.array(z.number())) }),
    norms: z.object({
      group: z.string(),
      size: z.number().int().positive(),
      /** `percentRank[s]` is the percent rank of the raw sum s: below it plus half of those at it. */
      scales: z.record(
        z.string(),
        z.object({ mean: z.number(), sd: z.number().positive(), percentRank: z.array(z.number()) }),
      ),
    }),
  })
  .superRefine((data, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    const scales = data.scales.map((scale) => scale.id);
    const steps = data.response.max - data.response.min;
    if (new Set(data.items.map(({ id }) => id)).size !== data.items.length) complain('An item stands twice.');
    for (const { id, scale, b } of data.items) {
      if (!scales.includes(scale)) complain(`Item ${id} belongs to no scale.`);
      if (b.length !== steps) complain(`Item ${id} needs ${steps} thresholds.`);
      if (b.some((value, index) => index > 0 && value <= (b[index - 1] ?? value)))
        complain(`The thresholds of item ${id} do not rise.`);
    }
    for (const id of scales) {
      const count = data.items.filter(({ scale }) => scale === id).length;
      if (data.norms.scales[id]?.percentRank.length !== count * steps + 1)
        complain(`Scale ${id} needs a percent rank for each raw sum.`);
    }
    const square = data.scaleCorrelations;
    if (square.length !== scales.length || square.some((row) => row.length !== scales.length))
      complain('The scale correlations are not square.');
    const { mean, covariance } = data.itemMoments;
    const size = data.items.length;
    if (mean.length !== size || covariance.length !== size) complain('The item moments miss items.');
    if (covariance.some((row, index) => row.length !== index + 1))
      complain('The item covariance is no lower triangle.');
  });
