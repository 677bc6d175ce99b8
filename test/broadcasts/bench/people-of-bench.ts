import type { Database } from '../../../src/storage/database.ts';
import type { TelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';

/** Chat ids of the people a bench writes to begin here; those who chat meanwhile stand apart. */
export const firstChat = 10_000_000;

/** People with a Telegram chat that has begun, and their consent, in the database and in the stand-in. */
export async function insertBenchPeople(
  { prisma }: Database,
  standIn: TelegramStandIn,
  people: number,
): Promise<void> {
  for (const sql of [
    `INSERT INTO person (id, language, registered_at) SELECT n, 'id', now() FROM generate_series(1, ${people}) n`,
    `SELECT setval(pg_get_serial_sequence('person', 'id'), ${people})`,
    `INSERT INTO address (person_id, channel, external_id) SELECT n, 'telegram', (${firstChat} + n)::text
     FROM generate_series(1, ${people}) n`,
    `INSERT INTO conversation (person_id, flow, flow_version, snapshot) SELECT n, '', 0, '{}' FROM generate_series(1, ${people}) n`,
    `INSERT INTO consent (person_id, purpose, word, channel)
     SELECT n, 'alerts', 'granted', 'telegram' FROM generate_series(1, ${people}) n`,
    `INSERT INTO alert_setting (person_id, quiet_from, quiet_until) SELECT n, 0, 0 FROM generate_series(1, ${people}) n`,
    'ANALYZE',
  ]) {
    await prisma.$executeRawUnsafe(sql);
  }
  for (let n = 1; n <= people; n += 1) standIn.user(firstChat + n).chat.started = true;
}
