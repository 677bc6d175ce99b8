import { KancaError, toKancaError } from '../errors.ts';
import type { Database } from './database.ts';
import { explainSystemError } from './explain-system-error.ts';

/** Below what rows are compressed or laid aside, so that they need the room they have. */
const rowBytes = 1_900;
const rows = 250;

/**
 * Why a database that answers takes nothing new; null: it does. Half a megabyte is written and taken back, for existing
 * pages may have room for less.
 */
export async function findWritingTrouble({ pool, location }: Database): Promise<KancaError | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `create temporary table doctor_probe on commit drop as
         select repeat('x', ${rowBytes}) as filler from generate_series(1, ${rows})`,
    );
    return null;
  } catch (error) {
    const readOnly = (error as { code?: unknown }).code === '25006';
    return readOnly ? readsOnly(error) : toKancaError(explainSystemError(error, location));
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

function readsOnly(cause: unknown): KancaError {
  return new KancaError('The database only reads.', {
    code: 'DATABASE_READ_ONLY',
    remedy: 'Let DATABASE_URL name the primary server: after a failover this one may be a standby.',
    cause,
  });
}
