import { describe, expect, it } from 'vitest';
import { allRegencies } from '../../../src/answers/regions/regions.ts';
import { outsideWithin, regenciesWithin, roadKm } from '../../../src/answers/regions/road-distance.ts';

const [salatiga, boyolali, cilacap, brebes, surakarta, sukoharjo] = [
  '33.73',
  '33.09',
  '33.01',
  '33.29',
  '33.72',
  '33.11',
] as const;

describe('the way between two regencies', () => {
  it('is measured between the seats, with a detour', () => {
    expect(roadKm(salatiga, boyolali)).toBeCloseTo(27.6, 0);
    expect(roadKm(boyolali, salatiga)).toBe(roadKm(salatiga, boyolali));
    expect(roadKm(surakarta, surakarta)).toBe(0);
  });

  it('counts distance and not a common border', () => {
    expect(regenciesWithin(boyolali)).toContain(salatiga);
    expect(regenciesWithin(cilacap)).not.toContain(brebes);
  });

  it('names the nearest first', () => {
    expect(regenciesWithin(surakarta)[0]).toBe('33.11');
    expect(regenciesWithin(surakarta)).toContain(sukoharjo);
  });

  it('reaches beyond the province', () => {
    expect(outsideWithin('33.10')).toContain('Yogyakarta');
    expect(outsideWithin('33.74')).toEqual([]);
  });

  it('knows the seat of every regency, and no other code', () => {
    for (const { code } of allRegencies) expect(roadKm(code, surakarta)).toBeLessThan(400);
    expect(() => roadKm('33.99', surakarta)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_REGION' }) as Error,
    );
  });
});
