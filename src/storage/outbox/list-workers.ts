import { hostname } from 'node:os';
import type pg from 'pg';
import { isDead, silentMs, type Heard } from './worker-life.ts';

/** A process that serves, as the database knows it. */
export interface WorkerFact {
  pid: number;
  host: string;
  /** Since it last said that it lives. */
  quietSeconds: number;
  /** silent: it may be stuck or cut off; ended: its process is gone, whoever serves next clears up after it. */
  state: 'serving' | 'silent' | 'ended';
}

/** All workers that the database knows. */
export async function listWorkers(pool: Pick<pg.Pool, 'query'>): Promise<WorkerFact[]> {
  const { rows } = await pool.query<Heard & { host: string }>(
    `select pid, host, machine, process_start as "processStart",
            (extract(epoch from clock_timestamp() - heartbeat_at) * 1000)::float8 as "quietMs"
       from worker order by id`,
  );
  return rows.map((row) => ({
    pid: row.pid,
    host: row.host === hostname() ? 'this machine' : row.host,
    quietSeconds: Math.max(0, Math.round(row.quietMs / 1_000)),
    state: isDead(row, Infinity) ? 'ended' : row.quietMs > silentMs ? 'silent' : 'serving',
  }));
}
