import { execFile } from 'node:child_process';
import { KancaError } from '../errors.ts';

const longestMs = 3_600_000;

/**
 * Runs the office's own command with a file as its only argument, by the shell, so that it may have options of its own.
 * @throws KancaError BACKUP_HOOK_FAILED with the last line that it said
 */
export function runHook(command: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(
      '/bin/sh',
      ['-c', `${command} "$1"`, 'kanca', file],
      { timeout: longestMs, maxBuffer: 10_000_000 },
      (error, _stdout, stderr) => {
        if (error === null) return resolve();
        const said = stderr.trim().split('\n').at(-1) ?? '';
        reject(
          new KancaError(
            `BACKUP_HOOK ended with ${error.code ?? error.signal ?? 'an error'}${said && `: ${said}`}.`,
            {
              code: 'BACKUP_HOOK_FAILED',
              remedy: 'The backup itself is there; run the command by hand, mend it; it is tried again.',
              cause: error,
            },
          ),
        );
      },
    );
  });
}
