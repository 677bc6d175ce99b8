import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { wordingCategories } from '../../src/wording/finding.ts';

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  categories: z.array(z.enum([...wordingCategories, 'none'])),
  lawful: z.enum(['yes', 'no', 'depends']),
  flag: z.boolean(),
  trap: z.boolean().optional(),
  /** Category, start and end (exclusive) in UTF-16. */
  spans: z.array(z.tuple([z.enum(wordingCategories), z.number(), z.number()])).optional(),
});

/** A line of a vacancy with what somebody judged of it. */
export type LabelledLine = z.infer<typeof lineSchema>;

/** Reads labelled lines, one JSON object a line. */
export function readLabelledLines(file: string | URL): LabelledLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
}
