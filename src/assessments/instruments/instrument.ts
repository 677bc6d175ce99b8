import type { z } from 'zod';
import type { instrumentSchema } from './instrument-schema.ts';

/** One version of an instrument as data, see {@link instrumentSchema}. */
export type Instrument = z.infer<typeof instrumentSchema>;
