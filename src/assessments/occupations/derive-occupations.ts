import { riasec, type RiasecProfile } from './riasec.ts';
import type { OccupationRow } from './occupations.ts';

/** An occupation group named by us; `onet` picks its O*NET occupations where the official crosswalk is too broad. */
export interface OccupationGroup {
  isco: string;
  id: string;
  en: string;
  onet?: string[];
}

/** An occupation as the O*NET database describes it: interests 1 to 7, job zone 1 to 5. */
export interface OnetOccupation {
  soc: string;
  oi: RiasecProfile;
  jobZone: number;
  isco08: string[];
}

/**
 * Profile and job zone of each group: the mean of its O*NET occupations. Occupations found by the crosswalk count the less
 * the more groups they are linked to, since "General and Operations Managers" says little about any one of them.
 * @throws Error when a group has no occupation at all
 */
export function deriveOccupations(
  groups: readonly OccupationGroup[],
  onet: readonly OnetOccupation[],
): OccupationRow[] {
  return groups.map(({ isco, id, en, onet: picked }) => {
    const members =
      picked === undefined
        ? onet
            .filter(({ isco08 }) => isco08.includes(isco))
            .map((occupation) => ({ occupation, weight: 1 / occupation.isco08.length }))
        : onet.filter(({ soc }) => picked.includes(soc)).map((occupation) => ({ occupation, weight: 1 }));
    if (members.length === 0) throw new Error(`No O*NET occupation for ${isco} ${en}.`);
    const total = members.reduce((sum, { weight }) => sum + weight, 0);
    const mean = (figure: (occupation: OnetOccupation) => number) =>
      members.reduce((sum, { occupation, weight }) => sum + weight * figure(occupation), 0) / total;
    return {
      isco,
      id,
      en,
      zone: Math.round(mean(({ jobZone }) => jobZone)),
      oi: riasec.map((letter) => Math.round(100 * mean(({ oi }) => oi[letter])) / 100),
    };
  });
}
