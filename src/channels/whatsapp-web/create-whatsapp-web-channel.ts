import { rm } from 'node:fs/promises';
import type { Channel, Delivery, Receive, SendResult } from '../channel.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { openAttemptJournal } from './attempt-journal.ts';
import { atMost } from './at-most.ts';
import { checkInstallation } from './check-installation.ts';
import { checkVersion } from './check-version.ts';
import { createClockSkew } from './clock-skew.ts';
import { LIMITS } from './compose-pieces.ts';
import { createDailyCount } from './daily-count.ts';
import { downloadMedia } from './download-media.ts';
import { keepSession, type SessionKeeper } from './keep-session.ts';
import { createOwnMessages } from './own-messages.ts';
import { readStaffMessage } from './read-staff-message.ts';
import { readReaction, type ReadableReaction } from './read-reaction.ts';
import { readVote, type ReadableVote } from './read-vote.ts';
import { createEventReceiver, type EventReceiver } from './receive-events.ts';
import { sendDelivery } from './send-delivery.ts';
import { createSendQueue } from './send-queue.ts';
import type { SessionClient } from './session-client.ts';
import { sessionFolder } from './session-folder.ts';
import { openSessionState } from './session-state-file.ts';
import { createSentPolls } from './sent-polls.ts';
import { readableCode, showQr } from './show-link.ts';
import { DEFAULT_TIMINGS, type WhatsappWebOptions } from './whatsapp-web-options.ts';
import { whatsappWebTraits } from './whatsapp-web-traits.ts';
import { whatsappWebStatus } from './whatsapp-web-status.ts';

export interface WhatsappWebChannel extends Channel {
  download: NonNullable<Channel['download']>;
}

const NAME = whatsappWebTraits.name;
const MINUTE = 60_000;
const AT_ONCE = 16;
/** What one message takes a typist, with its pause and the way to the server. */
const TYPIST_MS = 4_000;
const CALLED_OFF_MS = 1_000;
const NOT_CONNECTED_MS = 2_000;
const NOT_LINKED_MS = 60_000;
/** It is judged anew at once, and waits or is dropped where the reason is kept. */
const givenBack: SendResult = { state: 'retry', error: 'It may not leave any more.', afterMs: 0 };

/**
 * WhatsApp by whatsapp-web.js in a Chromium of our own, on the office's number. `start` resolves when the first
 * attempt has come to something; it is repeated for ever in the background.
 *
 * @throws (start) KancaError where no attempt can succeed: no Chromium, no page
 */
