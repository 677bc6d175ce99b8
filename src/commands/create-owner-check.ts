import type { CommandScope, OwnerCheck } from '../conversation/ports.ts';
import { isLocked, knownFacts, noteWrongCode } from '../storage/linking/lockouts.ts';
import { detachAddress } from '../storage/people/detach-address.ts';
import { knownFact, setDoubt } from '../storage/people/doubt.ts';
import type { Tx } from '../storage/tx.ts';
import { auditOwnAct } from './audit-own-act.ts';

/** Finds out whether whoever writes is still the person of the account; each step is in the audit log. */
export function createOwnerCheck(): OwnerCheck<Tx> {
  const locked = ({ tx, turn, now }: CommandScope<Tx>): Promise<boolean> =>
    isLocked(tx, turn.address, now, knownFacts);
  return {
    ask: async (scope) => {
      const { birthDate, staff } = await knownFact(scope.tx, scope.person.id);
      return { fact: birthDate !== null, staff, locked: birthDate !== null && (await locked(scope)) };
    },
    confirm: async (birthDate, scope) => {
      const { tx, turn, now, person } = scope;
      if (await locked(scope)) return false;
      const right = (await knownFact(tx, person.id)).birthDate === birthDate;
      if (right) await setDoubt(tx, turn.address.id, null);
      else await noteWrongCode(tx, turn.address, now, knownFacts);
      await auditOwnAct(scope, 'owner.confirm', '', right);
      return right;
    },
    report: async (scope) => {
      await setDoubt(scope.tx, scope.turn.address.id, 'reported');
      await auditOwnAct(scope, 'owner.report', '', true);
    },
    trust: async (scope) => {
      await setDoubt(scope.tx, scope.turn.address.id, null);
      await auditOwnAct(scope, 'owner.trust', '', true);
    },
    leave: async (scope) => {
      await detachAddress(scope.tx, scope.turn.address.id, scope.now);
      await auditOwnAct(scope, 'owner.new', '', true);
    },
  };
}
