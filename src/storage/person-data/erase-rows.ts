import type { Tx } from '../tx.ts';
import type { ColumnFate } from './person-table.ts';
import { personTables } from './person-tables.ts';

/**
 * Takes out of every table what is known of a person, as `person-tables.ts` declares; first what stands in rows of others.
 * What stays is an empty shell with the address.
 */
export async function eraseRows(tx: Tx, personId: number): Promise<void> {
  const all = Object.entries(personTables);
  const tables = all.filter(([, { erase }]) => erase !== 'ledger');
  for (const [, { elsewhere = [] }] of all)
    for (const { sql } of elsewhere) await tx.$executeRawUnsafe(sql, personId);
  await tx.$executeRaw`SELECT erase_in_ledgers(${personId}::int)`;
  for (const [table, { of, erase }] of tables) {
    const only = erase === 'rows' ? 'true' : typeof erase === 'string' ? null : erase.rowsIf;
    if (only !== null)
      await tx.$executeRawUnsafe(`DELETE FROM "${table}" t WHERE (${of}) AND (${only})`, personId);
    const columns = emptiedColumns(table, (fate) => fate.merged !== 'moved');
    if (columns.length > 0) {
      const cleared = columns.map((column) => `"${column}" = DEFAULT`).join(', ');
      await tx.$executeRawUnsafe(`UPDATE "${table}" t SET ${cleared} WHERE ${of}`, personId);
    }
  }
  for (const [table] of tables)
    for (const column of emptiedColumns(table, (fate) => fate.merged === 'moved'))
      await tx.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = NULL WHERE "${column}" = $1`, personId);
}

function emptiedColumns(table: string, which: (fate: ColumnFate) => boolean): string[] {
  return Object.entries(personTables[table]?.columns ?? {})
    .filter(([, fate]) => fate.erased === 'emptied' && which(fate))
    .map(([column]) => column);
}
