/** Pearson correlation of two equally long lists; NaN where one of them does not vary. */
export function correlation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const count = one.length;
  let sumOne = 0;
  let sumOther = 0;
  for (let k = 0; k < count; k++) {
    sumOne += one[k] as number;
    sumOther += other[k] as number;
  }
  let both = 0;
  let squareOne = 0;
  let squareOther = 0;
  for (let k = 0; k < count; k++) {
    const x = (one[k] as number) - sumOne / count;
    const y = (other[k] as number) - sumOther / count;
    both += x * y;
    squareOne += x * x;
    squareOther += y * y;
  }
  return both / Math.sqrt(squareOne * squareOther);
}
