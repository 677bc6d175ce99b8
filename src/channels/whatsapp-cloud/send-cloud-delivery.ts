import type { Delivery, MediaFile, SendResult } from '../channel.ts';
import type { SentFiles } from '../sent-files.ts';
import type { AccountStanding } from './account-standing.ts';
import { classifyError, numberPauseMs } from './classify-error.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphError } from './graph-error.ts';
import type { RateLimits } from './rate-limits.ts';
import { renderContactRequest } from './render-contact-request.ts';
import { renderCloudMessage, type CloudBubble } from './render-cloud-message.ts';
import { carriesWhole, findTemplate, renderTemplate } from './render-template.ts';
import type { SentMemory } from './sent-memory.ts';
import type { ServiceWindow } from './service-window.ts';
import type { WhatsappCloudOptions } from './whatsapp-cloud-options.ts';

export interface CloudSender {
  options: WhatsappCloudOptions;
  graph: GraphClient;
  limits: RateLimits;
  window: ServiceWindow;
  files: SentFiles;
  memory: SentMemory;
  standing: AccountStanding;
}

const HOUR_MS = 3_600_000;
/** So long a message waits for the person to write; then its news is old. */
const LONGEST_WAIT_MS = 7 * 24 * HOUR_MS;
/** A status that proves a send whose answer was lost comes within this time. */
const UNSURE_MS = 5_000;
const UNLISTED_TRIES = 4;
const UNLISTED_MS = 5_000;

/**
 * Sends one message: as free text while the window is open, else by the template of its purpose, else it waits
 * up to 7 days for the person to write. Each failure is answered by its class.
 */
export async function sendCloudDelivery(
  sender: CloudSender,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendResult> {
  const { address, message, file } = delivery;
  const open = await sender.window.isOpen(address);
  const asked = open ? await askForNumber(sender, delivery, signal) : undefined;
  if (asked !== undefined) return asked;
  const bubbles = open ? renderCloudMessage(message, file) : templateOf(sender, delivery);
  if (bubbles === undefined) return untilTheyWrite(delivery);
  const first = await sendBubbles(sender, delivery, bubbles, signal);
  if (!open) return asTemplate(first);
  if (!isClosedWindow(first)) return first;
  sender.window.closed(address);
  const template = templateOf(sender, delivery);
  return template
    ? asTemplate(await sendBubbles(sender, delivery, template, signal))
    : untilTheyWrite(delivery);
}

/** Meta's own way to share a number, where Meta shows none; undefined: it is not asked for, or Meta does not take it. */
async function askForNumber(
  sender: CloudSender,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<SendResult | undefined> {
  const { message, attributes } = delivery;
  if (message.request !== 'contact' || attributes['phone'] !== undefined) return undefined;
  const bubble = renderContactRequest(message);
  const result = bubble && (await sendBubbles(sender, delivery, [bubble], signal));
  return result?.state === 'failed' ? undefined : result;
}

const asTemplate = (result: SendResult): SendResult =>
  result.state === 'sent' ? { ...result, as: 'template' } : result;

/** Looked at again each hour, for 7 days from when it was written. */
function untilTheyWrite({ since }: Delivery): SendResult {
  if (since === undefined || Date.now() - since.getTime() < LONGEST_WAIT_MS) return windowClosed();
  return { state: 'failed', error: `${CLOSED} The person has not written for 7 days.` };
}

const CLOSED = 'The 24 hours are over and there is no template for this notice.';
const windowClosed = (): SendResult => ({ state: 'retry', error: CLOSED, afterMs: HOUR_MS });
const isClosedWindow = (result: SendResult): boolean => result.state === 'retry' && result.error === CLOSED;

function templateOf(
  { options, standing }: CloudSender,
  { message, file }: Delivery,
): CloudBubble[] | undefined {
  const taken = (options.templates ?? []).filter(({ name }) => standing.takes(name));
  const template = findTemplate(taken, message.purpose);
  if (template !== undefined && message.whole === true && (file || !carriesWhole(template, message)))
    return undefined;
  return template && [renderTemplate(template, message)];
}

async function sendBubbles(
  sender: CloudSender,
  delivery: Delivery,
  bubbles: readonly CloudBubble[],
  signal: AbortSignal,
): Promise<SendResult> {
  let result: SendResult = { state: 'sent' };
  for (const [index, bubble] of bubbles.entries()) {
    result = await sendBubble(sender, delivery, bubble, `${delivery.id}/${index}`, signal);
    if (result.state !== 'sent') return result;
  }
  return result;
}

async function sendBubble(
  sender: CloudSender,
  delivery: Delivery,
  bubble: CloudBubble,
  key: string,
  signal: AbortSignal,
): Promise<SendResult> {
  const { graph, limits, memory, options } = sender;
  const repeated = delivery.repeated === true;
  const known = memory.confirmed(key) ?? (repeated ? await options.takenAs?.(key) : undefined);
  if (known !== undefined) return { state: 'sent', messageId: known };
  // A process that was killed may have sent it: Meta says so within seconds, by the key.
  if (!memory.triedBefore(key) && repeated)
    return { state: 'retry', error: 'It may have gone already; Meta will say.', afterMs: UNSURE_MS };
  const wait = limits.pairWait(delivery.address);
  if (wait > 0) return { state: 'retry', error: 'Too many messages to one person.', afterMs: wait };
  try {
    await limits.numberSlot();
    const { media, ...content } = bubble;
    const complete = media ? withMediaId(content, await upload(sender, media, signal)) : content;
    const { body, at } = await graph.post(
      `${options.phoneNumberId}/messages`,
      { ...envelope(delivery), ...complete, biz_opaque_callback_data: key },
      signal,
    );
    const [sent] = (body['messages'] ?? []) as { id?: string }[];
    limits.pairAccepted(delivery.address);
    sender.standing.trouble(undefined);
    if (sent?.id === undefined) return { state: 'sent' };
    memory.sent(sent.id, key, delivery.address);
    return { state: 'sent', messageId: sent.id, ...(at !== undefined && { order: at }) };
  } catch (error) {
    return failed(sender, delivery, error);
  }
}

/** A phone number where one is known, for it reaches older accounts too; else the business-scoped user id. */
function envelope({ address, attributes }: Delivery): object {
  const phone = attributes['phone'] ?? (/^\d+$/.test(address) ? address : undefined);
  const to = phone === undefined ? { recipient: address } : { to: phone.replace(/^\+/, '') };
  return { messaging_product: 'whatsapp', recipient_type: 'individual', ...to };
}

/** A file that many people get is uploaded once. */
async function upload(sender: CloudSender, file: MediaFile, signal: AbortSignal): Promise<string> {
  if (file.key === undefined) return uploadBytes(sender, file, signal);
  const claim = await sender.files.claim(file.key);
  if (claim.id !== undefined) return claim.id;
  try {
    const id = await uploadBytes(sender, file, signal);
    await claim.keep(id);
    return id;
  } finally {
    claim.giveUp();
  }
}

async function uploadBytes(
  { graph, options }: CloudSender,
  file: MediaFile,
  signal: AbortSignal,
): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', file.mimeType);
  form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.mimeType }), file.fileName);
  const { body } = await graph.post(`${options.phoneNumberId}/media`, form, signal);
  return String(body['id']);
}

