import type { DownloadedFile } from '../channel.ts';
import { atMost } from './at-most.ts';
import type { SessionClient } from './session-client.ts';

/**
 * Fetches the file of a message. Undefined when WhatsApp no longer has it, or when it is larger than `limit` bytes:
 * the size is looked at before anything is fetched.
 */
export async function downloadMedia(
  client: SessionClient,
  messageId: string,
  limit: number,
  callMs: number,
): Promise<DownloadedFile | undefined> {
  const message = await atMost(callMs, 'Finding a message', client.getMessageById(messageId));
  if (!message?.hasMedia || Number((message.rawData as { size?: number }).size ?? 0) > limit)
    return undefined;
  const media = await atMost(callMs, 'Downloading', message.downloadMedia());
  if (!media) return undefined;
  const bytes = Buffer.from(media.data, 'base64');
  if (bytes.length > limit) return undefined;
  return { mimeType: media.mimetype, bytes, ...(media.filename ? { fileName: media.filename } : {}) };
}
