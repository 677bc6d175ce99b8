import type { Method, MethodName } from '../world.ts';
import { answerCallbackQuery } from './answer-callback-query.ts';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.ts';
import { deleteMessage } from './delete-message.ts';
import { editMessageCaption, editMessageReplyMarkup, editMessageText } from './edit-message.ts';
import { getFile } from './get-file.ts';
import { getUpdates } from './get-updates.ts';
import {
  getMe,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './profile.ts';
import { sendChatAction } from './send-chat-action.ts';
import { sendDocument, sendPhoto, sendVideo, sendVoice } from './send-file.ts';
import { sendMessage } from './send-message.ts';
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhook.ts';

const methods: { [M in MethodName]?: Method<M> } = {
  answerCallbackQuery,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageText,
  getFile,
  getMe,
  getMyCommands,
  getMyDescription,
  getMyName,
  getMyShortDescription,
  getUpdates,
  getWebhookInfo,
  sendChatAction,
  sendDocument,
  sendMessage,
  sendPhoto,
  sendVideo,
  sendVoice,
  setMyCommands,
  setMyDescription,
  setMyName,
  setMyShortDescription,
  setWebhook,
};

/** Method names are case-insensitive on the server. */
export const methodsByName: ReadonlyMap<string, Method<MethodName>> = new Map(
  Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method as Method<MethodName>]),
);
