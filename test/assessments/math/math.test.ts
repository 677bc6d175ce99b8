import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '../../../src/assessments/math/chi-square-tail.ts';
import { cholesky } from '../../../src/assessments/math/cholesky.ts';
import { inverseNormal } from '../../../src/assessments/math/inverse-normal.ts';
import { invertSymmetric } from '../../../src/assessments/math/invert-symmetric.ts';
import { noncentralChiSquare } from '../../../src/assessments/math/noncentral-chi-square.ts';
import { quasiNormals } from '../../../src/assessments/math/quasi-normals.ts';

/** A positive definite matrix of 4 rows. */
const definite = fc
  .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 })
  .map((m) =>
    Float64Array.from({ length: 16 }, (_, cell) => {
      const [row, column] = [Math.floor(cell / 4), cell % 4];
      const product = [0, 1, 2, 3].reduce(
        (sum, k) => sum + (m[row * 4 + k] ?? 0) * (m[column * 4 + k] ?? 0),
        0,
      );
      return product + (row === column ? 0.5 : 0);
    }),
  );
const times = (one: Float64Array, other: Float64Array, row: number, column: number) =>
  [0, 1, 2, 3].reduce((sum, k) => sum + (one[row * 4 + k] ?? 0) * (other[k * 4 + column] ?? 0), 0);
const transpose = (m: Float64Array) => m.map((_, cell) => m[(cell % 4) * 4 + Math.floor(cell / 4)] ?? 0);

describe('matrices', () => {
  it('are the product of their Cholesky factor with itself', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const lower = cholesky(matrix, 4);
        matrix.forEach((value, cell) =>
          expect(times(lower, transpose(lower), Math.floor(cell / 4), cell % 4)).toBeCloseTo(value, 8),
        );
      }),
    );
  });

  it('times their inverse are the identity', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        const inverse = invertSymmetric(matrix, 4);
        matrix.forEach((_, cell) => {
          const [row, column] = [Math.floor(cell / 4), cell % 4];
          expect(times(matrix, inverse, row, column)).toBeCloseTo(row === column ? 1 : 0, 6);
        });
      }),
    );
  });
});

describe('distributions', () => {
  it('have the quantiles of the normal', () => {
    expect(inverseNormal(0.975)).toBeCloseTo(1.959963985, 7);
    expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306, 7);
    expect(inverseNormal(0.5)).toBeCloseTo(0, 12);
  });

  it('have the tail of chi-square', () => {
    expect(chiSquareTail(5.991464547, 2)).toBeCloseTo(0.05, 8);
    expect(chiSquareTail(9.487729037, 4)).toBeCloseTo(0.05, 8);
    expect(chiSquareTail(3.841458821, 1)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(7.814727903, 3)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(11.07049769, 5)).toBeCloseTo(0.05, 7);
  });

  it('have the shares of noncentral chi-square that scipy 1.17 gives', () => {
    expect(noncentralChiSquare(3.2, 1, 0.7)).toBeCloseTo(0.8251748810861803, 10);
    expect(noncentralChiSquare(30, 20, 5)).toBeCloseTo(0.7600329201932537, 10);
    expect(noncentralChiSquare(904.5, 20, 700)).toBeCloseTo(0.9994824273554721, 10);
    expect(noncentralChiSquare(10494, 35, 10000)).toBeCloseTo(0.9884647481629956, 9);
    expect(noncentralChiSquare(12, 5, 0)).toBeCloseTo(1 - chiSquareTail(12, 5), 7);
  });

  it('draw evenly: mean 0, variance 1, uncorrelated', () => {
    const draws = quasiNormals(6);
    const moment = (one: number, other: number | null) =>
      Array.from({ length: 256 }, (_, draw) => draw).reduce(
        (sum, draw) =>
          sum + (draws[draw * 6 + one] ?? 0) * (other === null ? 1 : (draws[draw * 6 + other] ?? 0)),
        0,
      ) / 256;
    for (let one = 0; one < 6; one++) {
      expect(moment(one, null)).toBeCloseTo(0, 8);
      for (let other = 0; other < 6; other++)
        expect(moment(one, other)).toBeCloseTo(one === other ? 1 : 0, 8);
    }
  });
});
