import type { AudienceKind } from '../../../flows/work/audience/kinds.ts';
import type { Audience } from './audience.ts';
import { AudienceError } from './audience-error.ts';
import { readWords } from './read-words.ts';

/** What a bare value is the value of: "18-24" where the age was asked. */
const before: Partial<Record<AudienceKind, string>> = {
  place: 'di ',
  age: 'umur ',
  education: 'lulusan ',
  work: 'pekerjaan ',
  interest: 'minat ',
  seen: 'aktif ',
  applied: 'melamar lowongan ',
  answered: 'menjawab siaran ',
  missed: 'belum dapat siaran ',
  tag: 'tanda ',
};

/**
 * A condition that was picked or typed where a kind of it was asked; words about anything else are taken too.
 * @throws AudienceError as the words are in answer to what was asked
 */
export function readCondition(said: string, kind: AudienceKind | null): Audience {
  const lead = kind === null ? undefined : before[kind];
  if (lead === undefined) return readWords(said);
  try {
    return readWords(said);
  } catch (error) {
    if (!(error instanceof AudienceError) || error.fault === 'private') throw error;
  }
  try {
    return readWords(lead + said.trim());
  } catch (error) {
    if (!(error instanceof AudienceError)) throw error;
    const { fault, position, found, example } = error;
    throw new AudienceError(fault, { position: Math.max(1, position - lead.length), found, example });
  }
}
