import { describe, expect, it } from 'vitest';
import { diffSchema } from '../../../src/storage/authoring/diff-schema.ts';
import { readMigrations } from '../../../src/storage/read-migrations.ts';

describe('the migrations', () => {
  it('lead to the schema, hand-written parts included', async () => {
    expect(await diffSchema(readMigrations())).toBe('');
  });

  it('would be written anew if there were none', async () => {
    expect(await diffSchema([])).toContain('CREATE TABLE "person"');
  });
});
