import { setTimeout as sleep } from 'node:timers/promises';
import { createBatchReceiver } from '../batch-receiver.ts';
import type { Channel, ChannelHealth, Delivery, Receive } from '../channel.ts';
import { downloadCloudMedia } from './download-cloud-media.ts';
import { fileTypes } from './file-types.ts';
import { createGraphClient } from './graph-client.ts';
import { handleStatuses } from './handle-statuses.ts';
import { parseWebhook } from './parse-webhook.ts';
import { createRateLimits } from './rate-limits.ts';
import { LIMITS } from './render-cloud-message.ts';
import { sendCloudDelivery, type CloudSender } from './send-cloud-delivery.ts';
import { createSentMemory } from './sent-memory.ts';
import { serveWebhook, type WebhookServer } from './serve-webhook.ts';
import { createServiceWindow } from './service-window.ts';
import { createSentFiles } from '../sent-files.ts';
import { createTypingIndicator } from './typing-indicator.ts';
import { whatsappCloudTraits } from './whatsapp-cloud-traits.ts';
import type { WhatsappCloudOptions } from './whatsapp-cloud-options.ts';

export interface WhatsappCloudChannel extends Channel {
  download: NonNullable<Channel['download']>;
  /** Where the webhook listens, once started. */
  webhookPort(): number;
  /** Whether free text may go to this address now. */
  isWindowOpen(address: string): Promise<boolean>;
}

const NAME = whatsappCloudTraits.name;
const PER_SECOND = whatsappCloudTraits.noticesPerSecond;
const TYPING_AFTER_MS = 1_500;
/** A message given back is tried again after these pauses. */
const AGAIN_MS = [10_000, 60_000] as const;

/**
 * WhatsApp by Meta's Business Cloud API: a webhook of our own for what comes, the Graph API for what goes.
 *
 * @throws (start) KancaError `WEBHOOK_PORT_TAKEN`
 */
export function createWhatsappCloudChannel(options: WhatsappCloudOptions): WhatsappCloudChannel {
  const { logger, phoneNumberId, perSecond = PER_SECOND, againMs = AGAIN_MS } = options;
  const graph = createGraphClient(options);
  const window = createServiceWindow(options.windowStore);
  const memory = createSentMemory();
  const typing = createTypingIndicator(graph, phoneNumberId, options.typingAfterMs ?? TYPING_AFTER_MS);
  const stopping = new AbortController();
  let trouble: string | undefined;
  let server: WebhookServer | undefined;

  const sender: CloudSender = {
    options,
    graph,
    limits: createRateLimits(perSecond),
    window,
    files: createSentFiles(options.fileStore),
    memory,
    onAccountTrouble: (detail) => {
      if (detail !== undefined && detail !== trouble) {
        logger.error(`WHATSAPP_ACCOUNT: ${detail} See the number in WhatsApp Manager; sending waits.`);
      }
      trouble = detail;
    },
  };

  /** Under the old id it counts as sent, so each attempt has one of its own: `7`, `7+`, `7++`. */
  async function sendAgain(delivery: Delivery): Promise<void> {
    const pause = againMs[delivery.id.split('+').length - 1];
    if (pause === undefined) {
      logger.error({ delivery: delivery.id }, 'WHATSAPP_GIVEN_UP: Meta gave this message back every time.');
      return;
    }
    await sleep(pause, undefined, { signal: stopping.signal });
    const again = { ...delivery, id: `${delivery.id}+` };
    const result = await sendCloudDelivery(sender, again, stopping.signal);
    if (result.state !== 'sent') logger.warn({ delivery: delivery.id, result }, 'A second attempt failed.');
  }

  async function start(receive: Receive): Promise<void> {
    const receiver = createBatchReceiver(receive);
    server = await serveWebhook({
      port: options.webhookPort,
      appSecret: options.appSecret,
      verifyToken: options.verifyToken,
      logger,
      accept: async (body) => {
        const { events, statuses } = parseWebhook(NAME, phoneNumberId, body);
        const outcome = handleStatuses(NAME, statuses, { memory, window, logger });
        const all = [...events, ...outcome.events];
        for (const { address, order } of events) if (order !== undefined) window.heard(address, order * 1000);
        if (all.length > 0) await receiver.push(all);
        typing.wrote(events);
        for (const delivery of outcome.again) void sendAgain(delivery).catch(() => undefined);
      },
    });
  }

  return {
    name: NAME,
    capabilities: {
      buttons: LIMITS.rows,
      buttonLabel: LIMITS.rowDescription,
      text: LIMITS.text,
      edit: false,
      rings: whatsappCloudTraits.rings,
      perAddress: 1,
      notices: perSecond / 2,
      fileTypes,
    },
    start,
    send: (delivery, signal) => {
      typing.answered(delivery.address);
      return sendCloudDelivery(sender, delivery, signal).catch((error: unknown) => ({
        state: 'retry' as const,
        error: String(error),
      }));
    },
    stop: async () => {
      stopping.abort();
      typing.stop();
      await server?.stop();
    },
    health: async (): Promise<ChannelHealth> => {
      if (trouble !== undefined)
        return { ok: false, detail: `${trouble} See the number in WhatsApp Manager.` };
      try {
        const fields = 'fields=display_phone_number,quality_rating';
        const { body } = await graph.get(`${phoneNumberId}?${fields}`);
        return {
          ok: true,
          detail: `${String(body['display_phone_number'])}, ${String(body['quality_rating'])}`,
        };
      } catch (error) {
        return { ok: false, detail: `${String(error)} Check WHATSAPP_CLOUD_TOKEN and the phone number id.` };
      }
    },
    linkTo: async (word) => {
      const answer = await graph.get(`${phoneNumberId}?fields=display_phone_number`).catch(() => null);
      const digits = String(answer?.body['display_phone_number'] ?? '').replace(/\D/gu, '');
      return digits === '' ? null : `https://wa.me/${digits}?text=${word}`;
    },
    webhookPort: () => server?.port ?? options.webhookPort,
    download: (fileId, limit) => downloadCloudMedia(graph, fileId, limit),
    isWindowOpen: (address) => window.isOpen(address),
  };
}
