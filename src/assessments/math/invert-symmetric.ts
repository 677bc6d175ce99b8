import { cholesky, type Matrix } from './cholesky.ts';

/** Inverse of a symmetric positive definite matrix of `size` rows. */
export function invertSymmetric(matrix: Matrix, size: number): Matrix {
  const lower = cholesky(matrix, size);
  const inverse = new Float64Array(size * size);
  const solution = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    for (let row = 0; row < size; row++) {
      let value = row === column ? 1 : 0;
      for (let k = 0; k < row; k++) value -= (lower[row * size + k] as number) * (solution[k] as number);
      solution[row] = value / (lower[row * size + row] as number);
    }
    for (let row = size - 1; row >= 0; row--) {
      let value = solution[row] as number;
      for (let k = row + 1; k < size; k++)
        value -= (lower[k * size + row] as number) * (solution[k] as number);
      solution[row] = value / (lower[row * size + row] as number);
    }
    for (let row = 0; row < size; row++) inverse[row * size + column] = solution[row] as number;
  }
  return inverse;
}
