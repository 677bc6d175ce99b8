import { testDif } from '../../../src/assessments/calibration/test-dif.ts';
import type { Instrument } from '../../../src/assessments/instruments/instrument-schema.ts';
import { oneScale } from '../../assessments/fixtures/one-scale.ts';
import { simulatePeople } from '../../assessments/fixtures/simulate-people.ts';

/** Items of a scale of eight that work differently, and by how much of θ. */
const planted = ['R2', 'R5', 'R7'];
const shift = 0.5;
const samples = 8;

/** Shares of planted items found and of innocent ones flagged, with two groups of `size` that differ by `impact` in θ. */
interface DifFigures {
  size: number;
  impact: number;
  found: number;
  falseAlarms: number;
  falseAlarmsWithoutPlanted: number;
}

export function measureDif(instrument: Instrument): DifFigures[] {
  const scale = oneScale(instrument, 'R');
  return [
    { size: 500, impact: 0 },
    { size: 300, impact: 0 },
    { size: 500, impact: 0.5 },
  ].map(({ size, impact }) => {
    const withPlanted = flagsOf(scale, size, impact, shift);
    const without = flagsOf(scale, size, impact, 0);
    return {
      size,
      impact,
      found: shareOf(withPlanted.filter(({ item }) => planted.includes(item))),
      falseAlarms: shareOf(withPlanted.filter(({ item }) => !planted.includes(item))),
      falseAlarmsWithoutPlanted: shareOf(without),
    };
  });
}

function flagsOf(scale: Instrument, size: number, impact: number, moved: number) {
  const all = simulatePeople(scale, 2 * size * samples, (person, item) =>
    person % 2 === 1 ? impact - (planted.includes(item) ? moved : 0) : 0,
  );
  return Array.from({ length: samples }, (_, sample) => {
    const people = all.slice(2 * size * sample, 2 * size * (sample + 1));
    return testDif(
      scale,
      people,
      'half',
      people.map((_person, at) => (at % 2 === 1 ? 'b' : 'a')),
    );
  }).flat();
}

function shareOf(items: readonly { flagged: boolean }[]): number {
  return items.filter(({ flagged }) => flagged).length / items.length;
}
