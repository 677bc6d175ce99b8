import type { MediaFile } from '../channel.ts';
import type { ApiCall } from './api-call.ts';

const LONGEST_CAPTION = 1024;
const METHODS = {
  picture: { method: 'sendPhoto', field: 'photo' },
  document: { method: 'sendDocument', field: 'document' },
  voice: { method: 'sendVoice', field: 'voice' },
  video: { method: 'sendVideo', field: 'video' },
} as const;

/** Methods that send a file. */
export const fileMethods: readonly string[] = Object.values(METHODS).map(({ method }) => method);

/** The call that sends a file. `captioned`: the text stands under it, else it follows as a message of its own. */
export function renderFile(
  address: string,
  file: MediaFile,
  text: string,
): { call: ApiCall; captioned: boolean } {
  const { method, field } = METHODS[file.as];
  const captioned = text.length <= LONGEST_CAPTION;
  const payload: Record<string, unknown> = {
    chat_id: Number(address),
    [field]: file.fileId ?? { source: file.bytes, filename: file.fileName },
  };
  if (captioned && text !== '') payload['caption'] = text;
  return { call: { method, payload }, captioned };
}
