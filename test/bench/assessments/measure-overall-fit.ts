import { fitGradedModel } from '../../../src/assessments/calibration/fit-graded-model.ts';
import { type OverallFit, overallFit } from '../../../src/assessments/calibration/overall-fit.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { inverseNormal } from '../../../src/assessments/math/inverse-normal.ts';
import { seededRandom } from '../../../src/assessments/math/seeded-random.ts';
import { categoryProbabilities } from '../../../src/assessments/model/category-probabilities.ts';
import type { Scores } from '../../../src/assessments/model/key-answers.ts';
import { oneScale } from '../../assessments/fixtures/one-scale.ts';
import { readFixture } from '../../assessments/fixtures/read-fixture.ts';

const samples = 60;
const size = 500;

/**
 * C2 of samples of 500 people: how often it doubts the model at p < .05 where the model holds, and where the first two of
 * eight items share something more, by this much of θ; and how far it is from the figures of mirt on `people`.
 */
export function measureOverallFit(instrument: Instrument, people: readonly Scores[] | null) {
  const scale = oneScale(instrument, 'A');
  return {
    samples,
    size,
    modelHolds: figuresOf(scale, 0),
    sharedHalf: figuresOf(scale, 0.5),
    shared1: figuresOf(scale, 1),
    mirtAway: people === null ? 'skipped: the respondents are absent' : awayFromMirt(instrument, people),
  };
}

function figuresOf(scale: Instrument, shared: number) {
  const fits = Array.from({ length: samples }, (_, sample) => fitOf(scale, simulate(scale, sample, shared)));
  return {
    doubted: fits.filter(({ p }) => p < 0.05).length / samples,
    ratio: mean(fits.map(({ c2, degrees }) => c2 / degrees)),
    rmsea2: mean(fits.map(({ rmsea2 }) => rmsea2)),
  };
}

function simulate(scale: Instrument, sample: number, shared: number): Scores[] {
  return Array.from({ length: size }, (_, person) => {
    let step = 0;
    const random = () =>
      Math.min(Math.max(seededRandom(sample * 100_003 + person + 7, step++), 1e-9), 1 - 1e-9);
    const theta = inverseNormal(random());
    const more = shared * inverseNormal(random());
    return Int8Array.from(scale.items, (item, place) => {
      let left = random();
      const chances = categoryProbabilities(item, theta + (place < 2 ? more : 0));
      return chances.findIndex((chance) => (left -= chance) < 0);
    });
  });
}

function fitOf(scale: Instrument, people: readonly Scores[]): OverallFit {
  const { parameters } = fitGradedModel(scale, people);
  const items = scale.items.map((item, at) => {
    const { a, b } = parameters[at] ?? item;
    return { ...item, a, b: [...b] };
  });
  const fit = overallFit({ ...scale, items }, people, 0);
  if (fit === null) throw new Error('C2 of a sample that is too small');
  return fit;
}

/** The largest distance from C2 of mirt, as a share of it. */
function awayFromMirt(instrument: Instrument, people: readonly Scores[]): number {
  const ofMirt = readFixture<{ instrument: string; scale: string; c2: number }>('c2-by-mirt.jsonl');
  return Math.max(
    ...instrument.scales.map(({ id }, at) => {
      const wanted = ofMirt.find((one) => one.instrument === instrument.id && one.scale === id)?.c2 ?? 0;
      return Math.abs((overallFit(instrument, people, at)?.c2 ?? 0) / wanted - 1);
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
