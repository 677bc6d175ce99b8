/** To so many significant digits, for people to read. */
export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
