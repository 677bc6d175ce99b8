import { isShortCode } from '../../vacancies/is-short-code.ts';
import type { Tx } from '../tx.ts';

/** An open vacancy that a message names. */
export interface NamedVacancy {
  code: string;
  title: string;
  employer: string;
}

const mostWords = 150;
const longestName = 6;
const shortestName = 8;

/**
 * The open vacancy whose code stands in a message, else the newest one whose employer is named in it just as it is called
 * here; null when there is none. The first 150 words are looked at.
 */
export async function findNamedVacancy(tx: Tx, text: string, now: Date): Promise<NamedVacancy | null> {
  const words = (text.match(/[\p{L}\p{N}&.'’-]+/gu) ?? []).slice(0, mostWords);
  const codes = words.filter((word) => isShortCode(word) && word === word.toUpperCase());
  const names = words.flatMap((_, at) =>
    Array.from({ length: longestName - 1 }, (__, more) => words.slice(at, at + more + 2).join(' ')),
  );
  const plain = [...new Set(names.map(nameOf))].filter((name) => name.length >= shortestName);
  const rows = await tx.$queryRawUnsafe<NamedVacancy[]>(
    `SELECT code, title, employer FROM vacancy
     WHERE closed_at IS NULL AND (closes_at IS NULL OR closes_at > $1::timestamptz)
       AND (code = ANY($2::text[]) OR lower(employer) = ANY($3::text[]))
     ORDER BY code = ANY($2::text[]) DESC, id DESC LIMIT 1`,
    now,
    codes,
    plain,
  );
  return rows[0] ?? null;
}

function nameOf(words: string): string {
  return words.toLowerCase().replace(/[.-]+$/u, '');
}
