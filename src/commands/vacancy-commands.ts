import type { VacancyRef } from '../../flows/command.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { newestAlertVacancy } from '../storage/alerts/alert-store.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'findVacancies' | 'loadVacancy' | 'saveVacancy';
export const vacancyCommands: Pick<CommandHandlers, Handled> = {
  findVacancies: async () => [{ type: 'VACANCIES_FOUND', total: 0, items: [] }],
  loadVacancy: async () => [{ type: 'VACANCY_GONE' }],
  saveVacancy: async ({ vacancyId }, scope) => {
    const key = { personId: scope.person.id, vacancyId };
    await tx(scope).savedVacancy.upsert({ where: { personId_vacancyId: key }, create: { ...key, at: scope.now }, update: {} });
    return [];
  },
};
export async function resolve(which: VacancyRef, scope: CommandScope): Promise<number | string | null> {
  if ('id' in which) return which.id;
  if ('code' in which) return which.code;
  return newestAlertVacancy(tx(scope), scope.person.id, scope.now);
}
function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
