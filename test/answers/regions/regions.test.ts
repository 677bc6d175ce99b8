import { describe, expect, it } from 'vitest';
import {
  allRegencies,
  neighbours,
  regionName,
  regionShortName,
  twinOf,
} from '../../../src/answers/regions/regions.ts';

describe('regions', () => {
  it('are 29 regencies and 6 cities', () => {
    expect(allRegencies.filter(({ type }) => type === 'kabupaten')).toHaveLength(29);
    expect(allRegencies.filter(({ type }) => type === 'kota')).toHaveLength(6);
  });

  it('have names', () => {
    expect([regionName('33.74'), regionShortName('33.74')]).toEqual(['Kota Semarang', 'Semarang']);
    expect(regionName('99.99')).toBe('99.99');
  });

  it('border on each other both ways', () => {
    for (const { code } of allRegencies) {
      expect(neighbours(code).length).toBeGreaterThan(0);
      for (const other of neighbours(code)) expect(neighbours(other)).toContain(code);
    }
  });

  it('know which four names are shared', () => {
    expect(
      allRegencies.filter(({ code, type }) => type === 'kota' && twinOf(code) !== undefined),
    ).toHaveLength(4);
    expect(twinOf('33.22')).toBe('33.74');
  });
});