export function createWhatsappWebChannel(options: WhatsappWebOptions): WhatsappWebChannel {
  const { logger, pace } = options;
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const folder = sessionFolder(options.dataDir);
  const state = openSessionState(folder.state, logger);
  const journal = openAttemptJournal(folder.journal, logger);
  const acknowledgements = createAcknowledgements();
  const polls = createSentPolls();
  const own = createOwnMessages();
  const skew = createClockSkew();
  const daily = createDailyCount(state, options.dailyCap);
  const queue = createSendQueue({
    // Typing takes time, the pace must not: several are typed at once where it asks for more than one typist.
    concurrency: pace === 'off' ? AT_ONCE : Math.ceil((pace * TYPIST_MS) / MINUTE),
    gap: () => (pace === 'off' ? 0 : (MINUTE / pace) * (0.7 + 0.6 * Math.random())),
  });
  let keeper: SessionKeeper | undefined;
  let receiver: EventReceiver | undefined;

  async function whenReady(client: SessionClient): Promise<void> {
    await rm(folder.qr, { force: true });
    await receiver?.catchUp(client);
    checkVersion(state, await atMost(timings.call, 'Version', client.getWWebVersion()), logger);
  }

  async function send(delivery: Delivery, signal: AbortSignal): Promise<SendResult> {
    const wait = delivery.lane === 'notice' ? daily.waitForNotice() : 0;
    if (wait > 0) return { state: 'retry', error: 'The messages of this day are used up.', afterMs: wait };
    try {
      return await queue.add(
        { address: delivery.address, lane: delivery.lane, signal },
        async (handedOver) => {
          if ((await delivery.mayLeave?.()) === false) return givenBack;
          return sendNow(delivery, handedOver);
        },
      );
    } catch (error) {
      // Only the wait was called off: nothing is wrong, so the next attempt need not wait long.
      return { state: 'retry', error: String(error), afterMs: CALLED_OFF_MS };
    }
  }

  async function sendNow(delivery: Delivery, handedOver: () => void): Promise<SendResult> {
    const client = keeper?.client();
    if (!client) {
      const unlinked = keeper?.phase() === 'unlinked' || keeper?.phase() === 'halted';
      const pauseChannelMs = unlinked ? NOT_LINKED_MS : NOT_CONNECTED_MS;
      return { state: 'retry', error: `WhatsApp Web is ${keeper?.phase() ?? 'stopped'}.`, pauseChannelMs };
    }
    return sendDelivery(
      {
        client,
        journal,
        acknowledgements,
        polls,
        own,
        skew,
        timings,
        types: pace !== 'off',
        withPolls: options.polls === true,
        onSent: () => daily.add(),
        onHandedOver: handedOver,
        onTyping: (address) => receiver?.answering(address),
      },
      delivery,
    );
  }

  return {
    name: NAME,
    capabilities: {
      buttons: 0,
      buttonLabel: 0,
      text: LIMITS.text,
      edit: false,
      rings: whatsappWebTraits.rings,
      queues: true,
      perAddress: pace === 'off' ? 1_000 : 1,
      notices: pace === 'off' ? 0 : pace / 60,
    },
    start: async (receive: Receive) => {
      checkInstallation(options);
      const events = createEventReceiver({
        channel: NAME,
        receive,
        client: () => keeper?.client(),
        state,
        skew,
        timings,
        markSeen: options.markSeen !== false,
        logger,
      });
      receiver = events;
      keeper = keepSession(options, state, {
        onQr: async (qr) =>
          logger.info(`Link the office's number: ${folder.qr}\n${await showQr(qr, folder.qr)}`),
        onCode: (code) => logger.info(`Link the office's number with the code ${readableCode(code)}.`),
        onReady: whenReady,
        onReconnected: (client) => events.catchUp(client),
        onLost: () => acknowledgements.lose(),
        onMessage: (message) => events.live(message),
        onOwn: (message) => {
          const event = own.isOurs(message.body) ? undefined : readStaffMessage(NAME, message);
          if (event) events.push(event);
        },
        onEdit: ({ fromMe, from, id, type, latestEditSenderTimestampMs }, text, before) => {
          if (fromMe || type !== 'chat' || before === '') return;
          const externalId = `${id.id}:${latestEditSenderTimestampMs ?? text}`;
          events.push({ channel: NAME, address: from, externalId, event: { type: 'EDITED', text } });
        },
        onVote: (vote) => {
          const event = readVote(NAME, vote as unknown as ReadableVote, polls);
          if (event) events.push(event);
        },
        onReaction: (reaction) => {
          const event = readReaction(NAME, reaction as unknown as ReadableReaction);
          if (event) events.push(event);
        },
        onAcknowledged: (message, level) => acknowledgements.note(message.id._serialized, level),
        onNumberChanged: (from, to, message) => {
          const externalId = `moved:${message.id.id}:${to}`;
          events.push({ channel: NAME, address: from, externalId, event: { type: 'MOVED', to } });
        },
      });
      await keeper.settled;
    },
    send,
    stop: async () => {
      await keeper?.stop();
      receiver?.stop();
    },
    health: async () => {
      const { ok, detail } = whatsappWebStatus(options);
      return { ok: ok && (keeper === undefined || keeper.phase() === 'ready'), detail };
    },
    linkTo: (word) =>
      Promise.resolve(
        options.pairingPhone === undefined ? null : `https://wa.me/${options.pairingPhone}?text=${word}`,
      ),
    download: async (fileId, limit) => {
      const client = keeper?.client();
      if (!client) throw new Error(`WhatsApp Web is ${keeper?.phase() ?? 'stopped'}.`);
      return downloadMedia(client, fileId, limit, timings.call);
    },
  };
}
