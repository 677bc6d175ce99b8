import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openTestDatabase } from '../support/database.ts';

describe('the search columns of vacancies', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    const vacancy = (code: string, title: string, employer: string, description: string) => ({
      source: 'x',
      sourceId: code,
      code,
      title,
      employer,
      description,
      contentHash: code,
    });
    await database.prisma.vacancy.createMany({
      data: [
        vacancy('a', 'Barista Café', 'Kopi Senja', 'Melayani pembeli'),
        vacancy('b', 'Admin Gudang', 'Toko Barista', 'Mencatat barang'),
        vacancy('c', 'Sopir', 'Ekspedisi', 'Mengantar mesin barista'),
      ],
    });
  });
  afterAll(() => database.close());

  const codes = async (sql: string, words: string): Promise<string[]> =>
    (await database.pool.query<{ code: string }>(sql, [words])).rows.map(({ code }) => code);

  it('rank the title above the employer, and that above the description', async () => {
    const found = await codes(
      `select code from vacancy, websearch_to_tsquery('simple', search_text($1)) as words
        where search @@ words order by ts_rank(search, words) desc`,
      'BARISTA',
    );
    expect(found).toEqual(['a', 'b', 'c']);
  });

  it('find words with and without accents', async () => {
    const sql = `select code from vacancy where search @@ websearch_to_tsquery('simple', search_text($1))`;
    expect(await codes(sql, 'cafe')).toEqual(['a']);
    expect(await codes(sql, 'Càfé')).toEqual(['a']);
  });

  it('find a title with a small mistake in it', async () => {
    expect(
      await codes('select code from vacancy where search_text(title) % search_text($1)', 'admin gudnag'),
    ).toEqual(['b']);
  });
});
