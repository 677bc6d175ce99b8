import type { Database } from '../../src/storage/database.ts';

/** The tables, indexes, columns, functions and migrations of a database; two that differ were not made alike. */
export async function readShape({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ shape: string }>(
    `select concat_ws(';',
       (select string_agg(relname || relkind::text || relnatts, ',' order by relname) from pg_class
         where relnamespace = 'public'::regnamespace),
       (select string_agg(proname, ',' order by proname) from pg_proc where pronamespace = 'public'::regnamespace),
       (select string_agg(migration_name || checksum, ',' order by migration_name) from _prisma_migrations)) as shape`,
  );
  return rows[0]?.shape ?? '';
}
