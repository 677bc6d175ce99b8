import type { Profile } from '../../../flows/facts.ts';
import type { Tx } from '../tx.ts';
import { wellFormedText } from '../well-formed-json.ts';

/** What registration knows of a person. */
export async function loadProfile(tx: Tx, personId: number): Promise<Profile> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    include: { accommodation: true },
  });
  const {
    name,
    gender,
    regency,
    education,
    fields,
    experienceYears,
    wish,
    wishFields,
    places,
    payMin,
    phone,
  } = person;
  return {
    name,
    birthDate: person.birthDate?.toISOString().slice(0, 10) ?? null,
    gender,
    regency,
    education,
    fields,
    experienceYears,
    wish,
    wishFields,
    places,
    payMin,
    phone,
    accommodation: person.accommodation?.need ?? null,
    interestCode: person.interestCode,
    registered: person.registeredAt !== null,
  };
}

export type ProfileChange = Partial<Omit<Profile, 'accommodation' | 'registered' | 'interestCode'>>;

/** Saves what was answered; other fields stay. */
export async function saveProfile(tx: Tx, personId: number, change: ProfileChange): Promise<void> {
  const { birthDate, ...rest } = change;
  const data = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      typeof value === 'string' ? wellFormedText(value) : value,
    ]),
  );
  await tx.person.update({
    where: { id: personId },
    data: {
      ...data,
      ...(birthDate !== undefined && {
        birthDate: birthDate === null ? null : new Date(`${birthDate}T00:00:00Z`),
      }),
    },
  });
}
