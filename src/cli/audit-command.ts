import { writeAudit } from '../storage/audit/audit-log.ts';
import type { Tx } from '../storage/tx.ts';

/** Notes what is done at the command line; its actor is the user of the machine. */
export async function auditCommand(
  tx: Tx,
  action: string,
  subject: string,
  now = new Date(),
  more: object = {},
): Promise<void> {
  const details = { ...more, channel: 'command line' };
  await writeAudit(tx, { actorId: null, action, subject, allowed: true, details }, now);
}
