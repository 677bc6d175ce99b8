import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toKancaError } from '../../errors.ts';
import { explainSystemError } from '../explain-system-error.ts';
import { prepareFolders, SOCKET_NAME, type EmbeddedFolders } from './folders.ts';
import { takeLock, type Lock } from './lock.ts';
import type { ProcessReport } from './process-report.ts';

const RENEW_MS = 5_000;
const FIRST_CLIENT_MS = 15_000;
const IDLE_TRANSACTION_MS = 30_000;

/**
 * The process of its own that holds the embedded database: `database-process.ts DATA_DIR LINGER_MS`. It
 * belongs to nobody and ends LINGER_MS after its last connection has gone, so it outlives a command that
 * started it while another is connected, and never outlives all of them.
 */
async function main(dataDir: string, lingerMs: number): Promise<void> {
  try {
    const folders = prepareFolders(dataDir);
    const lock = takeLock(folders.run);
    if (lock === null) await report({ kind: 'busy' });
    else await serve(folders, lock, lingerMs);
    process.exit(0);
  } catch (error) {
    console.error(error);
    const { code, message, remedy } = toKancaError(explainSystemError(error, dataDir));
    await report({ kind: 'failed', code, message, remedy });
    process.exit(1);
  }
}

async function serve(folders: EmbeddedFolders, lock: Lock, lingerMs: number): Promise<void> {
  const renewal = setInterval(() => {
    if (!lock.renew()) process.exit(75);
  }, RENEW_MS);
  try {
    await serveLocked(folders, lock, lingerMs);
  } finally {
    clearInterval(renewal);
    lock.setState('released');
  }
}

async function serveLocked(folders: EmbeddedFolders, lock: Lock, lingerMs: number): Promise<void> {
  // Loaded only now: whoever loses the race for the lock needs none of it.
  const { openEngine } = await import('./open-engine.ts');
  const { SessionServer } = await import('./session-server.ts');
  const engine = await openEngine(folders.database, () => {
    lock.setState('creating');
    void report({ kind: 'creating' });
  });
  const stop = new AbortController();
  let countdown: NodeJS.Timeout | undefined;
  let patience = lingerMs;
  const stopAfter = (delay: number): void => {
    clearTimeout(countdown);
    countdown = setTimeout(() => server.connectionCount === 0 && stop.abort(), delay);
  };
  const server = new SessionServer({
    session: {
      isInTransaction: () => engine.isInTransaction(),
      execute: (bytes, onRawData) => engine.execProtocolRawStream(bytes, { onRawData }),
    },
    onEmpty: () => stopAfter(patience),
    idleTransactionMs: IDLE_TRANSACTION_MS,
  });
  // A service manager signals all processes at once: those that are still connected finish their work first.
  process.on('SIGTERM', () => stopAfter((patience = 0)));
  const stopped = once(stop.signal, 'abort');

  const socket = join(folders.socket, SOCKET_NAME);
  rmSync(socket, { force: true });
  await server.listen(socket);
  lock.setState('serving');
  stopAfter(Math.max(FIRST_CLIENT_MS, lingerMs));
  await report({ kind: 'ready' });

  await stopped;
  clearTimeout(countdown);
  lock.setState('closing');
  await server.close();
  await engine.close();
  // A socket folder of its own in the temporary folder; whoever starts next makes it again.
  if (folders.socket !== folders.run) rmSync(folders.socket, { recursive: true, force: true });
}

/** Told to the process that started this one, if it is still there. */
async function report(message: ProcessReport): Promise<void> {
  if (!process.connected) return;
  await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
}

await main(process.argv[2] ?? '', Number(process.argv[3]));
