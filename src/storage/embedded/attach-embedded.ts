import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { KancaError } from '../../errors.ts';
import type { StorageLogger } from '../storage-logger.ts';
import { prepareFolders, SOCKET_NAME, type EmbeddedFolders } from './folders.ts';
import { isHere, readHolder, SILENT_AFTER_MS, type Holder } from './lock.ts';
import { startDatabaseProcess } from './start-database-process.ts';

const DEFAULT_LINGER_MS = 2_000;
/** A holder that serves answers within this time; one that creates, opens or closes may need longer. */
const SERVING_PATIENCE_MS = 5_000;
const CHANGING_PATIENCE_MS = 120_000;

export interface AttachOptions {
  logger?: StorageLogger | undefined;
  onSlowStart?: (() => void) | undefined;
  lingerMs?: number | undefined;
}

export interface Attachment {
  /** What `pg` takes as host. */
  readonly host: string;
  /** Returns once the database process serves and this process holds a connection that keeps it alive. */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Ties this process to the embedded database of `dataDir`: a process that runs already is used, else one is
 * started; after a crash of it the next `ensure` starts another.
 * @throws KancaError DATA_DIR_UNUSABLE
 */
export function attachEmbedded(dataDir: string, options: AttachOptions): Attachment {
  const folders = prepareFolders(dataDir);
  let keeper: pg.Client | null = null;
  let attaching: Promise<void> | null = null;

  const attach = async (): Promise<void> => {
    const client = await reachProcess(dataDir, folders, options);
    keeper = client;
    client.on('error', () => options.logger?.warn({ dataDir }, 'The embedded database process has ended.'));
    client.on('end', () => {
      if (keeper === client) keeper = null;
    });
  };
  return {
    host: folders.socket,
    ensure: async () => {
      if (keeper !== null && (await isListening(folders.socket))) return;
      attaching ??= attach().finally(() => (attaching = null));
      await attaching;
    },
    close: async () => {
      const client = keeper;
      keeper = null;
      await client?.end();
    },
  };
}

async function reachProcess(
  dataDir: string,
  folders: EmbeddedFolders,
  options: AttachOptions,
): Promise<pg.Client> {
  const slow = callOnce(options.onSlowStart);
  const begin = Date.now();
  for (;;) {
    const client = await tryConnect(folders.socket);
    if (client !== null) return client;
    const holder = readHolder(folders.run);
    if (holder === null) {
      const lingerMs = options.lingerMs ?? DEFAULT_LINGER_MS;
      await startDatabaseProcess({ dataDir, runFolder: folders.run, lingerMs, onCreating: slow });
    } else {
      if (holder.state === 'creating') slow();
      const patience = holder.state === 'serving' ? servingPatienceMs(holder) : CHANGING_PATIENCE_MS;
      if (Date.now() - begin > patience) throw locked(dataDir, holder);
      await wait(50);
    }
  }
}

/** Whether a holder elsewhere lives shows only after a while. */
function servingPatienceMs(holder: Holder): number {
  return isHere(holder) ? SERVING_PATIENCE_MS : SERVING_PATIENCE_MS + SILENT_AFTER_MS;
}

/** A process that is just ending refuses new connections a moment before the old ones break. */
async function isListening(folder: string): Promise<boolean> {
  const socket = createConnection(join(folder, SOCKET_NAME));
  return once(socket, 'connect')
    .then(() => true)
    .catch(() => false)
    .finally(() => socket.destroy());
}

/** A connection that is answered is counted by the process, which then stays. */
async function tryConnect(host: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    host,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: SERVING_PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

function locked(dataDir: string, { pid, host }: Holder): KancaError {
  return new KancaError(`Process ${pid} on ${host} holds the database in ${dataDir} but does not answer.`, {
    code: 'DATABASE_LOCKED',
    remedy: 'Stop that process (and the `kanca` that uses it), or set KANCA_DATA_DIR to another folder.',
  });
}

function callOnce(call: (() => void) | undefined): () => void {
  let called = false;
  return () => {
    if (!called) call?.();
    called = true;
  };
}
