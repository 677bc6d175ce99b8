import { DateTime } from 'luxon';

/** A moment for people of Western Indonesia to read: `25-12-2026 09.00 WIB`. */
export function wibMoment(at: Date): string {
  return `${DateTime.fromJSDate(at, { zone: 'Asia/Jakarta' }).toFormat('dd-MM-yyyy HH.mm')} WIB`;
}