/** Puts the id of an uploaded file where the bubble has room for it: its own type, or the header. */
function withMediaId(bubble: CloudBubble, id: string): CloudBubble {
  const { type } = bubble;
  if (type !== 'interactive') return { ...bubble, [type]: { ...(bubble[type] as object), id } };
  const interactive = bubble['interactive'] as { header: { type: string } & Record<string, object | string> };
  const { header } = interactive;
  const filled = { ...header, [header.type]: { ...(header[header.type] as object), id } };
  return { ...bubble, interactive: { ...interactive, header: filled } };
}

function failed(sender: CloudSender, { id, address }: Delivery, error: unknown): SendResult {
  if (!(error instanceof GraphError)) return { state: 'retry', error: String(error), afterMs: UNSURE_MS };
  const text = error.message;
  switch (classifyError(error.code, error.status, error.subcode)) {
    case 'window-closed':
      return windowClosed();
    case 'pair-limit':
      return { state: 'retry', error: text, afterMs: sender.limits.pairRefused(address) };
    case 'number-limit':
      return { state: 'retry', error: text, pauseChannelMs: numberPauseMs(error.code) };
    case 'undeliverable':
      return { state: 'unreachable', error: text };
    case 'opted-out':
    case 'withheld':
      return { state: 'failed', error: text };
    case 'invalid':
      sender.options.logger.error(
        { err: error },
        'WHATSAPP_MESSAGE_REFUSED: Meta takes this message for wrong.',
      );
      return { state: 'failed', error: text };
    case 'account':
      sender.standing.trouble(text);
      return { state: 'retry', error: text, pauseChannelMs: HOUR_MS / 12 };
    case 'unlisted': {
      const times = sender.memory.refusedAgain(id);
      sender.options.logger.warn({ err: error, times }, 'WHATSAPP_UNLISTED: Meta says something new.');
      if (times >= UNLISTED_TRIES) return { state: 'failed', error: text };
      return { state: 'retry', error: text, afterMs: 4 ** times * UNLISTED_MS };
    }
    case 'transient':
      return { state: 'retry', error: text };
  }
}
