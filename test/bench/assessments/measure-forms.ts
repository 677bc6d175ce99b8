import { parseResponseLine } from '../../../src/assessments/files/parse-response-line.ts';
import {
  simulateRespondent,
  type SimulationOptions,
} from '../../../src/assessments/files/simulate-respondent.ts';
import { summarizeSimulation } from '../../../src/assessments/files/summarize-simulation.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { answerInConversation, type Way } from './answer-carelessly.ts';
import { askFixedForm } from './ask-fixed-form.ts';

/** Real people with complete answers asked in blocks, one at a time, by maximum information and by a fixed form of 24. */
export function measureForms(instrument: Instrument, lines: readonly string[]) {
  const people = lines.map((line, at) => parseResponseLine(instrument, line, at + 1).answers);
  const ask = (options: SimulationOptions) =>
    summarizeSimulation(
      instrument,
      people.map((complete) => simulateRespondent(instrument, complete, options, 'predicted')),
    );
  const refused = (way: Way) =>
    people.filter((complete) => {
      const values = new Map(complete.map(({ item, value }) => [item, value]));
      return answerInConversation(instrument, way, (item) => values.get(item) ?? 3).told === 'careless';
    }).length / people.length;
  const size = instrument.adaptive.block.size;
  return {
    blocks: ask({ size }),
    single: ask({}),
    maximumInformation24: ask({ rule: 'se', cap: 24 }),
    fixedForm24: askFixedForm(instrument, people, 24 / instrument.scales.length),
    refused: {
      full: refused({ rule: 'full', size: 1 }),
      blocks: refused({ rule: 'decision', size }),
    },
  };
}
