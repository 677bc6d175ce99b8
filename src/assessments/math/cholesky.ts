/** A square matrix, row by row in one typed array. */
export type Matrix = Float64Array;

/**
 * Lower triangular L with L Lᵀ = `matrix` (symmetric, `size` × `size`). A pivot that is not positive, as a
 * contrast already known has it, becomes `tiny`, so a semidefinite covariance may be drawn from.
 */
export function cholesky(matrix: Matrix, size: number, tiny = 1e-12): Matrix {
  const lower = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    let pivot = matrix[column * size + column] as number;
    for (let k = 0; k < column; k++) pivot -= (lower[column * size + k] as number) ** 2;
    const root = Math.sqrt(Math.max(pivot, tiny));
    lower[column * size + column] = root;
    for (let row = column + 1; row < size; row++) {
      let value = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++)
        value -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
      lower[row * size + column] = value / root;
    }
  }
  return lower;
}
