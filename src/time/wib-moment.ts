import { wibTime } from './wib-time.ts';

/** A moment for people of Western Indonesia to read: `25-12-2026 09.00 WIB`. */
export function wibMoment(at: Date): string {
  return `${wibTime(at).toFormat('dd-MM-yyyy HH.mm')} WIB`;
}
