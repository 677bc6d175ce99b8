import type { CommandHandlers } from '../conversation/ports.ts';
import { consentHashes } from '../people/consent-hashes.ts';
import { consentEntry } from './consent-entry.ts';
import type { CommandTools } from './command-tools.ts';
import { messageIdOf, readConsents, recordConsent } from '../storage/people/consent.ts';
import { withdrawals } from '../storage/people/withdrawals.ts';
import type { Tx } from '../storage/tx.ts';

/** Commands about the person's own word: what they allow, and what they take back. */
export function createConsentCommands({
  renderer,
}: CommandTools): Pick<CommandHandlers<Tx>, 'recordConsent' | 'loadConsents'> {
  const hashes = consentHashes(renderer);
  return {
    recordConsent: async ({ purpose, granted, subject }, scope) => {
      const { tx } = scope;
      await recordConsent(tx, scope.person.id, {
        ...consentEntry(scope, purpose, granted),
        proof: await messageIdOf(tx, scope.turn.inboxId),
        ...(subject !== undefined && { subject }),
      });
      if (!granted) await withdrawals[purpose](tx, scope.person.id, scope.now, subject);
      return [];
    },

    loadConsents: async (_command, scope) => {
      const said = (await readConsents(scope.tx, scope.person.id)).filter(({ granted }) => granted);
      const outdated = said.filter(
        ({ purpose, textHash }) => textHash !== '' && hashes.get(purpose)?.has(textHash) === false,
      );
      return [
        {
          type: 'CONSENTS_LOADED',
          granted: said.map(({ purpose }) => purpose),
          outdated: outdated.map(({ purpose }) => purpose),
        },
      ];
    },
  };
}
