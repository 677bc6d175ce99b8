import pg from 'pg';
import { KancaError } from '../errors.ts';
import type { createSilenceWatch } from './silence-watch.ts';
import { watchingClient } from './watching-client.ts';

const OLDEST_MAJOR = 15;
/** So soon a connection that rests is first asked whether it lives. */
const keepAliveMs = 10_000;

/**
 * Asked of the server for each connection: to notice within a minute that we have gone, so that what a transaction of ours
 * holds comes free.
 */
const serverSettings = {
  idle_in_transaction_session_timeout: '60s',
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '4',
  tcp_user_timeout: '30s',
};

/**
 * Connects to a PostgreSQL server and looks whether it answers and is new enough.
 * @throws KancaError DATABASE_UNREACHABLE, DATABASE_TOO_OLD
 */
export async function connectPostgres(
  databaseUrl: string,
  watch?: ReturnType<typeof createSilenceWatch>,
): Promise<{ pool: pg.Pool; location: string }> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveMs,
    connectionTimeoutMillis: 10_000,
    Client: watchingClient(watch),
    onConnect: settle,
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

/** What stands between us and the server may not take such settings: then it goes by its own. */
async function settle(client: pg.ClientBase): Promise<void> {
  await client
    .query('select set_config(key, value, false) from json_each_text($1::json)', [
      JSON.stringify(serverSettings),
    ])
    .catch(() => undefined);
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
