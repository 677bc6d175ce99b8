import type { InlineKeyboardButton } from 'telegraf/types';
import type { Choice, MediaFile, RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { splitText } from '../split-text.ts';
import type { ApiCall } from './api-call.ts';
import { arrangeButtons } from './arrange-buttons.ts';
import { renderFile } from './render-file.ts';

export const mostButtons = 100;
export const longestText = 4096;
const LONGEST_TOAST = 200;

/** The calls that one message needs. */
export interface RenderedCalls {
  /** Each after the one before it; the last carries the choices. */
  messages: ApiCall[];
  /** Tried instead of `messages`, which are sent when it is refused. */
  edit?: ApiCall;
  /** Beside them, for the sake of the screen: their failure costs nothing. */
  acknowledge?: ApiCall;
  settle?: ApiCall;
}

export interface RenderOptions {
  file?: MediaFile;
  /** A reply keyboard of ours is still on the person's screen. */
  removeKeyboard: boolean;
  shareLabels: { contact: string; location: string };
}

/** Turns a message into calls of the Bot API. Pure. Never a parse mode: a name with `<` or `_` is only text. */
export function renderMessage(
  address: string,
  message: RenderedMessage,
  options: RenderOptions,
): RenderedCalls {
  const buttons = message.plain === true || message.choices.length > mostButtons ? [] : message.choices;
  const text = wellFormed(buttons.length === 0 ? numberedText(message) : message.text);
  const markup = renderMarkup(message, buttons, options);
  const file = options.file && renderFile(address, options.file, text);
  const pieces = file?.captioned === true ? [] : splitText(text, longestText);
  const messages = pieces.map((piece) => textCall('sendMessage', address, piece));
  if (file !== undefined) messages.unshift(file.call);
  attachMarkup(messages, address, markup, options.removeKeyboard);

  const calls: RenderedCalls = { messages };
  const plainText = pieces.length === 1 && file === undefined && message.request === undefined;
  if (message.replaces !== undefined && plainText && !options.removeKeyboard) {
    calls.edit = textCall('editMessageText', address, pieces[0] ?? '');
    calls.edit.payload['message_id'] = Number(message.replaces);
    if (markup !== undefined) calls.edit.payload['reply_markup'] = markup;
  }
  addPressCalls(calls, address, message);
  return calls;
}

function addPressCalls(calls: RenderedCalls, address: string, message: RenderedMessage): void {
  const { acknowledge, settle } = message;
  if (acknowledge !== undefined) {
    const payload: Record<string, unknown> = { callback_query_id: acknowledge.callbackId };
    if (acknowledge.toast !== undefined)
      payload['text'] = wellFormed(acknowledge.toast.slice(0, LONGEST_TOAST));
    calls.acknowledge = { method: 'answerCallbackQuery', payload };
  }
  if (settle !== undefined && (calls.edit === undefined || settle.messageId !== message.replaces)) {
    calls.settle = textCall('editMessageText', address, wellFormed(settle.text.slice(0, longestText)));
    calls.settle.payload['message_id'] = Number(settle.messageId);
  }
}

function renderMarkup(
  message: RenderedMessage,
  buttons: readonly Choice[],
  options: RenderOptions,
): object | undefined {
  if (message.request !== undefined) {
    const share = { text: options.shareLabels[message.request], [`request_${message.request}`]: true };
    const others = buttons.map(({ label }) => [{ text: label }]);
    return { keyboard: [[share], ...others], resize_keyboard: true, one_time_keyboard: true };
  }
  const copy = message.copy === undefined || message.plain === true ? [] : [copyButton(message.copy)];
  const rows = [...copy, ...arrangeButtons(buttons)];
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

/** Copies a code at a tap; the app that does not know it shows a button without effect, and the code stands in the text. */
function copyButton(code: string): InlineKeyboardButton[] {
  return [{ text: `📋 ${code}`, copy_text: { text: code } } as unknown as InlineKeyboardButton];
}

/**
 * A message cannot both take a reply keyboard away and carry buttons, so where the only message has buttons a
 * short one, deleted at once, goes before it.
 */
function attachMarkup(
  messages: ApiCall[],
  address: string,
  markup: object | undefined,
  removeKeyboard: boolean,
): void {
  const last = messages.at(-1);
  if (last !== undefined && markup !== undefined) last.payload['reply_markup'] = markup;
  if (!removeKeyboard || (markup !== undefined && 'keyboard' in markup)) return;
  const free = messages.find(({ payload }) => payload['reply_markup'] === undefined);
  if (free !== undefined) free.payload['reply_markup'] = { remove_keyboard: true };
  else messages.unshift(sweepCall(address));
}

/** Sent only to take the reply keyboard away. */
function sweepCall(address: string): ApiCall {
  const call = textCall('sendMessage', address, '…');
  call.payload['disable_notification'] = true;
  call.payload['reply_markup'] = { remove_keyboard: true };
  return call;
}

export function isSweep({ payload }: ApiCall): boolean {
  return payload['disable_notification'] === true;
}

function textCall(method: string, address: string, text: string): ApiCall {
  return { method, payload: { chat_id: Number(address), text, link_preview_options: { is_disabled: true } } };
}

/** The server refuses a text with half a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
