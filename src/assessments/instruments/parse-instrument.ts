import { KancaError } from '../../errors.ts';
import { type Instrument, instrumentSchema } from './instrument-schema.ts';

/** Checks instrument data from outside. Throws `BAD_INSTRUMENT` with the first thing wrong. */
export function parseInstrument(data: unknown): Instrument {
  const parsed = instrumentSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new KancaError(
    `The instrument is not usable: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    {
      code: 'BAD_INSTRUMENT',
      remedy: 'Compare the file with the instruments in src/assessments/instruments.',
      cause: parsed.error,
    },
  );
}
