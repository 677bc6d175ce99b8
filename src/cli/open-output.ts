import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';

/**
 * A file to write to, closed to other users; `/dev/stdout` is the standard output, whatever that is.
 * @throws KancaError FILE_EXISTS where there is a file already and `force` is not set
 */
export function openOutput(file: string, force: boolean): Writable {
  if (isStdout(file)) return createWriteStream('', { fd: 1, autoClose: false });
  if (!force) refuseToOverwrite(file);
  return createWriteStream(file, { mode: 0o600 });
}

export function isStdout(file: string): boolean {
  return file === '/dev/stdout' || file === '/proc/self/fd/1' || file === '/dev/fd/1';
}
