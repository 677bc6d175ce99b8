import type { AssessmentResult } from '../../flows/facts.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';
import { matchOccupations } from '../assessments/occupations/match-occupations.ts';
import { riasec, type RiasecProfile } from '../assessments/occupations/riasec.ts';
import { checkAnswerQuality } from '../assessments/quality/check-answer-quality.ts';
import { levelScales } from '../assessments/scoring/level-scales.ts';
import { scoreAssessment } from '../assessments/scoring/score-assessment.ts';
import type { StoredAnswer } from '../storage/assessments/assessment-store.ts';

/** Occupations named in a result: a few to think about, not a list to choose from. */
const occupationsNamed = 4;

/** What a person is told of a finished questionnaire, from the answers alone. */
export function resultOf(
  instrument: Instrument,
  assessmentId: number,
  answers: readonly StoredAnswer[],
  language: string,
): AssessmentResult {
  const scored = scoreAssessment(instrument, answers);
  const { verdict } = checkAnswerQuality(instrument, answers.map(withSeconds));
  return {
    assessmentId,
    instrument: instrument.id,
    code: scored.code,
    certainty: scored.certainty?.top3.words ?? 'fairly',
    flat: scored.flat,
    careless: verdict === 'retake-offered',
    ranks: roundAll(scored.percentRank),
    levels: levelScales(instrument, scored.raw),
    asked: answers.length,
    occupations: isRiasec(scored.raw)
      ? matchOccupations(scored.raw, { language, limit: occupationsNamed }).map(({ name }) => name)
      : [],
  };
}

/** Seconds between question and answer, where the question's time is known. */
function withSeconds({ item, value, askedAt, answeredAt }: StoredAnswer): {
  item: string;
  value: number;
  seconds?: number;
} {
  return askedAt === null
    ? { item, value }
    : { item, value, seconds: (answeredAt.getTime() - askedAt.getTime()) / 1000 };
}

function isRiasec(raw: Record<string, number>): raw is RiasecProfile {
  return riasec.every((letter) => letter in raw);
}

function roundAll(ranks: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(ranks).map(([scale, rank]) => [scale, Math.round(rank)]));
}
