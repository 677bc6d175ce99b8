import { normalizeCode } from '../../vacancies/short-codes.ts';
import type { Vacancy } from '../generated/client.ts';
import type { Tx } from '../tx.ts';

/** A vacancy by id or by the short code that people type (any case, blanks allowed); null when there is none. */
export async function loadVacancy(tx: Tx, which: number | string): Promise<Vacancy | null> {
  return tx.vacancy.findUnique({
    where: typeof which === 'number' ? { id: which } : { code: normalizeCode(which) },
  });
}
