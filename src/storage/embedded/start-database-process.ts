import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { KancaError } from '../../errors.ts';
import type { ProcessReport } from './process-report.ts';

/** `.ts` in a checkout, `.js` where compiled. */
const own = extname(import.meta.url);

export interface StartOptions {
  dataDir: string;
  /** Where its log goes. */
  runFolder: string;
  lingerMs: number;
  onCreating: () => void;
}

/**
 * Starts the database process, detached, and waits until it serves or finds the lock taken (`busy`).
 * @throws KancaError as the process reports it, or DATABASE_PROCESS_DIED
 */
export async function startDatabaseProcess(options: StartOptions): Promise<'ready' | 'busy'> {
  const program = fileURLToPath(new URL(`./database-process${own}`, import.meta.url));
  const logFile = join(options.runFolder, 'database.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...loader(), program, options.dataDir, String(options.lingerMs)], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    cwd: '/',
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      if (child.connected) child.disconnect();
      child.unref();
      settle();
    };
    child.on('message', (report: ProcessReport) => {
      if (report.kind === 'creating') options.onCreating();
      else if (report.kind === 'failed') {
        finish(() => reject(new KancaError(report.message, { code: report.code, remedy: report.remedy })));
      } else finish(() => resolve(report.kind));
    });
    child.once('error', (cause) => finish(() => reject(processDied(logFile, cause))));
    child.once('exit', (code, signal) => finish(() => reject(processDied(logFile, code ?? signal))));
  });
}

/** What a process of TypeScript needs before its program; compiled, nothing. */
function loader(): string[] {
  if (own === '.js') return [];
  return ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];
}

function processDied(logFile: string, cause: unknown): KancaError {
  return new KancaError('The process of the embedded database ended while starting.', {
    code: 'DATABASE_PROCESS_DIED',
    remedy: `Look into ${logFile}; too little memory (it needs about 400 MB) or a full disk are usual causes.`,
    cause,
  });
}
