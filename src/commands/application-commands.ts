import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import {
  createApplication,
  listApplications,
  withdrawApplication,
} from '../storage/applications/application-store.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'apply' | 'loadApplications' | 'withdrawApplication';

/** Commands about the person's own applications. */
export const applicationCommands: Pick<CommandHandlers, Handled> = {
  apply: async ({ vacancyId, shareResult }, scope) => {
    const application = { personId: scope.person.id, vacancyId, shareResult };
    const { again } = await createApplication(tx(scope), application, scope.now);
    return [{ type: 'APPLIED', again }];
  },
  loadApplications: async (_command, scope) => [
    { type: 'APPLICATIONS_LOADED', items: await listApplications(tx(scope), scope.person.id) },
  ],
  withdrawApplication: async ({ applicationId }, scope) => {
    await withdrawApplication(tx(scope), scope.person.id, applicationId, scope.now);
    return [];
  },
};

function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
