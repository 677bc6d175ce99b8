import type { AccountNotes } from '../account-notes.ts';
import { createBatchReceiver } from '../batch-receiver.ts';
import type { Channel, ChannelHealth, KeepFates, Receive } from '../channel.ts';
import { createAccountStanding } from './account-standing.ts';
import { downloadCloudMedia } from './download-cloud-media.ts';
import { fileTypes } from './file-types.ts';
import { createGraphClient } from './graph-client.ts';
import { handleStatuses } from './handle-statuses.ts';
import { parseWebhook } from './parse-webhook.ts';
import { readAccountNews } from './read-account-news.ts';
import { createRateLimits } from './rate-limits.ts';
import { LIMITS } from './render-cloud-message.ts';
import { sendCloudDelivery, type CloudSender } from './send-cloud-delivery.ts';
import { createSentMemory } from './sent-memory.ts';
import { serveWebhook, type WebhookServer } from './serve-webhook.ts';
import { createServiceWindow } from './service-window.ts';
import { createSentFiles } from '../sent-files.ts';
import { createTypingIndicator } from './typing-indicator.ts';
import { windowMs } from '../window-ms.ts';
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
/** Answers and notices together; an answer never waits for a notice. */
const PER_SECOND = 2 * whatsappCloudTraits.noticesPerSecond;
const TYPING_AFTER_MS = 1_500;

/**
 * WhatsApp by Meta's Business Cloud API: a webhook of our own for what comes, the Graph API for what goes.
 *
 * @throws (start) KancaError `WEBHOOK_PORT_TAKEN`
 */
export function createWhatsappCloudChannel(options: WhatsappCloudOptions): WhatsappCloudChannel {
  const { logger, phoneNumberId, perSecond = PER_SECOND } = options;
  const graph = createGraphClient(options);
  const window = createServiceWindow(options.windowStore);
  const memory = createSentMemory();
  const typing = createTypingIndicator(graph, phoneNumberId, options.typingAfterMs ?? TYPING_AFTER_MS);
  const standing = createAccountStanding(options.notes ?? memoryNotes(), logger);
  let server: WebhookServer | undefined;

  const sender: CloudSender = {
    options,
    graph,
    limits: createRateLimits(perSecond),
    window,
    files: createSentFiles(options.fileStore),
    memory,
    standing,
  };

  async function start(receive: Receive, keepFates: KeepFates = async () => undefined): Promise<void> {
    const receiver = createBatchReceiver(receive);
    server = await serveWebhook({
      port: options.webhookPort,
      ...(options.webhookHost !== undefined && { host: options.webhookHost }),
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
        if (outcome.fates.length > 0) await keepFates(outcome.fates);
        await standing.heard(readAccountNews(body));
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
      windowMs: windowMs(whatsappCloudTraits.windowHours),
      templates: (options.templates ?? []).map(({ purpose }) => purpose),
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
      typing.stop();
      await server?.stop();
    },
    health: async (): Promise<ChannelHealth> => {
      const complaints = await standing.complaints();
      if (complaints.length > 0)
        return { ok: false, detail: `${complaints.join(' ')} See the number in WhatsApp Manager.` };
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

/** For a process that keeps nothing. */
function memoryNotes(): AccountNotes {
  const notes = new Map<string, string>();
  return {
    read: async () => new Map(notes),
    write: async (key, value) => void (value === null ? notes.delete(key) : notes.set(key, value)),
  };
}
