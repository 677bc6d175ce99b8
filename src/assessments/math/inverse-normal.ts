const center = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
];
const centerBelow = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972];
const tail = [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734];
const tailBelow = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

/** Quantile of N(0, 1) for 0 < `probability` < 1, relative error below 1.2e−9 (Acklam 2003). */
export function inverseNormal(probability: number): number {
  if (probability > 0.5) return -inverseNormal(1 - probability);
  if (probability < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return horner([...tail, 4.374664141464968, 2.938163982698783], q) / horner([...tailBelow, 1], q);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (q * horner([...center, 2.506628277459239], r)) / horner([...centerBelow, -13.28068155288572, 1], r);
}

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}
