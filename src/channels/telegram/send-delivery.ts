import type { Logger } from 'pino';
import type { AccountNotes } from '../account-notes.ts';
import type { Delivery, SendResult } from '../channel.ts';
import type { SentFiles } from '../sent-files.ts';
import type { ApiCall } from './api-call.ts';
import type { ApiClient } from './api-client.ts';
import { classifyError, isEditRefused, isNotModified } from './classify-error.ts';
import { describeFailure } from './describe-failure.ts';
import { commandsCall } from './commands-call.ts';
import { createRecentCalls } from './recent-calls.ts';
import { isSweep, renderMessage, type RenderedCalls } from './render-message.ts';
import { sendFile } from './send-file.ts';
import { createSendMemory } from './send-memory.ts';
import { fileMethods } from './render-file.ts';
import { defaultLanguage, type TelegramTexts, type TelegramTuning } from './telegram-options.ts';

export interface Sender {
  /** Never throws. */
  send(delivery: Delivery, signal: AbortSignal): Promise<SendResult>;
  /** Looks up what a process before this one has left on people's screens. */
  remember(): Promise<void>;
  /** Resolves when no call is under way. */
  idle(): Promise<void>;
}

/** Telegram takes 30 calls a second: above this nothing is tidied up, so that messages have them. */
const CALM_PER_SECOND = 20;
const SHARE_LABELS = { contact: 'Kirim nomor telepon saya', location: 'Kirim lokasi saya' };

/** Sends deliveries over the Bot API and tells what became of each. */
export function createSender(
  api: ApiClient,
  logger: Logger,
  texts: TelegramTexts,
  tuning: TelegramTuning,
  files: SentFiles,
  notes?: AccountNotes,
): Sender {
  const memory = createSendMemory(notes);
  const recent = createRecentCalls(CALM_PER_SECOND);
  const beside = new Set<Promise<unknown>>();
  /** The menus that this process has given to chats. */
  const menus = new Map<string, string>();

  return {
    async send(delivery, signal) {
      const { address, message, file } = delivery;
      const calls = renderMessage(address, message, {
        ...(file && { file }),
        removeKeyboard: memory.hasKeyboard(address),
        shareLabels: shareLabels(texts, message.language),
      });
      if (calls.acknowledge !== undefined) aside(run(calls.acknowledge, signal));
      try {
        const messageId = await sendInOrder(delivery.id, calls, file?.key, signal);
        if (calls.settle !== undefined && recent.areFew()) aside(settle(calls.settle, signal));
        const menu = commandsCall(address, message, texts);
        if (menu !== undefined && !isShown(address, menu)) aside(showMenu(address, menu, signal));
        memory.finish(delivery.id);
        memory.setKeyboard(address, message.request !== undefined);
        if (messageId !== undefined) return { state: 'sent', messageId: String(messageId), order: messageId };
        if (message.acknowledge !== undefined || message.settle !== undefined) return { state: 'sent' };
        return { state: 'failed', error: 'The message has neither text nor file.' };
      } catch (error) {
        const result = classifyError(error);
        if (result.state !== 'retry') memory.finish(delivery.id);
        return result;
      }
    },
    remember: () => memory.load(),
    async idle() {
      await Promise.allSettled(beside);
    },
  };

  async function sendInOrder(
    id: string,
    { edit, messages }: RenderedCalls,
    fileKey: string | undefined,
    signal: AbortSignal,
  ): Promise<number | undefined> {
    if (edit !== undefined) {
      try {
        return (await run<{ message_id: number }>(edit, signal)).message_id;
      } catch (error) {
        if (isNotModified(error)) return edit.payload['message_id'] as number;
        if (!isEditRefused(error)) throw error;
      }
    }
    let last: number | undefined;
    for (const [at, call] of messages.entries()) {
      const before = memory.sentPart(id, at);
      last = before ?? (await runOne(call, fileKey, signal)).message_id;
      if (before !== undefined) continue;
      if (messages.length > 1) memory.rememberPart(id, at, last);
      if (isSweep(call)) aside(run(deletion(call, last), signal));
    }
    return last;
  }

  /** One message of several; the one with the file goes by what Telegram calls it, once that is known. */
  function runOne(
    call: ApiCall,
    fileKey: string | undefined,
    signal: AbortSignal,
  ): Promise<{ message_id: number }> {
    const send = (one: ApiCall): Promise<{ message_id: number }> => run(one, signal);
    if (fileKey === undefined || !fileMethods.includes(call.method)) return send(call);
    return sendFile(files, fileKey, call, send);
  }

  function isShown(address: string, menu: ApiCall): boolean {
    return menus.get(address) === JSON.stringify(menu);
  }

  async function showMenu(address: string, menu: ApiCall, signal: AbortSignal): Promise<void> {
    menus.set(address, JSON.stringify(menu));
    try {
      await run(menu, signal);
    } catch (error) {
      menus.delete(address);
      throw error;
    }
  }

  /** After the message, never before: a chat takes one call a second, and the message must not be the one refused. */
  async function settle(call: ApiCall, signal: AbortSignal): Promise<unknown> {
    try {
      return await run(call, signal);
    } catch (error) {
      if (isNotModified(error)) return undefined;
      if (!isEditRefused(error)) throw error;
      return run(captionInstead(call), signal);
    }
  }

  function aside(work: Promise<unknown>): void {
    const settled = work
      .catch((error: unknown) => {
        logger.debug({ error: describeFailure(error) }, 'telegram: a press was not tidied up');
      })
      .finally(() => beside.delete(settled));
    beside.add(settled);
  }

  function run<T>({ method, payload }: ApiCall, signal: AbortSignal): Promise<T> {
    if (method !== 'answerCallbackQuery') recent.note();
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    // A plain call ends by its own timeout; to listen to the signal costs more than to write the message.
    return fileMethods.includes(method)
      ? api.call<T>(method, payload, { timeoutMs: tuning.uploadTimeoutMs, signal })
      : api.call<T>(method, payload, { timeoutMs: tuning.callTimeoutMs });
  }
}

function shareLabels(texts: TelegramTexts, language = defaultLanguage): typeof SHARE_LABELS {
  return texts.requests?.[language] ?? texts.requests?.[defaultLanguage] ?? SHARE_LABELS;
}

/** The pressed message may be a picture: then its caption holds the words. */
function captionInstead({ payload }: ApiCall): ApiCall {
  const { text, chat_id, message_id } = payload;
  return {
    method: 'editMessageCaption',
    payload: { chat_id, message_id, caption: String(text).slice(0, 1024) },
  };
}

function deletion(sent: ApiCall, messageId: number): ApiCall {
  return { method: 'deleteMessage', payload: { chat_id: sent.payload['chat_id'], message_id: messageId } };
}
