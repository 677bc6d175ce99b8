import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { KancaError } from '../../errors.ts';
import { refuseOtherKinds } from './refuse-other-kinds.ts';
import { detectEncoding, type FileEncoding } from './detect-encoding.ts';

export interface OpenText {
  /** The text in pieces, without a byte order mark. */
  pieces: AsyncIterable<string>;
  encoding: FileEncoding;
  /** Size of the file in bytes, and how many of them were read so far. */
  size: number;
  bytesRead: () => number;
}

/**
 * Opens a text file of any usual encoding.
 * @throws KancaError `FILE_UNREADABLE`, `FILE_EMPTY`, `FILE_KIND`
 */
export async function openText(path: string): Promise<OpenText> {
  const size = await sizeOf(path);
  if (size === 0) {
    throw new KancaError(`${path} is empty.`, {
      code: 'FILE_EMPTY',
      remedy: 'Export the vacancies again.',
    });
  }
  await refuseOtherKinds(path);
  const encoding = await detectEncoding(path);
  const source = createReadStream(path);
  const name = encoding === 'utf8-damaged' ? 'utf8' : encoding;
  const pieces = source.pipe(iconv.decodeStream(name)) as unknown as Readable;
  source.on('error', (error) => pieces.destroy(error));
  return { pieces, encoding, size, bytesRead: () => source.bytesRead };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
    throw new Error('It is not a file.');
  } catch (cause) {
    throw new KancaError(`${path} cannot be read.`, {
      code: 'FILE_UNREADABLE',
      remedy: 'Check the name of the file and your right to read it.',
      cause,
    });
  }
}
