import { personTables } from '../../src/storage/person-data/person-tables.ts';
import { describeTables } from '../../src/storage/backup/describe-tables.ts';
import type { Database } from '../../src/storage/database.ts';

export interface Planted {
  /** Whose rows these are. */
  owner: { personId: number; addressId: number };
  /** Who answered, wrote, allowed in them. */
  colleague: number;
  /** Stands in every column that can hold words, but in rows of the office. */
  marker: string;
}

interface Column {
  name: string;
  type: string;
  target: string | null;
}

/** A settled state, where a marker in its place would mean nothing. */
const settled: Record<string, unknown> = {
  'inbox.parked_at': null,
  'outbox.state': 'sent',
  'address.state': 'active',
  'ticket.state': 'closed',
  'alert_setting.frequency': 'daily',
  'firm_member.news': 'daily',
  'consent.word': 'granted',
};

/** Puts a row into every table about people, a value in every column. Returns the ids of the rows by table. */
export async function plantEverywhere(
  db: Database,
  { owner, colleague, marker }: Planted,
): Promise<Map<string, unknown>> {
  const ids = new Map<string, unknown>([
    ['person', owner.personId],
    ['address', owner.addressId],
  ]);
  await fill(db, 'person', marker, owner.personId);
  for (const { name: table } of await describeTables(db.pool)) {
    if (ids.has(table) || (personTables[table] === undefined && table !== 'vacancy')) continue;
    const columns = (await columnsOf(db, table)).filter(
      ({ name, target }) => target !== null || !(name === 'id'),
    );
    const values = columns.map((column) =>
      valueOf(table, column, {
        ids,
        owner,
        colleague,
        marker: isOffices(table, column.name) ? `kantor${owner.personId}` : marker,
      }),
    );
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const casts = columns.map(({ type }, at) => `$${at + 1}::${type}`).join(', ');
    const { rows } = await db.pool.query<Record<string, unknown>>(
      `INSERT INTO "${table}" (${names}) VALUES (${casts})
       ON CONFLICT DO NOTHING RETURNING *`,
      values,
    );
    ids.set(table, rows[0]?.['id']);
  }
  return ids;
}

/**
 * A row that is not the person's, though it may name them: a broadcast, an invitation; and what a ledger keeps when the
 * person is erased.
 */
function isOffices(table: string, column: string): boolean {
  const { erase, columns = {} } = personTables[table] ?? {};
  if (erase === 'ledger') return columns[column]?.erased !== 'emptied';
  const owned = Object.values(columns).some(
    ({ merged, erased }) => merged === 'moved' && erased === 'withRow',
  );
  return !owned && erase !== 'rows';
}

/** Values in an existing row. */
async function fill(db: Database, table: string, marker: string, id: number): Promise<void> {
  const columns = (await columnsOf(db, table)).filter(
    ({ name, type }) => /text|date|double|integer/u.test(type) && !['id', 'language'].includes(name),
  );
  const sets = columns.map(({ name, type }, at) => `"${name}" = $${at + 2}::${type}`).join(', ');
  const values = columns.map(({ type }) => plain(type, marker));
  await db.pool.query(`UPDATE "${table}" SET ${sets} WHERE id = $1`, [id, ...values]);
}

function valueOf(
  table: string,
  { name, type, target }: Column,
  { ids, owner, colleague, marker }: Planted & { ids: Map<string, unknown> },
): unknown {
  const key = `${table}.${name}`;
  if (key in settled) return settled[key];
  if (target !== null) return ids.get(target) ?? null;
  const fate = personTables[table]?.columns[name];
  const owned = fate?.erased === 'withRow' || personTables[table]?.erase === 'ledger';
  if (fate?.merged === 'moved') return owned ? owner.personId : colleague;
  if (key === 'outbox.message') return JSON.stringify({ text: marker, choices: [] });
  return plain(type, type === 'text' ? `${marker} ${key}` : marker);
}

function plain(type: string, marker: string): unknown {
  if (type === 'text') return marker;
  if (type === 'text[]') return [marker];
  if (type.startsWith('json')) return JSON.stringify({ type: 'TEXT', text: marker });
  if (type === 'bytea') return Buffer.from(marker);
  if (type === 'boolean') return true;
  if (type === 'date' || type.startsWith('timestamp')) return new Date('2026-01-02T03:04:05Z');
  return 7;
}

async function columnsOf(db: Database, table: string): Promise<Column[]> {
  const { rows } = await db.pool.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
       (SELECT f.confrelid::regclass::text FROM pg_constraint f
        WHERE f.conrelid = a.attrelid AND f.contype = 'f' AND f.conkey = ARRAY[a.attnum]) AS target
     FROM pg_attribute a
     WHERE a.attrelid = format('"%s"', $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ORDER BY a.attnum`,
    [table],
  );
  return rows;
}

/** Tables, but the history of migrations, in a row of which a text stands. */
export async function tablesWith(db: Database, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await describeTables(db.pool)) {
    const { rows } = await db.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE position($1 IN t::text) > 0
         OR position(encode(convert_to($1, 'UTF8'), 'hex') IN t::text) > 0`,
      [text],
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}
