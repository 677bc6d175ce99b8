import { TelegramError } from 'telegraf';
import type { SentFiles } from '../sent-files.ts';
import type { ApiCall } from './api-call.ts';

/** What a call that sends a file answers. */
interface Sent {
  message_id: number;
  photo?: { file_id: string }[];
  document?: { file_id: string };
  voice?: { file_id: string };
  video?: { file_id: string };
}

/**
 * Sends a file that many people get: the first time its bytes, from then on what Telegram calls it.
 * @param run makes the call
 */
export async function sendFile(
  files: SentFiles,
  key: string,
  call: ApiCall,
  run: (call: ApiCall) => Promise<Sent>,
): Promise<Sent> {
  const claim = await files.claim(key);
  if (claim.id !== undefined) {
    try {
      return await run(withFile(call, claim.id));
    } catch (error) {
      if (!isForgotten(error)) throw error;
      await files.forget(key);
      return sendFile(files, key, call, run);
    }
  }
  try {
    const sent = await run(call);
    const id = fileIdOf(sent);
    if (id !== undefined) await claim.keep(id);
    return sent;
  } finally {
    claim.giveUp();
  }
}

function withFile({ method, payload }: ApiCall, id: string): ApiCall {
  const entries = Object.entries(payload).map(([name, value]) => [name, isUpload(value) ? id : value]);
  return { method, payload: Object.fromEntries(entries) as ApiCall['payload'] };
}

function isUpload(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'source' in value;
}

/** Of a photo's sizes the last is the largest. */
function fileIdOf({ photo, document, voice, video }: Sent): string | undefined {
  return (photo?.at(-1) ?? document ?? voice ?? video)?.file_id;
}

/** Telegram does not know the file any more, or it is another bot's. */
function isForgotten(error: unknown): boolean {
  return (
    error instanceof TelegramError &&
    error.code === 400 &&
    /file identifier|file_id|file_reference/iu.test(error.description)
  );
}
