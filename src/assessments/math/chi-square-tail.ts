/** P(χ² ≥ x) for whole degrees of freedom: a finite sum (Poisson) where they are even, with erfc where they are odd. */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : Math.exp(-x / 2);
  let sum = odd ? complementaryError(Math.sqrt(x / 2)) : term;
  if (odd && degrees > 1) sum += term;
  const first = odd ? 3 : 2;
  for (let k = first; k < degrees; k += 2) {
    term *= x / k;
    sum += term;
  }
  return Math.min(1, sum);
}

/** erfc(z) for z ≥ 0, within 1.2·10⁻⁷ (Press et al., Numerical Recipes, 2nd ed., 6.2). */
function complementaryError(z: number): number {
  const t = 1 / (1 + z / 2);
  const factors = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  const exponent = factors.reduceRight((sum, factor) => factor + t * sum, 0);
  return t * Math.exp(-z * z + exponent);
}
