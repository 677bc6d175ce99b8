import type { ConsentPurpose } from '../../flows/command.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { KancaError } from '../errors.ts';
import { hashConsentText } from '../people/consent-hashes.ts';
import type { ConsentEntry } from '../storage/people/consent.ts';
import type { Tx } from '../storage/tx.ts';

/**
 * The line of the ledger for a word said in this turn, but its proof: with the text that the open question asked by.
 * @throws KancaError CONSENT_WITHOUT_TEXT for a yes to a purpose that the open question does not carry
 */
export function consentEntry(
  scope: CommandScope<Tx>,
  purpose: ConsentPurpose,
  granted: boolean,
): Omit<ConsentEntry, 'proof'> {
  const shown = scope.asked?.find((one) => one.purpose === purpose) ?? null;
  if (granted && shown === null)
    throw new KancaError(`A consent to ${purpose} was to be recorded without its text having been shown.`, {
      code: 'CONSENT_WITHOUT_TEXT',
      remedy: 'Let the question that asks carry `consent` or `consents`, with a text of flows/consents.ts.',
    });
  return {
    purpose,
    granted,
    textKey: shown?.key ?? '',
    language: shown?.language ?? scope.person.language,
    textHash: shown === null ? '' : hashConsentText(shown.text),
    channel: scope.turn.address.channel,
    at: scope.now,
  };
}
