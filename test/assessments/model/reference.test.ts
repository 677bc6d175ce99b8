import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { compileInstrument } from '../../../src/assessments/model/compile-instrument.ts';
import { estimateEap } from '../../../src/assessments/model/estimate-eap.ts';
import { estimateMap } from '../../../src/assessments/model/estimate-map.ts';
import { keyed } from '../fixtures/keyed.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

interface Reference {
  scale: string;
  responses: Record<string, number>;
  eap: number;
  se: number;
  map: number;
  seMap: number;
}

describe.each(['riasec48', 'ipip50'])('%s against mirt', async (id) => {
  const instrument = await loadInstrument(id);
  const people = readFixture<Reference>(`${id}-unidimensional.jsonl`).map((person) => ({
    ...person,
    scores: keyed(instrument, person.responses),
    index: instrument.scales.findIndex((scale) => scale.id === person.scale),
  }));

  it('gives the EAP and its standard error within 1e-6', () => {
    for (const { scores, index, eap, se } of people) {
      const estimate = estimateEap(compileInstrument(instrument), scores, index);
      expect(Math.abs(estimate.theta - eap)).toBeLessThan(1e-6);
      expect(Math.abs(estimate.se - se)).toBeLessThan(1e-6);
    }
  });

  it('gives the MAP within 1e-5 and its standard error within 1e-4', () => {
    for (const { scores, index, map, seMap } of people) {
      const estimate = estimateMap(instrument, scores, index);
      expect(Math.abs(estimate.theta - map)).toBeLessThan(1e-5);
      expect(Math.abs(estimate.se - seMap)).toBeLessThan(1e-4);
    }
  });
});
