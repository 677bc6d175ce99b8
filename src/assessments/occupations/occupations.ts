import data from './occupations.json' with { type: 'json' };
import { shapeOf, type ProfileShape } from './correlate-profiles.ts';
import { riasec, type RiasecLetter, type RiasecProfile } from './riasec.ts';
import { topLetters } from './top-letters.ts';

/** A row of occupations.json; `oi` in the order R, I, A, S, E, C. */
export interface OccupationRow {
  isco: string;
  id: string;
  en: string;
  /** O*NET job zone: 1 little or no preparation … 5 long study. */
  zone: number;
  oi: number[];
}

/** An occupation group at the unit level of ISCO-08, which KBJI 2014 follows. */
export interface Occupation {
  isco: string;
  names: { id: string; en: string };
  zone: number;
  /** O*NET occupational interests, 1 to 7. */
  profile: RiasecProfile;
  /** Of the profile: each result is compared with all of them. */
  shape: ProfileShape;
  letters: readonly RiasecLetter[];
}

/** All groups by ISCO code. Figures: O*NET database, CC BY 4.0, USDOL/ETA (see occupations.json). */
export const occupations: ReadonlyMap<string, Occupation> = new Map(
  (data.occupations as OccupationRow[]).map((row) => [row.isco, toOccupation(row)]),
);

function toOccupation({ isco, id, en, zone, oi }: OccupationRow): Occupation {
  const profile = Object.fromEntries(
    riasec.map((letter, index) => [letter, oi[index] ?? 0]),
  ) as RiasecProfile;
  return { isco, names: { id, en }, zone, profile, shape: shapeOf(profile), letters: topLetters(profile) };
}
