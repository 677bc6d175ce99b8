import type { ImportOptions } from '../../vacancies/import-vacancies.ts';
import type { PrismaClient } from '../generated/client.ts';
import { upsertVacancies } from './upsert-vacancies.ts';

/** The `store` of an import: each batch is one transaction. */
export function createVacancyStore(prisma: PrismaClient): ImportOptions['store'] {
  return (drafts, now) => prisma.$transaction((tx) => upsertVacancies(tx, drafts, now));
}
