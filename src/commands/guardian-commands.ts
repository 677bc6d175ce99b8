import type { CommandHandlers } from '../conversation/ports.ts';
import { maskName } from '../people/mask-name.ts';
import { isLocked, noteWrongCode } from '../storage/linking/lockouts.ts';
import { recordConsent } from '../storage/people/consent.ts';
import { askGuardian, noteAnswered, openRequest } from '../storage/people/guardian-requests.ts';
import { languageOf } from '../storage/people/language.ts';
import { needsGuardian } from '../storage/people/needs-guardian.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { isOffice } from '../roles/is-office.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import { auditOwnAct } from './audit-own-act.ts';
import type { CommandTools } from './command-tools.ts';
import { consentEntry } from './consent-entry.ts';

type Handled = 'askGuardian' | 'openGuardianCode' | 'answerGuardianCode';

/** Commands by which a guardian says yes or no for somebody below 18; each step is in the audit log. */
export function guardianCommands({ renderer }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    askGuardian: async ({ code }, { tx, person, now }) => {
      const agreed = !(await needsGuardian(tx, person.id, now));
      const shown = agreed ? '' : await askGuardian(tx, { personId: person.id, code }, now);
      return [{ type: 'GUARDIAN_ASKED', agreed, code: shown }];
    },

    openGuardianCode: async ({ code }, scope) => {
      const { tx, person, now, turn } = scope;
      if (await isLocked(tx, turn.address, now)) {
        await auditOwnAct(scope, 'guardian.locked', '', false);
        return [{ type: 'GUARDIAN_REFUSED', why: 'locked' }];
      }
      const staff = isOffice(await loadGrants(tx, person.id));
      const opened = await openRequest(tx, { code, senderId: person.id, staff }, now);
      if ('why' in opened) {
        if (opened.why === 'unknown') await noteWrongCode(tx, turn.address, now);
        await auditOwnAct(scope, 'guardian.open', '', false);
        return [{ type: 'GUARDIAN_REFUSED', why: opened.why }];
      }
      const { name, age, again } = opened;
      const account =
        name === '' ? renderer.render({ key: 'link:nameless' }, person.language) : maskName(name);
      return [{ type: 'GUARDIAN_OPENED', account, age, staff, again }];
    },

    answerGuardianCode: async ({ code, granted }, scope) => {
      const { tx, person, now, turn } = scope;
      const staff = isOffice(await loadGrants(tx, person.id));
      const opened = await openRequest(tx, { code, senderId: person.id, staff }, now);
      if ('why' in opened) return [];
      const entry = { ...consentEntry(scope, 'account', granted), subject: 'guardian' };
      await recordConsent(tx, opened.personId, { ...entry, proof: `inbox:${turn.inboxId}` });
      await noteAnswered(tx, code, person.id, now);
      await auditOwnAct(scope, granted ? 'guardian.yes' : 'guardian.no', `person:${opened.personId}`, true);
      const language = await languageOf(tx, opened.personId);
      const key = granted ? 'guardian:tellYes' : 'guardian:tellNo';
      const message = { text: renderer.render({ key }, language), choices: [], language };
      await writeNotice(tx, { personId: opened.personId, purpose: 'question', message }, now);
      return [];
    },
  };
}
