import { judgeEducation } from '../matching/judge-education.ts';
import { judgeExperience } from '../matching/judge-experience.ts';

/** A condition that the vacancy names, and whether what the applicant shows meets it. */
export interface FitReason {
  must: 'schooling' | 'experience';
  met: boolean;
}

interface Shown {
  education: string | null;
  fields: string[];
  experienceYears: number | null;
}

interface Asked {
  education: string[];
  fields: string[];
  experienceYears: number | null;
}

/**
 * How an applicant stands to the conditions of a vacancy, for its receivers. Only conditions that the vacancy names and that
 * bear on the work are looked at; what was not told is left out. Interests, personality, age, sex, marital state and disability
 * are never asked here.
 */
export function fitReasons(shown: Shown, asked: Asked): FitReason[] {
  const schooling = judgeEducation(shown.education, asked.education);
  const work = { words: [], codes: [] } as never;
  const experience = judgeExperience({ ...shown, experience: [] }, { ...asked, work });
  return [
    ...(schooling === 'open' ? [] : [{ must: 'schooling' as const, met: schooling !== 'below' }]),
    ...(experience === 'open' ? [] : [{ must: 'experience' as const, met: experience === 'met' }]),
  ];
}
