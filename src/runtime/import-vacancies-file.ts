import type { Database } from '../storage/database.ts';
import { createVacancyStore } from '../storage/vacancies/create-vacancy-store.ts';
import { matchNewVacancies } from '../storage/vacancies/match-new-vacancies.ts';
import { importVacancies, type ImportResult } from '../vacancies/import-vacancies.ts';

export interface ImportFileOptions {
  format?: string | undefined;
  rejectTo?: string | undefined;
  remarkTo?: string | undefined;
  onProgress?: (bytesRead: number, size: number) => void;
}

/** Imports a file of vacancies and writes the alerts for those they fit; a running bot or the next chat tells them. */
export async function importVacanciesFile(
  { prisma }: Database,
  path: string,
  { format, rejectTo, remarkTo, onProgress }: ImportFileOptions = {},
): Promise<ImportResult & { alerts: number }> {
  const now = new Date();
  const result = await importVacancies({
    path,
    format,
    rejectTo,
    remarkTo,
    onProgress,
    store: createVacancyStore(prisma),
    now,
  });
  return { ...result, alerts: await matchNewVacancies(prisma, now) };
}
