import { educationLevels, type EducationLevel } from '../../answers/education/education-levels.ts';

const patterns: [RegExp, EducationLevel[]][] = [
  [/\bSD\b|sekolah dasar/i, ['SD']],
  [/\b(SMP|SLTP|MTs)\b/i, ['SMP']],
  [/\b(SMA|SMU|SLTA|MA)\b|high ?school|secondary/i, ['SMA']],
  [/\b(SMK|STM|SMEA|SMKK)\b|vocational high ?school|high ?school/i, ['SMK']],
  [/\bdiploma\b(?![ -]?(1|2|3|4|IV|III|II|I)\b)|associate degree/i, ['D1', 'D2', 'D3']],
  [/\b(?:D|diploma)[ .-]?1\b|\bdiploma[ .-]?I\b/i, ['D1']],
  [/\b(?:D|diploma)[ .-]?2\b|\bdiploma[ .-]?II\b/i, ['D2']],
  [/\b(?:D|diploma)[ .-]?3\b|\bdiploma[ .-]?III\b/i, ['D3']],
  [/\b(?:D|diploma)[ .-]?4\b|\bdiploma[ .-]?IV\b|sarjana terapan/i, ['D4']],
  // Only in capitals, and one with a sign between: "di" and "div." are words.
  [/\bD[ -]I\b(?!\.)/, ['D1']],
  [/\bD[ .-]?II\b/, ['D2']],
  [/\bD[ .-]?III\b/, ['D3']],
  [/\bD[ .-]?IV\b(?!\.)/, ['D4']],
  [/\bS[ .-]?1\b|\bsarjana\b(?! terapan)|bachelor|\bprofesi\b|\bners\b/i, ['D4', 'S1']],
  [/\bS[ .-]?2\b|magister|\bmaster\b|postgraduate/i, ['S2']],
  [/\bS[ .-]?3\b|doktor|doctor(ate|al)|\bphd\b/i, ['S3']],
];
const equivalent = /\b(sederajat|setara|setingkat|equivalent)\b/i;

/**
 * Levels of education that a vacancy's words accept, lowest first ("SMA/SMK/STM", "Diploma; Sarjana", "minimal D3"). A
 * profession ("Profesi") asks for a degree first and counts as S1; "SMA sederajat" takes in SMK. Nothing named: empty.
 */
export function parseLevels(text: string): EducationLevel[] {
  const found = new Set(patterns.flatMap(([pattern, levels]) => (pattern.test(text) ? levels : [])));
  if (equivalent.test(text) && (found.has('SMA') || found.has('SMK'))) found.add('SMA').add('SMK');
  return educationLevels.filter((level) => found.has(level));
}
