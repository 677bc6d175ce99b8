import { KancaError } from '../errors.ts';

const FULL = /ENOSPC|EDQUOT|No space left on device|[Dd]isk quota exceeded/;
const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG']);

/**
 * Turns what the file system or the database says about a full or closed disk into an error with a remedy;
 * anything else comes back as it is.
 */
export function explainSystemError(error: unknown, path: string): unknown {
  if (error instanceof KancaError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '53100' || FULL.test(code) || FULL.test(error.message)) {
    return new KancaError(`The disk of ${path} is full.`, {
      code: 'DISK_FULL',
      remedy: 'Free some space (at least 200 MB), then start again; nothing that was confirmed is lost.',
      cause: error,
    });
  }
  if (UNUSABLE.has(code)) {
    return new KancaError(`${path} cannot be used: ${error.message}.`, {
      code: 'DATA_DIR_UNUSABLE',
      remedy: 'Make it a folder that this user may write to, or set KANCA_DATA_DIR to another one.',
      cause: error,
    });
  }
  return error;
}
