import type { Tx } from '../tx.ts';
import type { PersonTable } from './person-table.ts';
import { personTables } from './person-tables.ts';

/**
 * Gives the rows of one person to another, and fills what the keeper has not told, as `person-tables.ts` declares. What the
 * keeper has already stays with the former.
 */
export async function mergeRows(tx: Tx, from: number, keeper: number): Promise<void> {
  await tx.$executeRaw`SELECT merge_in_ledgers(${from}::int, ${keeper}::int)`;
  const tables = Object.entries(personTables).filter(([, { merge }]) => merge !== 'ledger');
  for (const [table, declared] of tables)
    for (const sql of movesOf(table, declared)) await tx.$executeRawUnsafe(sql, from, keeper);
}

/** `$1` the former person, `$2` the keeper. */
function movesOf(table: string, { of, merge, columns }: PersonTable): string[] {
  const moved = Object.entries(columns).filter(([, { merged }]) => merged === 'moved');
  const owner = moved.find(([, { erased }]) => erased === 'withRow')?.[0];
  const colleagues = moved
    .filter(([, { erased }]) => erased !== 'withRow')
    .map(([column]) => `UPDATE "${table}" SET "${column}" = $2 WHERE "${column}" = $1`);
  return [...moveOwn(table, of, owner, merge), ...colleagues, ...fill(table, columns)];
}

function moveOwn(
  table: string,
  of: string,
  owner: string | undefined,
  merge: PersonTable['merge'],
): string[] {
  if (owner === undefined || merge === 'ledger' || (merge !== 'rows' && 'stay' in merge)) return [];
  const move = `UPDATE "${table}" t SET "${owner}" = $2 WHERE (${of})`;
  if (merge === 'rows') return [move];
  const { oneFor, newest } = merge;
  const same = [`o."${owner}" = $2`, ...oneFor.map((column) => `o."${column}" = t."${column}"`)].join(
    ' AND ',
  );
  const older = `DELETE FROM "${table}" o USING "${table}" t WHERE (${of}) AND ${same}
    AND coalesce(t."${newest}", '-infinity') > coalesce(o."${newest}", '-infinity')`;
  return [
    ...(newest === undefined ? [] : [older]),
    `${move} AND NOT EXISTS (SELECT 1 FROM "${table}" o WHERE ${same})`,
  ];
}

/** Only a person's own row is filled from the other's. */
function fill(table: string, columns: PersonTable['columns']): string[] {
  const sets = Object.entries(columns).flatMap(([column, { merged }]) => {
    if (merged === 'filled') return [`"${column}" = coalesce(k."${column}", f."${column}")`];
    if (merged === 'filledList')
      return [`"${column}" = coalesce(nullif(k."${column}", '{}'), f."${column}")`];
    return [];
  });
  return sets.length === 0
    ? []
    : [`UPDATE "${table}" k SET ${sets.join(', ')} FROM "${table}" f WHERE k.id = $2 AND f.id = $1`];
}
