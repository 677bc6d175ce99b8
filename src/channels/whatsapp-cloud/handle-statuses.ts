import type { Logger } from 'pino';
import type { Delivery, Inbound } from '../channel.ts';
import { classifyError } from './classify-error.ts';
import type { SentMemory } from './sent-memory.ts';
import type { ServiceWindow } from './service-window.ts';
import type { CloudStatus } from './webhook-body.ts';

export interface StatusOutcome {
  /** For the inbox, stored before Meta gets its 200. */
  events: Inbound[];
  /** Taken by Meta and given back: worth another attempt. */
  again: Delivery[];
}

/**
 * What became of messages Meta had taken. Most failures come this way, minutes after the send: an address that
 * cannot be reached becomes an event, a closed window or a hiccup another attempt, the rest a line in the log.
 */
export function handleStatuses(
  channel: string,
  statuses: readonly CloudStatus[],
  { memory, window, logger }: { memory: SentMemory; window: ServiceWindow; logger: Logger },
): StatusOutcome {
  const outcome: StatusOutcome = { events: [], again: [] };
  for (const status of statuses) {
    const key = status.biz_opaque_callback_data;
    if (key !== undefined && status.status !== 'failed') memory.confirm(key, status.id);
    if (status.status === 'failed') handleFailure(status);
  }
  return outcome;

  function handleFailure(status: CloudStatus): void {
    const address = status.recipient_user_id ?? status.recipient_id;
    const delivery = memory.take(status.id);
    const kind = classifyError(status.errors?.[0]?.code);
    logger.warn({ messageId: status.id, errors: status.errors }, `WhatsApp gave a message back: ${kind}.`);
    const of = delivery?.address ?? address;
    const externalId = `status:${status.id}:failed`;
    if (kind === 'undeliverable' && of !== undefined) {
      outcome.events.push({
        channel,
        address: of,
        externalId,
        event: { type: 'REACHABLE', reachable: false },
      });
    }
    if (kind === 'opted-out' && of !== undefined) {
      outcome.events.push({ channel, address: of, externalId, event: { type: 'OPTED_OUT' } });
    }
    if (delivery === undefined) return;
    if (kind === 'window-closed') window.closed(delivery.address);
    if (['window-closed', 'transient', 'pair-limit', 'number-limit'].includes(kind))
      outcome.again.push(delivery);
  }
}
