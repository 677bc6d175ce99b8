import type { Logger } from 'pino';
import type { Inbound, MessageFate } from '../channel.ts';
import { classifyError, type CloudErrorClass } from './classify-error.ts';
import type { SentMemory } from './sent-memory.ts';
import type { ServiceWindow } from './service-window.ts';
import type { CloudStatus } from './webhook-body.ts';

export interface StatusOutcome {
  /** For the inbox, stored before Meta gets its 200. */
  events: Inbound[];
  /** What became of messages, kept before Meta gets its 200. */
  fates: MessageFate[];
}

/** Worth another attempt, by itself, by a template, or when the account is in order again. */
const worthAgain: readonly CloudErrorClass[] = [
  'window-closed',
  'transient',
  'unlisted',
  'pair-limit',
  'number-limit',
  'account',
];

/**
 * What became of messages that Meta had taken. Most failures come this way, minutes after the send: each is kept with
 * its message, and an address that cannot be reached or an opt-out becomes an event.
 */
export function handleStatuses(
  channel: string,
  statuses: readonly CloudStatus[],
  { memory, window, logger }: { memory: SentMemory; window: ServiceWindow; logger: Logger },
): StatusOutcome {
  const outcome: StatusOutcome = { events: [], fates: [] };
  for (const status of statuses) {
    const { id: messageId, status: state, timestamp: at, biz_opaque_callback_data: key } = status;
    if (state === 'failed') handleFailure(status);
    else if (key !== undefined) memory.confirm(key, messageId);
    const named = { channel, messageId, at, ...(key !== undefined && { key }) };
    if (state === 'delivered' || state === 'read') outcome.fates.push({ ...named, state });
    else if (state === 'sent' && key !== undefined) outcome.fates.push({ ...named, state: 'taken' });
  }
  return outcome;

  function handleFailure(status: CloudStatus): void {
    const { id: messageId, timestamp: at } = status;
    const [fault] = status.errors ?? [];
    const kind = classifyError(fault?.code);
    logger.warn({ messageId, errors: status.errors }, `WhatsApp gave a message back: ${kind}.`);
    const address = memory.failed(messageId) ?? status.recipient_user_id ?? status.recipient_id;
    const error = `${fault?.code ?? 'failed'}: ${fault?.message ?? fault?.title ?? 'no reason given'}`;
    const state = worthAgain.includes(kind) ? 'again' : 'failed';
    outcome.fates.push({ channel, messageId, state, error, at });
    if (address === undefined) return;
    if (kind === 'window-closed') window.closed(address);
    const externalId = `status:${messageId}:failed`;
    if (kind === 'undeliverable')
      outcome.events.push({ channel, address, externalId, event: { type: 'REACHABLE', reachable: false } });
    if (kind === 'opted-out')
      outcome.events.push({ channel, address, externalId, event: { type: 'OPTED_OUT' } });
  }
}
