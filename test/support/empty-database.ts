import type { Database } from '../../src/storage/database.ts';

/**
 * Takes every row out of an embedded database and begins its numbers anew, as if it had just been migrated; what a
 * session leaves (settings, temporary tables, locks) goes too.
 */
export async function emptyDatabase({ pool }: Database): Promise<void> {
  await pool.query('discard all');
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  );
  const probes = rows.map(({ name }) => `select '${name}' as name where exists (select from ${name})`);
  const filled = await pool.query<{ name: string }>(probes.join(' union all '));
  // As a replica does: the order of the tables does not matter, and what keeps the audit log whole stays still.
  await pool.query(
    `begin;
     set local session_replication_role = replica;
     ${filled.rows.map(({ name }) => `delete from ${name};`).join(' ')}
     select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
       from pg_sequences where last_value is not null;
     commit`,
  );
}
