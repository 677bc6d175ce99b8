import { createReadStream } from 'node:fs';

/** An encoding by the name that iconv-lite knows; `utf8-damaged`: UTF-8 with bytes that are none. */
export type FileEncoding = 'utf8' | 'utf8-damaged' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text file: by its byte order mark, by the zero bytes of UTF-16, else UTF-8 if all of it is, else
 * Windows-1252 if none of it is. Reads the file once, in pieces.
 */
export async function detectEncoding(path: string): Promise<FileEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isValid = true;
  let multibyte = 0;
  let first = true;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first) {
      const wide = wideEncoding(piece);
      if (wide !== undefined) return wide;
      first = false;
    }
    multibyte += countMultibyte(piece);
    if (isValid) isValid = decodes(decoder, piece);
    if (!isValid && multibyte > 0) return 'utf8-damaged';
  }
  if (isValid) isValid = decodes(decoder);
  if (isValid) return 'utf8';
  return multibyte > 0 ? 'utf8-damaged' : 'windows-1252';
}

function wideEncoding(head: Buffer): FileEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 200);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even === 0) return 'utf-16le';
  return even > sample.length * 0.3 && odd === 0 ? 'utf-16be' : undefined;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Well-formed two- and three-byte characters; in Windows-1252 such pairs are all but unknown. */
function countMultibyte(piece: Buffer): number {
  let count = 0;
  for (let at = 0; at < piece.length - 1; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte < 0xc3 || byte > 0xef) continue;
    const follows = (offset: number) => ((piece[at + offset] ?? 0) & 0xc0) === 0x80;
    if (follows(1) && (byte < 0xe0 || follows(2))) count += 1;
  }
  return count;
}
