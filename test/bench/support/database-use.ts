import pg from 'pg';
import { processUse } from './process-use.ts';

/** Processor time in milliseconds that the processes of a PostgreSQL server on this machine have used so far. */
export async function databaseUse(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
  await client.end();
  return rows.reduce((sum, { pid }) => sum + usedBy(pid), 0);
}

function usedBy(pid: number): number {
  try {
    return processUse(pid).cpuMs;
  } catch {
    return 0;
  }
}
