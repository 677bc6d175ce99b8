import pg from 'pg';
import { KancaError } from '../errors.ts';

const OLDEST_MAJOR = 15;

/**
 * Connects to a PostgreSQL server and looks whether it answers and is new enough.
 * @throws KancaError DATABASE_UNREACHABLE, DATABASE_TOO_OLD
 */
export async function connectPostgres(databaseUrl: string): Promise<{ pool: pg.Pool; location: string }> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  try {
    const client = await pool.connect();
    const location = `${client.host}:${client.port}/${client.database ?? ''}`;
    const answer = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    client.release();
    requireVersion(answer.rows[0]?.version ?? 0);
    return { pool, location };
  } catch (error) {
    await pool.end();
    if (error instanceof KancaError) throw error;
    throw new KancaError(`The database of DATABASE_URL does not answer: ${reasonOf(error)}.`, {
      code: 'DATABASE_UNREACHABLE',
      remedy: 'Check that PostgreSQL runs and that host, port, user, password and database name are right.',
      cause: error,
    });
  }
}

function requireVersion(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new KancaError(`The server is PostgreSQL ${major}.`, {
    code: 'DATABASE_TOO_OLD',
    remedy: `Use PostgreSQL ${OLDEST_MAJOR} or newer.`,
  });
}

/** Node reports a refused host name with several addresses as an AggregateError with an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
