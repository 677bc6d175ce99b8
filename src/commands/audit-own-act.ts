import type { CommandScope } from '../conversation/ports.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import type { Tx } from '../storage/tx.ts';

/** Notes in the audit log what a person did about themselves in the chat, or was refused. */
export async function auditOwnAct(
  scope: CommandScope<Tx>,
  action: string,
  subject: string,
  allowed: boolean,
): Promise<void> {
  const details = { channel: scope.turn.address.channel };
  await writeAudit(scope.tx, { actorId: scope.person.id, action, subject, allowed, details }, scope.now);
}
