import { wibTime } from './wib-time.ts';

/** ISO date of an instant in Western Indonesia Time. */
export function wibDate(at: Date): string {
  return wibTime(at).toISODate();
}
