import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const INITDB_PARAMETERS = ['--set', 'shared_buffers=8MB'];

/**
 * Creates an empty database in `folder`, which must not exist. It is built beside its place, synced to disk
 * as a whole and then renamed, so that an interrupted creation leaves nothing that looks like a database.
 */
export async function createDataFolder(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await createUnsynced(draft).catch((error: unknown) => {
    throw readable(error);
  });
  syncTree(draft);
  renameSync(draft, folder);
  syncEntry(dirname(folder));
}

async function createUnsynced(folder: string): Promise<void> {
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB'];
  const db = await PGlite.create({ dataDir: folder, startParams, initDbStartParams: INITDB_PARAMETERS });
  await db.close();
}

/** Emscripten throws objects that are no errors and know only the number, here of WASI. */
function readable(error: unknown): unknown {
  const { name, errno } = error as { name?: string; errno?: number };
  return name === 'ErrnoError' ? new Error(errno === 51 ? 'ENOSPC' : `WASI error ${errno}`) : error;
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncEntry(path);
  }
  syncEntry(folder);
}

function syncEntry(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
