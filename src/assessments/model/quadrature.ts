/** The quadrature of θ: 61 equally spaced points on [−6, 6], weights of N(0, 1), as mirt uses them. */
export const quadrature = makeQuadrature();

function makeQuadrature() {
  const size = 61;
  const points = Float64Array.from({ length: size }, (_, index) => -6 + (12 * index) / (size - 1));
  const densities = points.map((point) => Math.exp(-0.5 * point * point));
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { size, points, logWeights: densities.map((density) => Math.log(density / total)) };
}
