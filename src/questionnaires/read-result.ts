import { assessmentResultSchema, type AssessmentResult } from '../../flows/facts.ts';
import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import { loadAnswers, type StoredAssessment } from '../storage/assessments/assessment-store.ts';
import type { Tx } from '../storage/tx.ts';
import { resultOf } from './result-of.ts';

/**
 * A kept result as it is told today. An older one is made anew from its answers; what it named stays named, unless the
 * answers say nothing.
 */
export async function readResult(
  tx: Tx,
  { id, instrumentVersion, result }: Pick<StoredAssessment, 'id' | 'instrumentVersion' | 'result'>,
): Promise<AssessmentResult> {
  const kept = assessmentResultSchema.safeParse(result);
  const instrument = await loadInstrument(instrumentVersion);
  if (kept.success) return { left: instrument.items.length - kept.data.asked, ...kept.data };
  const made = resultOf(instrument, id, await loadAnswers(tx, id), 'id');
  const { code = '', certainty = made.certainty } = result as Partial<AssessmentResult>;
  return made.code === '' ? made : { ...made, code, certainty };
}
