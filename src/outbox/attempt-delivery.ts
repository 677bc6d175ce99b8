import { setMaxListeners } from 'node:events';
import type { Channel, Delivery, MediaFile, MediaRef, SendResult } from '../channels/channel.ts';
import { KancaError, toKancaError } from '../errors.ts';
import { isInfrastructureError } from '../infrastructure-error.ts';
import { mediaNotYet } from '../media/media-not-yet.ts';
import type { Mark, OutboxRow } from './outbox-store.ts';

/** Longest wait between two attempts. */
const maxBackoffMs = 5 * 60_000;
const sendTimeoutMs = 30_000;

/** `words`: what it says that was known only when it was made; told below the message. */
export type MadeFile = MediaFile & { words?: string };
export type MakeMedia = (ref: MediaRef, row: OutboxRow) => Promise<MadeFile | null>;

export interface Queued {
  patience: AbortSignal;
  mayLeave?: () => Promise<boolean>;
}

/**
 * Sends one message and says what became of it. A file that cannot be made, or that the platform does not take, is left
 * out (not while the database is away): the text says it all, or `withoutFile` says that it is missing.
 * @param queued of a channel that queues: what calls it off, and whether a notice may leave when its turn has come;
 *   absent: it is called off after 30 to 31 s
 */
export async function attemptDelivery(
  channel: Channel,
  row: OutboxRow,
  makeMedia: MakeMedia,
  queued: Queued = { patience: usualPatience() },
): Promise<{ result: SendResult; error?: unknown }> {
  const { patience, mayLeave } = queued;
  let file: MadeFile | null = null;
  let error: unknown;
  if (row.message.media !== undefined) {
    try {
      file = await makeMedia(row.message.media, row);
    } catch (thrown) {
      const notYet = thrown instanceof KancaError && thrown.code === mediaNotYet;
      if (notYet || isInfrastructureError(thrown))
        return { result: { state: 'retry', error: toKancaError(thrown).message } };
      error = thrown;
    }
  }
  const delivery: Delivery = {
    id: `${row.id}`,
    address: row.address,
    attributes: row.attributes,
    lane: row.lane === 0 ? ('reply' as const) : ('notice' as const),
    message: row.message,
    ...(row.since !== undefined && { since: row.since }),
    ...(row.tries > 1 && { repeated: true as const }),
    ...(row.lane !== 0 && mayLeave !== undefined && { mayLeave }),
  };
  const { withoutFile: text } = row.message;
  const bare = text === undefined ? delivery : { ...delivery, message: { ...row.message, text } };
  const told = file?.words === undefined ? delivery : withWords(delivery, file.words);
  let result = await send(channel, file === null ? bare : { ...told, file: withoutWords(file) }, patience);
  if (file !== null && text !== undefined && result.state === 'failed')
    result = await send(channel, bare, patience);
  return { result, ...(error !== undefined && { error }) };
}

function withoutWords({ words: _words, ...file }: MadeFile): MediaFile {
  return file;
}

function withWords(delivery: Delivery, words: string): Delivery {
  const { message } = delivery;
  return { ...delivery, message: { ...message, text: `${message.text}\n\n${words}` } };
}

let patienceOf = { second: -Infinity, signal: AbortSignal.abort() };

/** One signal for all that leaves within a second: a timer for each costs more than to write the message. */
function usualPatience(): AbortSignal {
  const second = Math.floor(performance.now() / 1_000);
  if (second !== patienceOf.second) {
    patienceOf = { second, signal: AbortSignal.timeout(sendTimeoutMs + 1_000) };
    setMaxListeners(0, patienceOf.signal);
  }
  return patienceOf.signal;
}

function send(channel: Channel, delivery: Delivery, patience: AbortSignal): Promise<SendResult> {
  return channel
    .send(delivery, patience)
    .catch((thrown: unknown): SendResult => ({ state: 'retry', error: String(thrown) }));
}

/** Translates a result into what the outbox keeps. A retry waits longer each time, with jitter in `random` (0..1). */
export function markOf(row: OutboxRow, result: SendResult, now: Date, random: number): Mark {
  const { id, tries } = row;
  const binds = row.message.binds === true;
  switch (result.state) {
    case 'sent':
      return {
        id,
        tries,
        state: 'sent',
        binds,
        ...(result.messageId !== undefined && { externalId: result.messageId }),
        ...(result.order !== undefined && { order: result.order }),
        ...(result.as !== undefined && { sentAs: result.as }),
      };
    case 'retry': {
      const backoff = Math.min(maxBackoffMs, 500 * 2 ** Math.min(tries - 1, 12)) * (0.5 + random);
      const after = result.afterMs ?? result.pauseChannelMs ?? backoff;
      return {
        id,
        tries,
        state: 'pending',
        error: result.error,
        notBefore: new Date(now.getTime() + after),
        binds,
      };
    }
    case 'moved':
      return { id, tries, state: 'pending', movedTo: result.to, notBefore: now, binds };
    case 'unreachable':
    case 'failed':
      return { id, tries, state: result.state, error: result.error, binds };
  }
}
