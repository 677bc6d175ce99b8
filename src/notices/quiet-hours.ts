const hourMs = 3_600_000;
const wibOffsetMs = 7 * hourMs;

/**
 * When a notice may be sent that is due now: now, or the end of the person's quiet hours.
 * @param from first quiet hour, 0..23 WIB; equal to `until`: no quiet hours
 * @param until first hour after them
 */
export function afterQuietHours(now: Date, from: number, until: number): Date {
  if (from === until) return now;
  const wib = new Date(now.getTime() + wibOffsetMs);
  const hour = wib.getUTCHours();
  const quiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!quiet) return now;
  const end = new Date(wib);
  end.setUTCHours(until, 0, 0, 0);
  if (end <= wib) end.setUTCDate(end.getUTCDate() + 1);
  return new Date(end.getTime() - wibOffsetMs);
}
