import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { KancaError } from '../../errors.ts';
import { createInWorker } from './create-in-worker.ts';
import { DurableFileSystem } from './durable-file-system.ts';

/** The PostgreSQL major inside the pinned PGlite. */
const MAJOR = '18';

/** Of PGlite's own parameters all but `-F` (no fsync); `fdatasync`, the default, does nothing in PGlite. */
const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['wal_sync_method=fsync', 'shared_buffers=32MB', 'timezone=UTC'].flatMap((setting) => ['-c', setting]),
];

/**
 * Opens the database in `folder` for this process alone (the caller holds the lock), every commit synced to
 * disk. A missing folder is created; `onCreate` is then called first.
 * @throws KancaError DATABASE_OTHER_VERSION, DATABASE_DAMAGED
 */
export async function openEngine(folder: string, onCreate?: () => void): Promise<PGlite> {
  if (!existsSync(folder)) {
    onCreate?.();
    await createInWorker(folder);
  }
  requireSameVersion(folder);
  const engine = await PGlite.create({
    fs: new DurableFileSystem(folder),
    extensions: { unaccent, pg_trgm },
    startParams: START_PARAMETERS,
  });
  endOnPanic(engine);
  return engine;
}

/**
 * PGlite catches whatever its main loop throws, panics too, and would call it again without end. A panic (say,
 * no room for the log) means: stop, and recover from the log at the next start.
 */
function endOnPanic(engine: PGlite): void {
  const module = engine.Module;
  const runOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      if ((error as { status?: number }).status !== engine['POSTGRES_MAIN_LONGJMP']) {
        console.error('The database engine has panicked.', error);
        process.exit(70);
      }
      throw error;
    }
  };
}

function requireSameVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (version === MAJOR) return;
  if (version === '') {
    throw new KancaError(`${folder} is not a database: PG_VERSION is missing or empty.`, {
      code: 'DATABASE_DAMAGED',
      remedy: 'Move that folder away and restore the latest backup with `kanca restore FILE`.',
    });
  }
  throw new KancaError(`${folder} was made by PostgreSQL ${version}; this program has ${MAJOR}.`, {
    code: 'DATABASE_OTHER_VERSION',
    remedy:
      'Run `kanca backup FILE` with the version of this program that made it, move the folder away, ' +
      'then `kanca restore FILE` with this one.',
  });
}
