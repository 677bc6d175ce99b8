import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Migration } from '../read-migrations.ts';
import { loadSchemaEngine } from './load-schema-engine.ts';

const SCHEMA_FILE = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url));

/**
 * The SQL that leads from the given migrations to `prisma/schema.prisma`; empty if they agree. Works on a
 * database in memory that is thrown away.
 */
export async function diffSchema(migrations: readonly Migration[]): Promise<string> {
  const scratch = await PGlite.create({ extensions: { pg_trgm, unaccent } });
  try {
    for (const { sql } of migrations) await scratch.exec(sql);
    const SchemaEngine = await loadSchemaEngine();
    const schema = { path: 'schema.prisma', content: readFileSync(SCHEMA_FILE, 'utf8') };
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(scratch));
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => undefined,
      adapter,
    );
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    await scratch.close();
  }
}
