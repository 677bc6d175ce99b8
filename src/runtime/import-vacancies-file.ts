import type { Database } from '../storage/database.ts';
import { createVacancyStore } from '../storage/vacancies/create-vacancy-store.ts';
import { findAudienceForVacancies } from '../storage/vacancies/find-audience-for-vacancies.ts';
import { importVacancies, type ImportResult } from '../vacancies/import-vacancies.ts';

export interface ImportFileOptions {
  format?: string | undefined;
  rejectTo?: string | undefined;
  onProgress?: (bytesRead: number, size: number) => void;
}

/** Imports a file of vacancies and writes the alerts for those they fit; a running bot or the next chat tells them. */
export async function importVacanciesFile(
  { prisma }: Database,
  path: string,
  { format, rejectTo, onProgress }: ImportFileOptions = {},
): Promise<ImportResult & { alerts: number }> {
  const now = new Date();
  let alerts = 0;
  const result = await importVacancies({
    path,
    format,
    rejectTo,
    onProgress,
    store: createVacancyStore(prisma),
    onNew: async (ids) => {
      alerts += (await findAudienceForVacancies(prisma, ids, now)).alerts;
    },
    now,
  });
  return { ...result, alerts };
}
