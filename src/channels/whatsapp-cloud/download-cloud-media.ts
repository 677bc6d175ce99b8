import type { DownloadedFile } from '../channel.ts';
import { classifyError } from './classify-error.ts';
import type { GraphClient } from './graph-client.ts';
import { GraphError } from './graph-error.ts';

/**
 * Fetches the file of a MEDIA event. Undefined when it is larger than `limit` bytes or Meta has it no more; the size is
 * looked at before anything is fetched, and the link is used at once, for it expires in minutes.
 *
 * @throws GraphError when Meta cannot be asked now
 */
export async function downloadCloudMedia(
  graph: GraphClient,
  fileId: string,
  limit: number,
): Promise<DownloadedFile | undefined> {
  try {
    const { body } = await graph.get(encodeURIComponent(fileId));
    if (Number(body['file_size'] ?? 0) > limit) return undefined;
    const bytes = await graph.download(String(body['url']), limit);
    return bytes && { mimeType: String(body['mime_type']), bytes };
  } catch (error) {
    if (error instanceof GraphError && classifyError(error.code, error.status) === 'invalid')
      return undefined;
    throw error;
  }
}
