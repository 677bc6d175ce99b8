import type { SimulatedRespondent } from '../../../src/assessments/files/simulate-respondent.ts';
import { simulateRespondent } from '../../../src/assessments/files/simulate-respondent.ts';
import {
  summarizeSimulation,
  type SimulationSummary,
} from '../../../src/assessments/files/summarize-simulation.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { type Answer, keyAnswers } from '../../../src/assessments/model/key-answers.ts';
import { predictSums } from '../../../src/assessments/prediction/predict-sums.ts';
import { estimateScales } from '../../../src/assessments/scoring/estimate-scales.ts';
import { orderScales } from '../../../src/assessments/scoring/order-scales.ts';

/** Figures of a short form that asks everybody the same: of each scale the items that tell most of it, by their slopes. */
export function askFixedForm(
  instrument: Instrument,
  people: readonly (readonly Answer[])[],
  perScale: number,
): SimulationSummary {
  const items = new Set(
    instrument.scales.flatMap(({ id }) =>
      instrument.items
        .filter(({ scale }) => scale === id)
        .toSorted((one, other) => other.a - one.a)
        .slice(0, perScale)
        .map((item) => item.id),
    ),
  );
  return summarizeSimulation(
    instrument,
    people.map((complete) => score(instrument, complete, items)),
  );
}

function score(
  instrument: Instrument,
  complete: readonly Answer[],
  items: ReadonlySet<string>,
): SimulatedRespondent {
  const asked = complete.filter(({ item }) => items.has(item));
  const scores = keyAnswers(instrument, asked);
  const estimates = estimateScales(instrument, scores, 'predicted');
  const theta = estimates.map((estimate) => estimate.theta);
  const raw = [...predictSums(instrument, scores).mean];
  return {
    ...simulateRespondent(instrument, complete, { rule: 'full' }, 'unidimensional'),
    items: asked.map(({ item }) => item),
    blocks: [asked.map(({ item }) => item)],
    theta,
    raw,
    order: orderScales(raw, theta),
  };
}
