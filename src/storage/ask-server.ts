import pg from 'pg';

/** What a server does for one of our connections: it works for it, it waits for us, or it did not say. */
export type AtServer = 'working' | 'waiting' | 'unknown';

/**
 * Asks a PostgreSQL server, on a new connection, what the one of `processId` is doing: so a query that takes long can be told
 * from a connection that nothing passes any more. Who only waits for us to take the answer (`Client`) waits as well.
 * @param limitMs for connecting, and again for the answer, in milliseconds
 */
export async function askServer(
  databaseUrl: string,
  processId: number | null,
  limitMs: number,
): Promise<AtServer> {
  if (processId === null) return 'unknown';
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ works: boolean }>(
      `SELECT state = 'active' AND wait_event_type IS DISTINCT FROM 'Client' AS works
       FROM pg_stat_activity WHERE pid = $1 AND pid <> pg_backend_pid() AND state IS NOT NULL`,
      [processId],
    );
    const [own] = rows;
    if (own === undefined) return 'unknown';
    return own.works ? 'working' : 'waiting';
  } catch {
    return 'unknown';
  } finally {
    client.connection?.stream.destroy();
  }
}
