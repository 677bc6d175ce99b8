const wibOffsetMs = 7 * 3_600_000;

/** ISO date of an instant in Western Indonesia Time. */
export function wibDate(now: Date): string {
  return new Date(now.getTime() + wibOffsetMs).toISOString().slice(0, 10);
}
