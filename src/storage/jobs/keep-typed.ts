import { usualLimits } from '../../reach/usual-limits.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import { wibTime } from '../../time/wib-time.ts';
import type { Tx } from '../tx.ts';

const morningHour = 7;
const prefix = 'kept:';

/**
 * Keeps what a person has sent until the next morning in WIB and the end of their quiet hours: it comes through the inbox
 * then, in the order in which it was sent. Whether it is the first that is kept for that morning.
 */
export async function keepTyped(
  tx: Tx,
  { personId, inboxId, event }: { personId: number; inboxId: bigint; event: object },
  now: Date,
): Promise<boolean> {
  const setting = await tx.alertSetting.findUnique({ where: { personId } });
  const { quietFrom, quietUntil } = setting ?? usualLimits;
  const morning = wibTime(now).startOf('day').plus({ days: 1, hours: morningHour }).toJSDate();
  const fireAt = afterQuietHours(morning, quietFrom, quietUntil);
  const before = await tx.timer.count({ where: { personId, key: { startsWith: prefix }, fireAt } });
  const key = `${prefix}${`${inboxId}`.padStart(15, '0')}`;
  await tx.timer.create({ data: { personId, key, fireAt, event: JSON.parse(JSON.stringify(event)) } });
  return before === 0;
}
