import { TelegramError } from 'telegraf';
import type { DownloadedFile } from '../channel.ts';
import type { ApiClient } from './api-client.ts';

/**
 * Fetches a file that somebody sent to the bot. Undefined when it is larger than `limit` bytes (looked at before
 * anything is fetched) or Telegram has it no more; rejects while Telegram is out of reach.
 * @param fileRoot where files lie, `<root>/file/bot<token>/`
 */
export async function downloadFile(
  api: ApiClient,
  fileRoot: string,
  fileId: string,
  limit: number,
  timeoutMs: number,
): Promise<DownloadedFile | undefined> {
  const file = await api
    .call<{ file_path?: string; file_size?: number }>('getFile', { file_id: fileId }, { timeoutMs })
    .catch((error: unknown) => {
      if (error instanceof TelegramError && error.code === 400) return undefined;
      throw error;
    });
  if (file?.file_path === undefined || (file.file_size ?? 0) > limit) return undefined;
  const response = await fetch(`${fileRoot}${file.file_path}`, { signal: AbortSignal.timeout(timeoutMs) });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`Telegram answers ${response.status} instead of the file.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.length > limit ? undefined : { bytes };
}
