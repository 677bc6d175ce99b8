import { readFileSync } from 'node:fs';
import { KancaError } from '../../errors.ts';

/** @throws KancaError `FILE_UNREADABLE` */
export function readFileOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new KancaError(`${path} cannot be read.`, {
      code: 'FILE_UNREADABLE',
      remedy: 'Look at the path and its permissions.',
      cause,
    });
  }
}
