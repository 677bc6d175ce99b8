import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Creates an empty database in `folder`, which must not exist. It is built beside its place, synced to disk
 * as a whole and then renamed, so that an interrupted creation leaves nothing that looks like a database.
 */
export async function createDataFolder(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  const db = await PGlite.create({ dataDir: draft });
  await db.close();
  syncTree(draft);
  renameSync(draft, folder);
  syncEntry(dirname(folder));
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
