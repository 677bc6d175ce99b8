import { wibTime } from './wib-time.ts';

/** A moment for a table that people open: `2026-12-25T09:00:00.000+07:00`. */
export function wibIso(at: Date): string {
  return wibTime(at).toISO();
}
