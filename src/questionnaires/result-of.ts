import type { AssessmentResult } from '../../flows/facts.ts';
import { isSettled } from '../assessments/adaptive/is-settled.ts';
import type { Instrument } from '../assessments/instruments/instrument-schema.ts';
import { matchOccupations } from '../assessments/occupations/match-occupations.ts';
import { isRiasec } from '../assessments/occupations/is-riasec.ts';
import { checkAnswerQuality } from '../assessments/quality/check-answer-quality.ts';
import { bandScales } from '../assessments/scoring/band-scales.ts';
import { levelScales } from '../assessments/scoring/level-scales.ts';
import { scoreAssessment } from '../assessments/scoring/score-assessment.ts';

/** An answer as it was given in a conversation. */
export interface GivenAnswer {
  item: string;
  value: number;
  /** When its question was sent, where known. */
  askedAt: Date | null;
  answeredAt: Date;
}

/** Occupations named in a result: a few to think about, not a list to choose from. */
const occupationsNamed = 4;

/** What a person is told of a finished questionnaire, from the answers alone. */
export function resultOf(
  instrument: Instrument,
  assessmentId: number,
  answers: readonly GivenAnswer[],
  language: string,
): AssessmentResult {
  const scored = scoreAssessment(instrument, answers);
  const { verdict } = checkAnswerQuality(instrument, withSeconds(answers));
  const careless = verdict === 'careless';
  const coded = instrument.codeLength > 0;
  const named = coded && !scored.flat && !careless;
  return {
    assessmentId,
    instrument: instrument.id,
    shape: coded ? 'code' : 'profile',
    code: named ? scored.code : '',
    certainty: scored.certainty?.top3.words ?? 'fairly',
    flat: scored.flat,
    careless,
    ranks: mapValues(scored.percentRank, Math.round),
    places: mapValues(scored.percentRank, (rank) => placeOf(instrument, rank)),
    levels: levelScales(instrument, scored.raw),
    bands: bandScales(instrument, answers, coded ? 'level' : 'rank'),
    asked: answers.length,
    left: instrument.items.length - answers.length,
    settled: isSettled(instrument, answers),
    occupations:
      named && isRiasec(scored.raw)
        ? matchOccupations(scored.raw, { language, limit: occupationsNamed }).map(({ name }) => name)
        : [],
  };
}

function placeOf({ reporting }: Instrument, rank: number): 'low' | 'middle' | 'high' {
  if (Math.round(rank) <= reporting.low) return 'low';
  return Math.round(rank) >= reporting.high ? 'high' : 'middle';
}

/** Seconds between question and answer, where the question's time is known; several answered at once share them. */
function withSeconds(answers: readonly GivenAnswer[]): { item: string; value: number; seconds?: number }[] {
  const together = new Map<number, number>();
  for (const { answeredAt } of answers)
    together.set(answeredAt.getTime(), (together.get(answeredAt.getTime()) ?? 0) + 1);
  return answers.map(({ item, value, askedAt, answeredAt }) => {
    if (askedAt === null) return { item, value };
    const seconds = (answeredAt.getTime() - askedAt.getTime()) / 1000;
    return { item, value, seconds: seconds / (together.get(answeredAt.getTime()) ?? 1) };
  });
}

function mapValues<T>(ranks: Record<string, number>, map: (rank: number) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(ranks).map(([scale, rank]) => [scale, map(rank)]));
}
