import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import type { ResultCardData } from '../media/result-card-data.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadAnswers, loadAssessment } from '../storage/assessments/assessment-store.ts';
import type { Tx } from '../storage/tx.ts';
import { readResult } from './read-result.ts';
import { resultCard } from './result-card.ts';

/**
 * The card of a finished assessment; null where it is gone or makes none. Employers here read Indonesian, so the card of
 * somebody who uses Javanese is in Indonesian. It is for the person to give: whoever sends it elsewhere
 * needs their choice in that very moment.
 */
export async function loadCard(
  tx: Tx,
  renderer: Renderer,
  assessmentId: number,
): Promise<ResultCardData | null> {
  const kept = await loadAssessment(tx, assessmentId);
  if (kept?.finishedAt == null) return null;
  const language = kept.language === 'en' ? 'en' : 'id';
  return resultCard(
    await loadInstrument(kept.instrumentVersion),
    await readResult(tx, kept),
    await loadAnswers(tx, assessmentId),
    { name: kept.name, finishedAt: kept.finishedAt },
    { language, say: (one) => renderer.render(one, language) },
  );
}
