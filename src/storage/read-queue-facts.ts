import type { Database } from './database.ts';

/** How much waits, and how long the oldest has waited, for whoever watches. */
export interface QueueFacts {
  unread: number;
  /** Seconds since the oldest unread message came. */
  oldestUnreadSeconds: number;
  /** Messages that were given up after three tries. */
  parked: number;
  failed: number;
  waiting: readonly { channel: string; lane: 'reply' | 'notice'; messages: number; oldestSeconds: number }[];
}

/** Each count has an index of only the rows it counts. Messages that are due later do not wait yet. */
export async function readQueueFacts({ pool }: Pick<Database, 'pool'>): Promise<QueueFacts> {
  const inbox = await pool.query<Omit<QueueFacts, 'waiting'>>(
    `select (select count(*)::int from inbox where done_at is null and parked_at is null) as unread,
            (select coalesce(extract(epoch from now() - min(received_at)), 0)::float8
               from inbox where done_at is null and parked_at is null) as "oldestUnreadSeconds",
            (select count(*)::int from inbox where parked_at is not null) as parked,
            (select count(*)::int from outbox where state = 'failed') as failed`,
  );
  const outbox = await pool.query<QueueFacts['waiting'][number]>(
    `select channel, case lane when 0 then 'reply' else 'notice' end as lane, count(*)::int as messages,
            extract(epoch from now() - min(not_before))::float8 as "oldestSeconds"
       from outbox where state = 'pending' and not_before <= now() and held is null group by channel, lane`,
  );
  const [row] = inbox.rows;
  return {
    ...(row ?? { unread: 0, oldestUnreadSeconds: 0, parked: 0, failed: 0 }),
    waiting: outbox.rows,
  };
}
