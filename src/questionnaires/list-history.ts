import type { PastResult } from '../../flows/facts.ts';
import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import { reliableChange } from '../assessments/scoring/reliable-change.ts';
import { loadAnswers, type StoredAssessment } from '../storage/assessments/assessment-store.ts';
import { listFinished } from '../storage/assessments/past-assessments.ts';
import type { Tx } from '../storage/tx.ts';
import { readResult } from './read-result.ts';

/** Results that are listed. */
const most = 5;

/**
 * A person's results, newest first, each with what has surely changed since the one before it of the same questionnaire.
 * Answers that were doubted are compared with nothing.
 */
export async function listHistory(tx: Tx, personId: number): Promise<PastResult[]> {
  const stored = await listFinished(tx, personId, most);
  const results = await Promise.all(stored.map(async (one) => ({ one, result: await readResult(tx, one) })));
  return Promise.all(
    results.map(async ({ one, result }, at) => {
      const before = results
        .slice(at + 1)
        .find((other) => other.one.instrument === one.instrument && !other.result.careless);
      const changed = before === undefined || result.careless ? null : await compare(tx, before.one, one);
      return {
        id: one.id,
        instrument: one.instrument,
        code: result.code,
        at: (one.finishedAt ?? one.startedAt).toISOString(),
        since: changed === null ? null : (before?.one.finishedAt?.toISOString() ?? null),
        ...(changed ?? { up: [], down: [] }),
      };
    }),
  );
}

async function compare(tx: Tx, earlier: StoredAssessment, later: StoredAssessment) {
  const instrument = await loadInstrument(later.instrumentVersion);
  return reliableChange(instrument, await loadAnswers(tx, earlier.id), await loadAnswers(tx, later.id));
}
