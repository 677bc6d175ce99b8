import { openDatabase } from '../../../src/storage/open-database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { seedProvince } from './seed-province.ts';
const db = await openDatabase({ dataDir: '', databaseUrl: process.env['TEST_DATABASE_URL'] });
await migrate(db);
console.time('seed');
await seedProvince(db, 200000, new Date('2026-11-24T03:00:00Z'));
console.timeEnd('seed');
await db.close();
