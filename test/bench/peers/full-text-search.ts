import type { PrismaClient } from '../../../src/storage/generated/client.ts';

/** The plain peer: PostgreSQL's full text over any of the words, best rank first, then titles spelled alike. */
export async function fullTextSearch(prisma: PrismaClient, words: string): Promise<string[]> {
  const query = (words.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
    .map((word) => `'${word}'`)
    .join(' | ');
  if (query === '') return [];
  const found = await prisma.$queryRawUnsafe<{ source_id: string }[]>(
    `SELECT source_id FROM vacancy WHERE search @@ $1::tsquery ORDER BY ts_rank(search, $1::tsquery) DESC, id LIMIT 10`,
    query,
  );
  const alike = await prisma.$queryRawUnsafe<{ source_id: string }[]>(
    `SELECT source_id FROM vacancy WHERE search_text(title) %> $1::text
     ORDER BY word_similarity($1::text, search_text(title)) DESC, id LIMIT 10`,
    words,
  );
  return [...new Set([...found, ...alike].map(({ source_id: id }) => id))].slice(0, 10);
}
