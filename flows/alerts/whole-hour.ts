/** An hour of the day as it is shown: `07.00`. */
export function wholeHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}.00`;
}
