import { AudienceError } from '../../broadcasts/audience/audience-error.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import type { Database } from '../../storage/database.ts';

/** Does what was asked for; what is refused goes into the audit log before the error is told. */
export async function audited(
  { prisma }: Database,
  action: string,
  id: number | null,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AudienceError || error instanceof BroadcastError) {
      const subject = id === null ? {} : { subject: `broadcast:${id}` };
      const details = { code: error.code, fault: error.fault, channel: 'command line' };
      await writeAudit(prisma, { actorId: null, action, allowed: false, ...subject, details }, new Date());
    }
    throw error;
  }
}
