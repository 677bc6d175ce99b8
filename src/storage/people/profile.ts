import type { Profile } from '../../../flows/facts.ts';
import { allRegencies } from '../../answers/regions/regions.ts';
import type { MatchableProfile } from '../../matching/to-fit-person.ts';
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
    major,
    graduatedYear,
    fields,
    worked,
    occupations,
    experienceYears,
    wish,
    wishFields,
    wishOccupations,
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
    major,
    graduatedYear,
    fields,
    worked,
    occupations,
    experienceYears,
    wish,
    wishFields,
    wishOccupations,
    places: places.length === allRegencies.length ? [anywhere] : places,
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
  const { birthDate, places, ...rest } = change;
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
      ...(places !== undefined && {
        places: places.includes(anywhere) ? allRegencies.map(({ code }) => code) : places,
      }),
      ...(birthDate !== undefined && {
        birthDate: birthDate === null ? null : new Date(`${birthDate}T00:00:00Z`),
      }),
    },
  });
}

/** The profile as matching needs it. */
export async function loadMatchable(tx: Tx, personId: number): Promise<MatchableProfile & { id: number }> {
  return tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      id: true,
      regency: true,
      places: true,
      education: true,
      major: true,
      fields: true,
      worked: true,
      occupations: true,
      wish: true,
      wishFields: true,
      wishOccupations: true,
      payMin: true,
      interestCode: true,
      experienceYears: true,
    },
  });
}

/** What a flow says for all regencies of the province. */
const anywhere = 'anywhere';
