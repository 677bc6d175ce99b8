import type { FlowEvent } from '../../../flows/event.ts';
import { text } from '../../../flows/text.ts';
import { AudienceError } from '../../broadcasts/audience/audience-error.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { refusalText } from '../../broadcasts/refusal-text.ts';
import type { CommandScope } from '../../conversation/ports.ts';
import { writeAudit } from '../../storage/audit/audit-log.ts';
import type { Tx } from '../../storage/tx.ts';

/** What we know to be wrong is told in words and logged; anything else is a fault of ours. */
export async function orRefused(
  scope: CommandScope<Tx>,
  action: string,
  work: () => Promise<FlowEvent[]>,
): Promise<FlowEvent[]> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AudienceError || error instanceof BroadcastError)) throw error;
    const details = { code: error.code, fault: error.fault };
    const line = { actorId: scope.person.id, action, allowed: false, details };
    await writeAudit(scope.tx, line, scope.now);
    const { key: why, vars = {} } = refusalText(error) ?? text('broadcast:refused');
    return [{ type: 'BROADCAST_REFUSED', why, vars }];
  }
}
