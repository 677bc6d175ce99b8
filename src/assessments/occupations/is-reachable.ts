import type { Occupation } from './occupations.ts';

interface Reach {
  /** First digits of ISCO-08 major groups that the schooling opens. */
  majors: string;
  /** Highest O*NET job zone in them. */
  zone: number;
  /** Highest job zone of technicians and associate professionals (major group 3) where it differs. */
  technicians?: number;
}

const basic: Reach = { majors: '56789', zone: 2 };
const upperSecondary: Reach = { majors: '456789', zone: 3, technicians: 2 };
const diploma: Reach = { majors: '3456789', zone: 4 };
const degree: Reach = { majors: '123456789', zone: 4 };
const higherDegree: Reach = { majors: '123456789', zone: 5 };

const reaches: Record<string, Reach> = {
  ...{ none: basic, SD: basic, SMP: basic, SMA: upperSecondary, SMK: upperSecondary },
  ...{ D1: diploma, D2: diploma, D3: diploma, D4: degree, S1: degree, S2: higherDegree, S3: higherDegree },
};

/**
 * Whether work can usually be begun with this schooling, without more years of study: by the skill levels of ISCO-08 (major
 * groups 4 to 8 level 2, group 9 level 1, group 3 level 3, groups 1 and 2 level 4; ILO 2012) and O*NET's job zones
 * (1 or 2: little preparation, 3: some training, 4: a degree). Clerks count from upper secondary school on, as employers
 * here ask. It chooses what to name first, and closes nothing. Unknown schooling reaches everything.
 */
export function isReachable(
  { isco, zone }: Pick<Occupation, 'isco' | 'zone'>,
  education: string | null,
): boolean {
  const reach = education === null ? undefined : reaches[education];
  if (reach === undefined) return true;
  const major = isco.slice(0, 1);
  if (major === '3' && reach.technicians !== undefined) return zone <= reach.technicians;
  return reach.majors.includes(major) && zone <= reach.zone;
}
