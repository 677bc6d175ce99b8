import { lstatSync } from 'node:fs';
import { KancaError } from '../errors.ts';

/**
 * A file that is there already is not written over unasked. Devices and pipes (`/dev/stdout`) may always be written.
 * @throws KancaError FILE_EXISTS
 */
export function refuseToOverwrite(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return;
  throw new KancaError(`${file} is there already.`, {
    code: 'FILE_EXISTS',
    remedy: 'Give another name, or --force to write over it.',
  });
}
