import { assessmentResultSchema, type AssessmentResult } from '../../flows/facts.ts';
import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import { loadAnswers, type StoredAssessment } from '../storage/assessments/assessment-store.ts';
import type { Tx } from '../storage/tx.ts';
import { resultOf } from './result-of.ts';

/** A kept result as it is told today: what an older one lacks is made from its answers. */
export async function readResult(
  tx: Tx,
  { id, instrumentVersion, result }: Pick<StoredAssessment, 'id' | 'instrumentVersion' | 'result'>,
): Promise<AssessmentResult> {
  const kept = assessmentResultSchema.safeParse(result);
  if (kept.success) return kept.data;
  const instrument = await loadInstrument(instrumentVersion);
  const made = resultOf(instrument, id, await loadAnswers(tx, id), 'id');
  return { ...made, ...(result as Partial<AssessmentResult>) };
}
