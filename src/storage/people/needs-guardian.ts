import { KancaError } from '../../errors.ts';
import { ageOn } from '../../time/age-on.ts';
import { wibDate } from '../../time/wib-date.ts';
import { consentLines } from '../reach/consent-lines.ts';
import type { Tx } from '../tx.ts';

/** Below it a guardian's word is needed (UU 27/2022, article 25). */
export const adultAge = 18;
/** Where the ledger has a guardian's word. */
export const guardianWord = { purpose: 'account', subject: 'guardian' };
/** The text to which a guardian says yes; what a child said for them before there was one does not count. */
export const guardianText = 'guardian:question';

/**
 * Whether a person is below 18 and no guardian has said yes to it from an account of their own: then they may read
 * vacancies, but neither finish the registration nor apply.
 */
export async function needsGuardian(tx: Tx, personId: number, now: Date): Promise<boolean> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { birthDate: true },
  });
  if (person.birthDate === null) return false;
  if (ageOn(person.birthDate.toISOString().slice(0, 10), wibDate(now)) >= adultAge) return false;
  const word = (await consentLines(tx, personId, guardianWord)).at(-1);
  const own = await tx.guardianRequest.count({ where: { personId, guardianId: personId } });
  return word?.granted !== true || word.textKey !== guardianText || own > 0;
}

/**
 * The last guard before a registration ends or an application leaves; the flows ask first.
 * @throws KancaError GUARDIAN_MISSING
 */
export async function requireGuardian(tx: Tx, personId: number, now: Date): Promise<void> {
  if (!(await needsGuardian(tx, personId, now))) return;
  throw new KancaError('Somebody below 18 was to register or apply without the word of a guardian.', {
    code: 'GUARDIAN_MISSING',
    remedy: 'Let the flow ask for it first: `guardian` of PROFILE_LOADED.',
  });
}
