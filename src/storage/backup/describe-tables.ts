import type { ClientBase } from 'pg';

export interface TableDescription {
  readonly name: string;
  /** Those that hold data of their own, in the order of the table; generated ones are left out. */
  readonly columns: readonly { name: string; type: string }[];
}

/** All tables of the schema `public` but the migration history, each after those it refers to. */
export async function describeTables(client: Pick<ClientBase, 'query'>): Promise<TableDescription[]> {
  const { rows } = await client.query<TableDescription & { refersTo: string[] }>(`
    select c.relname as name,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                            order by a.attnum)
              from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
           ) as columns,
           array(select distinct f.confrelid::regclass::text from pg_constraint f
                  where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as "refersTo"
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
     order by c.relname`);
  const ordered: TableDescription[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.find(({ name, refersTo }) => !placed.has(name) && refersTo.every((t) => placed.has(t)));
    if (next === undefined) throw new Error('the tables refer to each other in a circle');
    placed.add(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}
