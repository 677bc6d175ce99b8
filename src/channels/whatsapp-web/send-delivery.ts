import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, SendResult } from '../channel.ts';
import type { Acknowledgements } from './acknowledgements.ts';
import { atMost } from './at-most.ts';
import type { AttemptJournal } from './attempt-journal.ts';
import type { ClockSkew } from './clock-skew.ts';
import { composePieces, type Piece } from './compose-pieces.ts';
import { findSent } from './find-sent.ts';
import type { OwnMessages } from './own-messages.ts';
import { sendPiece } from './send-piece.ts';
import type { SentPolls } from './sent-polls.ts';
import type { SessionClient } from './session-client.ts';
import type { Timings } from './whatsapp-web-options.ts';

export interface Sender {
  client: SessionClient;
  journal: AttemptJournal;
  acknowledgements: Acknowledgements;
  polls: SentPolls;
  own: OwnMessages;
  skew: ClockSkew;
  timings: Timings;
  /** Show "typing" and pause before each bubble. */
  types: boolean;
  withPolls: boolean;
  onSent(): void;
  /** Nothing but the server's word is waited for: others may send. */
  onHandedOver(): void;
  /** An answer to this address is about to be typed. */
  onTyping(address: string): void;
}

type Sent = { state: 'sent'; messageId: string; order: number };

const RETRY_REFUSED_MS = 15_000;

/**
 * Sends all bubbles of a message in order. Pieces that went in an earlier attempt are not sent again. The result
 * names the last numbered bubble; its order is the server's second.
 */
export async function sendDelivery(sender: Sender, delivery: Delivery): Promise<SendResult> {
  let result: SendResult = { state: 'failed', error: 'There was nothing to say.' };
  for (const [index, piece] of composePieces(delivery, sender.withPolls).entries()) {
    const sent = await sendOnce(sender, delivery.address, piece, attemptKey(delivery, index, piece));
    // A poll is an extra: without it the message has been said.
    if (sent.state !== 'sent') return piece.kind === 'poll' ? result : sent;
    if (piece.kind === 'poll') sender.polls.remember(sent.messageId, piece.choices);
    else result = sent;
  }
  return result;
}

/** The words are part of the key: a new database counts its deliveries from 1 again. */
function attemptKey({ id, address }: Delivery, index: number, piece: Piece): string {
  const words = wordsOf(piece);
  const digest = createHash('sha256').update(`${address}\n${piece.kind}\n${words}`).digest('base64url');
  return `${id}/${index}/${digest.slice(0, 12)}`;
}

function wordsOf(piece: Piece): string {
  if (piece.kind === 'text') return piece.text;
  return piece.kind === 'poll' ? piece.title : piece.caption;
}

async function sendOnce(
  sender: Sender,
  address: string,
  piece: Piece,
  key: string,
): Promise<Exclude<SendResult, { state: 'sent' }> | Sent> {
  const { client, journal, acknowledgements, timings } = sender;
  const earlier = journal.find(key);
  if (earlier?.state === 'done') return { ...earlier, state: 'sent' };
  try {
    let message =
      earlier && (await findSent(client, address, piece, earlier.at, timings.call).catch(() => undefined));
    if (message === undefined) {
      await type(sender, address);
      journal.begin(key);
      sender.own.begin(wordsOf(piece));
      message = await sendPiece(client, address, piece, timings.call);
    }
    if (message === undefined) {
      journal.refused(key);
      return { state: 'unreachable', error: 'WhatsApp has no chat with this address.' };
    }
    const id = message.id._serialized;
    acknowledgements.note(id, Number(message.ack));
    sender.onHandedOver();
    const outcome = await acknowledgements.wait(id, timings.acknowledge);
    if (outcome === 'taken') {
      // When it was sent, not when we learn of it: an answer may have come in between.
      const order = sender.skew.toServer(Number(message.timestamp) * 1_000);
      journal.done(key, id, order);
      sender.onSent();
      return { state: 'sent', messageId: id, order };
    }
    if (outcome === 'refused') journal.refused(key);
    const error =
      outcome === 'refused' ? 'WhatsApp refused the message.' : 'The server has not taken it yet.';
    return { state: 'retry', error, afterMs: RETRY_REFUSED_MS };
  } catch (error) {
    // What the page throws is minified: it is for the log only.
    return { state: 'retry', error: String(error) };
  }
}

async function type(sender: Sender, address: string): Promise<void> {
  const { client, timings, types } = sender;
  sender.onTyping(address);
  if (!types) return;
  const show = `window.WWebJS.sendChatstate('typing', ${JSON.stringify(address)})`;
  const shown = client.pupPage?.evaluate(show) ?? Promise.resolve();
  await atMost(timings.call, 'Typing', shown).catch(() => undefined);
  await sleep(timings.typingLeast + Math.random() * (timings.typingMost - timings.typingLeast));
}
