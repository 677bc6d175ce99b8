import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/answers/words/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['agustus', 'agustus', 0],
    ['agsutus', 'agustus', 1],
    ['purbalinga', 'purbalingga', 1],
    ['jumi', 'juni', 0.7],
    ['jumi', 'juli', 1],
    ['agustos', 'agustus', 0.7],
    ['', 'abc', 3],
  ])('from %s to %s is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBeCloseTo(distance);
  });
});
