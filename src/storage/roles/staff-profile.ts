import type { Tx } from '../tx.ts';
import { wellFormedText } from '../well-formed-json.ts';

/** How somebody with a role is called by the people they help, and what they say of themselves. */
export interface StaffProfile {
  calledAs: string;
  /** Empty: nothing. */
  introduction: string;
}

/** Null: not told yet. */
export async function loadStaffProfile(tx: Tx, personId: number): Promise<StaffProfile | null> {
  const select = { calledAs: true, introduction: true } as const;
  return tx.staffProfile.findUnique({ where: { personId }, select });
}

export async function saveStaffProfile(
  tx: Tx,
  personId: number,
  profile: StaffProfile,
  now: Date,
): Promise<void> {
  const told = {
    calledAs: wellFormedText(profile.calledAs),
    introduction: wellFormedText(profile.introduction),
    changedAt: now,
  };
  await tx.staffProfile.upsert({ where: { personId }, create: { personId, ...told }, update: told });
}

/** What somebody with a role is called: as they said, else by the name of their account; empty where neither was told. */
export async function staffName(tx: Tx, personId: number): Promise<string> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, staffProfile: { select: { calledAs: true } } },
  });
  return (person?.staffProfile?.calledAs ?? person?.name ?? '').trim();
}
