import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readMigrations } from '../../src/storage/read-migrations.ts';

/** Changes with the migrations and with the embedded engine; 12 hexadecimal digits. */
export function schemaFingerprint(): string {
  const hash = createHash('sha256');
  hash.update(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  for (const { name, checksum } of readMigrations()) hash.update(name).update(checksum);
  return hash.digest('hex').slice(0, 12);
}
