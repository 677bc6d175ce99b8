import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER, readMigrations } from '../read-migrations.ts';
import { diffSchema } from './diff-schema.ts';

const FOOTER = '\n\n-- Written by hand: what the schema cannot say.\n';

/** `npm run migration -- NAME`: writes what has changed in the schema since the last migration. */
async function newMigration(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('Give the migration a name in snake_case: npm run migration -- add_something');
  }
  const migrations = readMigrations();
  const sql = await diffSchema(migrations);
  if (sql === '') {
    console.log('The migrations agree with the schema; for hand-written SQL write the file yourself.');
    return;
  }
  const last = Number(migrations.at(-1)?.name.slice(0, 4) ?? 0);
  const folder = join(MIGRATIONS_FOLDER, `${String(last + 1).padStart(4, '0')}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql + FOOTER);
  console.log(`Wrote ${folder}. Read it, then commit it together with the schema.`);
}

await newMigration(process.argv[2]);
