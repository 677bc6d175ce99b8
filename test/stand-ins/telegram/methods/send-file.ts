import type { Document, PhotoSize, Video, Voice } from '@grammyjs/types';
import { failures } from '../failures.ts';
import { findChat } from '../find-chat.ts';
import type { Parameters, UploadedFile } from '../parameters.ts';
import { postMessage } from '../post-message.ts';
import { readMarkup } from '../read-markup.ts';
import type { Method, World } from '../world.ts';

const MOST_CAPTION = 1024;

export const sendPhoto: Method<'sendPhoto'> = (world, parameters) =>
  send(world, parameters, 'photo', (id, file): { photo: PhotoSize[] } => ({
    photo: [{ ...identity(id, file), width: 800, height: 600 }],
  }));

export const sendDocument: Method<'sendDocument'> = (world, parameters) =>
  send(world, parameters, 'document', (id, file): { document: Document } => ({
    document: { ...identity(id, file), file_name: file.fileName, mime_type: file.mimeType },
  }));

export const sendVoice: Method<'sendVoice'> = (world, parameters) =>
  send(world, parameters, 'voice', (id, file): { voice: Voice } => ({
    voice: { ...identity(id, file), duration: 1, mime_type: file.mimeType },
  }));

export const sendVideo: Method<'sendVideo'> = (world, parameters) =>
  send(world, parameters, 'video', (id, file): { video: Video } => ({
    video: { ...identity(id, file), width: 640, height: 480, duration: 3, mime_type: file.mimeType },
  }));

function send<T extends object>(
  world: World,
  parameters: Parameters,
  field: string,
  describe: (id: string, file: UploadedFile) => T,
) {
  const chat = findChat(world, parameters);
  const caption = parameters.text('caption');
  if (caption.length > MOST_CAPTION) throw failures.badRequest('message caption is too long');
  const markup = readMarkup(parameters);
  const [id, file] = findFile(world, parameters, field);
  world.countSend(chat.id, world.now());
  return postMessage(world, chat, { ...describe(id, file), ...(caption !== '' && { caption }) }, markup);
}

function findFile(world: World, parameters: Parameters, field: string): [string, UploadedFile] {
  const named = parameters.text(field);
  const part = named.startsWith('attach://') ? named.slice('attach://'.length) : field;
  const uploaded = parameters.files.get(part);
  if (uploaded !== undefined) {
    if (uploaded.bytes.length === 0) throw failures.badRequest('file must be non-empty');
    const id = `F${world.nextFileNumber()}`;
    world.files.set(id, uploaded);
    return [id, uploaded];
  }
  if (named === '') throw failures.badRequest(`there is no ${field} in the request`);
  const known = world.files.get(named);
  if (known === undefined)
    throw failures.badRequest('wrong remote file identifier specified: Wrong string length');
  return [named, known];
}

function identity(id: string, file: UploadedFile) {
  return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length };
}
