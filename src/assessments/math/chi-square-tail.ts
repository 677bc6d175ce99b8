/** P(χ² ≥ x) for an even number of degrees of freedom, where it is a finite sum (Poisson). */
export function chiSquareTail(x: number, degrees: number): number {
  let term = Math.exp(-x / 2);
  let sum = term;
  for (let k = 1; k < degrees / 2; k++) {
    term *= x / 2 / k;
    sum += term;
  }
  return Math.min(1, sum);
}
