import { createHash } from 'node:crypto';
import type { VacancyDraft } from './vacancy-draft.ts';

/** 32 hex digits that change when anything of a vacancy does, whatever the order of its members. */
export function contentHash(draft: VacancyDraft): string {
  const members = Object.entries(draft)
    .filter(([name]) => name !== 'remarks')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(members)).digest('hex').slice(0, 32);
}
