import { z } from 'zod';

/** A vacancy by id, by the short code people type, or the one the newest alert was about. */
export const vacancyRefSchema = z.union([
  z.object({ id: z.number() }),
  z.object({ code: z.string() }),
  z.object({ newestAlert: z.literal(true) }),
]);
export type VacancyRef = z.infer<typeof vacancyRefSchema>;

/** Which vacancy a flow was started for: `vacancyId`, `code` or `newestAlert` of its input; null for none. */
export function vacancyRefOf(input: Record<string, unknown> | undefined): VacancyRef | null {
  if (typeof input?.['vacancyId'] === 'number') return { id: input['vacancyId'] };
  if (typeof input?.['code'] === 'string') return { code: input['code'] };
  return input?.['newestAlert'] === true ? { newestAlert: true } : null;
}
