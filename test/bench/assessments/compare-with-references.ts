import { judgeByInformation } from '../../../src/assessments/adaptive/judge-by-information.ts';
import { pickItem } from '../../../src/assessments/adaptive/pick-item.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { compileInstrument } from '../../../src/assessments/model/compile-instrument.ts';
import { estimateEap } from '../../../src/assessments/model/estimate-eap.ts';
import { keyed } from '../../assessments/fixtures/keyed.ts';
import { oneScale } from '../../assessments/fixtures/one-scale.ts';
import { readFixture } from '../../assessments/fixtures/read-fixture.ts';

interface Reference {
  scale: string;
  responses: Record<string, number>;
  eap: number;
  sequence: string[];
}

/** The largest difference from the EAP of mirt, and how many of the item sequences of catR come out the same. */
export function compareWithReferences(instrument: Instrument) {
  const people = readFixture<Reference>(`${instrument.id}-unidimensional.jsonl`);
  const away = people.map(({ scale, responses, eap }) => {
    const index = instrument.scales.findIndex(({ id }) => id === scale);
    const estimate = estimateEap(compileInstrument(instrument), keyed(instrument, responses), index);
    return Math.abs(estimate.theta - eap);
  });
  const same = people.filter(({ scale, responses, sequence }) => {
    const single = oneScale(instrument, scale);
    const scores = new Int8Array(single.items.length).fill(-1);
    return sequence.every((wanted, step) => {
      const open = [...scores.keys()].filter((item) => scores[item] === -1);
      const { gains } = judgeByInformation(single, scores, { targetSe: 0 });
      const item = pickItem(open, gains, { exposure: 1, seed: 0 }, step);
      const name = single.items[item]?.id ?? '';
      scores[item] = responses[name] ?? -1;
      return name === wanted;
    });
  });
  return { mirtEapAway: Math.max(...away), catRSequences: people.length, catRSequencesSame: same.length };
}
