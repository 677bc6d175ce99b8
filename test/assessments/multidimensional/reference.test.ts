import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { estimateJointMap } from '../../../src/assessments/multidimensional/estimate-joint-map.ts';
import { estimatePosterior } from '../../../src/assessments/multidimensional/estimate-posterior.ts';
import { keyed } from '../fixtures/keyed.ts';
import { readFixture } from '../fixtures/read-fixture.ts';

interface Reference {
  responses: Record<string, number>;
  eap: number[];
  sd: number[];
  map: number[];
}

describe('six correlated scales', async () => {
  const instrument = await loadInstrument('riasec48');
  const people = readFixture<Reference>('riasec48-multidimensional.jsonl');

  it('have posterior means within 0.004 and sds within 0.005 of the sampled ones', () => {
    for (const { responses, eap, sd } of people) {
      const { mean, covariance } = estimatePosterior(instrument, keyed(instrument, responses));
      eap.forEach((value, scale) => {
        expect(Math.abs((mean[scale] ?? 9) - value)).toBeLessThan(0.004);
        expect(Math.abs(Math.sqrt(covariance[scale * 7] ?? 9) - (sd[scale] ?? 0))).toBeLessThan(0.005);
      });
    }
  });

  it('have the joint mode of the reference', () => {
    for (const { responses, map } of people) {
      const { mean } = estimateJointMap(instrument, keyed(instrument, responses));
      map.forEach((value, scale) => expect(mean[scale]).toBeCloseTo(value, 4));
    }
  });

  it('are the prior where nothing was answered', () => {
    const { mean, covariance } = estimatePosterior(instrument, keyed(instrument, {}));
    expect([...mean]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...covariance]).toEqual(instrument.scaleCorrelations.flat());
  });

  it('let an answer on one scale move the correlated ones', () => {
    const { mean } = estimatePosterior(instrument, keyed(instrument, { C1: 4, C2: 4 }));
    expect(mean[4]).toBeGreaterThan(0.3);
    expect(Math.abs(mean[2] ?? 9)).toBeLessThan(0.2);
  });
});
