/**
 * P(χ² ≤ x) for `degrees` ≥ 1 and noncentrality λ ≥ 0: a Poisson mixture of central distributions, summed as
 * Σᵢ yᵃ⁺ⁱ e⁻ʸ / Γ(a+i+1) · P(Poisson(λ/2) ≤ i) with y = x/2 and a = degrees/2, in logarithms, so that large x and λ
 * do no harm (Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2, 29.3).
 */
export function noncentralChiSquare(x: number, degrees: number, noncentrality: number): number {
  if (x <= 0) return 0;
  const y = x / 2;
  const mean = noncentrality / 2;
  let logTerm = (degrees / 2) * Math.log(y) - y - logGammaOfNext(degrees);
  let logPoisson = -mean;
  let poisson = Math.exp(logPoisson);
  let sum = 0;
  const last = Math.max(y, mean) + 12 * Math.sqrt(Math.max(y, mean)) + 60;
  for (let i = 0; i <= last; i++) {
    sum += Math.exp(logTerm) * Math.min(1, poisson);
    logTerm += Math.log(y) - Math.log(degrees / 2 + i + 1);
    logPoisson = mean === 0 ? -Infinity : logPoisson + Math.log(mean) - Math.log(i + 1);
    poisson += Math.exp(logPoisson);
  }
  return Math.min(1, sum);
}

/** ln Γ(degrees/2 + 1), from Γ(1) = 1 or Γ(½) = √π upward. */
function logGammaOfNext(degrees: number): number {
  const odd = degrees % 2 === 1;
  let value = odd ? Math.log(Math.PI) / 2 : 0;
  for (let at = odd ? 0.5 : 1; at <= degrees / 2; at++) value += Math.log(at);
  return value;
}
