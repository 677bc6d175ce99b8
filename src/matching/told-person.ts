import { z } from 'zod';
import { parseRegion } from '../answers/regions/parse-region.ts';
import type { MatchableProfile } from './to-fit-person.ts';

/** A person as files tell them, places by name. */
export const toldPersonSchema = z.object({
  regency: z.string().nullish(),
  places: z.array(z.string()).default([]),
  education: z.string().nullish(),
  major: z.string().nullish(),
  graduated: z.number().int().nullish(),
  experience: z.array(z.object({ words: z.string(), years: z.number().nullish() })).default([]),
  wish: z.string().nullish(),
  payMin: z.number().nullish(),
  interestCode: z.string().nullish(),
});

export type ToldPerson = z.infer<typeof toldPersonSchema>;

/** The profile of a told person; places outside the province keep their names, `REMOTE` alone means only from home. */
export function toldProfile(person: ToldPerson, year: number): MatchableProfile {
  const { experience, graduated, wish = null, payMin = null, interestCode = null } = person;
  return {
    regency: regencyOf(person.regency ?? ''),
    places: person.places.map((place) => regencyOf(place) ?? place.replace(/^DI /, '')),
    education: person.education ?? null,
    major: person.major ?? null,
    sinceGraduation: graduated === null || graduated === undefined ? null : Math.max(0, year - graduated),
    experience: experience.map(({ words, years }) => ({ words, years: years ?? null })),
    experienceYears: experience.reduce((sum, { years }) => sum + (years ?? 0), 0),
    ...{ fields: [], wishFields: [], wish, payMin, interestCode },
  };
}

function regencyOf(name: string): string | null {
  const found = parseRegion(name.replace(/^Kab\. /, 'Kabupaten '), { today: '' });
  return found.ok ? found.value : null;
}
