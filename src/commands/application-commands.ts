import type { CommandHandlers } from '../conversation/ports.ts';
import { createApplication, listApplications } from '../storage/applications/application-store.ts';
import { requireGuardian } from '../storage/people/needs-guardian.ts';
import type { Tx } from '../storage/tx.ts';

type Handled = 'apply' | 'loadApplications';

/** Commands about the person's own applications. */
export const applicationCommands: Pick<CommandHandlers<Tx>, Handled> = {
  apply: async ({ vacancyId, shareResult }, scope) => {
    await requireGuardian(scope.tx, scope.person.id, scope.now);
    const application = { personId: scope.person.id, vacancyId, shareResult };
    const { again } = await createApplication(scope.tx, application, scope.now);
    return [{ type: 'APPLIED', again }];
  },
  loadApplications: async (_command, scope) => [
    { type: 'APPLICATIONS_LOADED', items: await listApplications(scope.tx, scope.person.id) },
  ],
};
