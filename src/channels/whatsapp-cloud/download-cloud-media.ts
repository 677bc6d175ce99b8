import type { GraphClient } from './graph-client.ts';

export interface CloudMedia {
  mimeType: string;
  bytes: Buffer;
}

/**
 * Fetches the file of a MEDIA event. Undefined when it is larger than `limit` bytes; the size is looked at before
 * anything is fetched, and the link is used at once, for it expires in minutes.
 *
 * @throws GraphError when Meta has it no more
 */
export async function downloadCloudMedia(
  graph: GraphClient,
  fileId: string,
  limit: number,
): Promise<CloudMedia | undefined> {
  const { body } = await graph.get(encodeURIComponent(fileId));
  if (Number(body['file_size'] ?? 0) > limit) return undefined;
  const bytes = await graph.download(String(body['url']), limit);
  return bytes && { mimeType: String(body['mime_type']), bytes };
}
