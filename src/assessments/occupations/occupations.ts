import data from './occupations.json' with { type: 'json' };
import { riasec, type RiasecProfile } from './riasec.ts';

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
}

/** All groups by ISCO code. Figures: O*NET database, CC BY 4.0, USDOL/ETA (see occupations.json). */
export const occupations: ReadonlyMap<string, Occupation> = new Map(
  (data.occupations as OccupationRow[]).map(({ isco, id, en, zone, oi }) => [
    isco,
    {
      isco,
      names: { id, en },
      zone,
      profile: Object.fromEntries(riasec.map((letter, index) => [letter, oi[index] ?? 0])) as RiasecProfile,
    },
  ]),
);
