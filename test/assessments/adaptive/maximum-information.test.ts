import { describe, expect, it } from 'vitest';
import { judgeByInformation } from '../../../src/assessments/adaptive/judge-by-information.ts';
import { pickItem } from '../../../src/assessments/adaptive/pick-item.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

interface Reference {
  scale: string;
  responses: Record<string, number>;
  sequence: string[];
}

describe.each(['riasec48', 'ipip50'])('maximum information on %s', async (id) => {
  const instrument = await loadInstrument(id);

  it('asks the items in the order of catR, person by person', () => {
    for (const { scale, responses, sequence } of readFixture<Reference>(`${id}-unidimensional.jsonl`)) {
      const single = oneScale(instrument, scale);
      const scores = new Int8Array(single.items.length).fill(-1);
      const asked = sequence.map((_, step) => {
        const open = [...scores.keys()].filter((item) => scores[item] === -1);
        const { gains } = judgeByInformation(single, scores, { targetSe: 0 });
        const item = pickItem(open, gains, { exposure: 1, seed: 0 }, step);
        const name = single.items[item]?.id ?? '';
        scores[item] = responses[name] ?? -1;
        return name;
      });
      expect(asked).toEqual(sequence);
    }
  });
});
