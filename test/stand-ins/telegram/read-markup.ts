import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from '@grammyjs/types';
import { failures } from './failures.ts';
import type { Parameters } from './parameters.ts';

export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

const MOST_BUTTONS = 100;
const ACTIONS = ['url', 'callback_data', 'web_app', 'login_url', 'switch_inline_query', 'copy_text'];

/** The reply markup of a call, checked as the server checks it. */
export function readMarkup(parameters: Parameters): Markup | undefined {
  const markup = parameters.json<Markup>('reply_markup');
  if (markup === undefined) return undefined;
  if (typeof markup !== 'object') throw failures.badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) checkInline(markup.inline_keyboard);
  if ('keyboard' in markup) checkReply(markup.keyboard);
  return markup;
}

function checkInline(rows: InlineKeyboardMarkup['inline_keyboard']): void {
  let count = 0;
  for (const row of rows)
    for (const button of row) {
      count++;
      if (typeof button.text !== 'string' || button.text.trim() === '')
        throw failures.badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
      if (!ACTIONS.some((action) => action in button))
        throw failures.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        );
      if ('callback_data' in button) {
        const bytes = Buffer.byteLength(button.callback_data);
        if (bytes < 1 || bytes > 64) throw failures.badRequest('BUTTON_DATA_INVALID');
      }
    }
  if (count > MOST_BUTTONS) throw failures.badRequest('reply markup is too long');
}

function checkReply(rows: ReplyKeyboardMarkup['keyboard']): void {
  for (const row of rows)
    for (const button of row) {
      const text = typeof button === 'string' ? button : button.text;
      if (typeof text !== 'string' || text.trim() === '')
        throw failures.badRequest('can\'t parse keyboard button: Can\'t find field "text"');
    }
}
