export const educationLevels = [
  'none',
  'SD',
  'SMP',
  'SMA',
  'SMK',
  'D1',
  'D2',
  'D3',
  'D4',
  'S1',
  'S2',
  'S3',
] as const;

/** Highest level of education finished. */
export type EducationLevel = (typeof educationLevels)[number];

/** What was finished before a level that is not finished. */
export function levelBefore(level: EducationLevel): EducationLevel {
  switch (level) {
    case 'S3':
      return 'S2';
    case 'S2':
      return 'S1';
    case 'S1':
    case 'D4':
    case 'D3':
    case 'D2':
    case 'D1':
      return 'SMA';
    case 'SMK':
    case 'SMA':
      return 'SMP';
    case 'SMP':
      return 'SD';
    default:
      return 'none';
  }
}
