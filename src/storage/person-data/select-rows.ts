import type { Tx } from '../tx.ts';
import { personTables } from './person-tables.ts';

/**
 * Every row about a person with its exported columns, by table; names as the rest of the program writes them, `birthDate`.
 * A row about a vacancy carries that vacancy's code, title and employer.
 */
export async function selectRows(
  tx: Tx,
  personId: number,
): Promise<Record<string, Record<string, unknown>[]>> {
  const copy: Record<string, Record<string, unknown>[]> = {};
  for (const [table, { of, columns }] of Object.entries(personTables)) {
    const names = Object.keys(columns).filter((column) => columns[column]?.exported === true);
    const list = names.map((column) => `t."${column}" AS "${camel(column)}"`);
    if (names.includes('vacancy_id')) list.push(vacancy);
    copy[camel(table)] = await tx.$queryRawUnsafe<Record<string, unknown>[]>(
      `SELECT ${list.join(', ')} FROM "${table}" t WHERE ${of} ORDER BY ${orderOf(columns)}`,
      personId,
    );
  }
  return copy;
}

const vacancy = `(SELECT json_build_object('code', v.code, 'title', v.title, 'employer', v.employer)
  FROM vacancy v WHERE v.id = t.vacancy_id) AS vacancy`;

/** As the rows came to be. */
function orderOf(columns: object): string {
  const at = ['id', 'at', 'answered_at', 'due_at', 'created_at'].find((column) => column in columns);
  return at === undefined ? '1' : `t."${at}"`;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
