import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { KancaError } from '../../errors.ts';
import { explainSystemError } from '../explain-system-error.ts';

/** macOS allows 104 bytes for a Unix socket's path with its closing NUL, Linux 108. */
const LONGEST_SOCKET_PATH = 103;

export const SOCKET_NAME = '.s.PGSQL.5432';

export interface EmbeddedFolders {
  /** The files of the database itself. */
  readonly database: string;
  /** Lock and log, and the socket where its path is short enough. */
  readonly run: string;
  /** What `pg` takes as host; the socket in it is {@link SOCKET_NAME}. */
  readonly socket: string;
}

/**
 * Makes the folders of an embedded database, open to their owner only: its socket asks for no password.
 * A socket whose path would be too long goes to the system's temporary folder.
 * @throws KancaError DATA_DIR_UNUSABLE, DISK_FULL
 */
export function prepareFolders(dataDir: string): EmbeddedFolders {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const data = realpathSync(dataDir);
    closeToOthers(data);
    const run = join(data, 'run');
    mkdirSync(run, { recursive: true, mode: 0o700 });
    chmodSync(run, 0o700);
    const fits = Buffer.byteLength(join(run, SOCKET_NAME)) <= LONGEST_SOCKET_PATH;
    return { database: join(data, 'database'), run, socket: fits ? run : prepareShortFolder(data) };
  } catch (error) {
    throw explainSystemError(error, dataDir);
  }
}

/** Also a folder that was made by hand: what lies in it is everybody's data. */
function closeToOthers(folder: string): void {
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

/** Whether a database can be opened without making a new one: an embedded one lies there, or a server is named. */
export function databaseIsThere(place: { dataDir: string; databaseUrl?: string | undefined }): boolean {
  if (place.databaseUrl !== undefined && place.databaseUrl !== '') return true;
  return existsSync(join(place.dataDir, 'database', 'PG_VERSION'));
}

function prepareShortFolder(data: string): string {
  const { uid } = userInfo();
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `kanca-${uid}-${digest}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new KancaError(`${folder} belongs to somebody else or is open to others.`, {
      code: 'DATA_DIR_UNUSABLE',
      remedy: 'Remove it, or choose a KANCA_DATA_DIR with a shorter path.',
    });
  }
  return folder;
}
