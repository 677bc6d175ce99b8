import { messageTables } from './declared/message-tables.ts';
import { profileTables } from './declared/profile-tables.ts';
import { staffTables } from './declared/staff-tables.ts';
import { ticketTables } from './declared/ticket-tables.ts';
import { workTables } from './declared/work-tables.ts';
import type { PersonTable } from './person-table.ts';

/**
 * Every table with rows about people, by its name in the database: what the copy of a person's data shows, what HAPUS
 * deletes, and what moves when two are found to be one all follow from this. Rows that are found by others come before
 * these. A test holds it against the schema.
 */
export const personTables: Readonly<Record<string, PersonTable>> = {
  ...messageTables,
  ...ticketTables,
  ...workTables,
  ...staffTables,
  ...profileTables,
};
