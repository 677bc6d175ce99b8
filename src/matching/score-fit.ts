import type { Fit, FitPerson, FitReason, FitVacancy } from './fit.ts';
import { judgeEducation, type EducationVerdict } from './judge-education.ts';
import { judgeExperience } from './judge-experience.ts';
import { judgeInterest } from './judge-interest.ts';
import { judgePlace, type PlaceVerdict } from './judge-place.ts';
import { judgeProgramme } from './judge-programme.ts';
import { judgeWork } from './judge-work.ts';

/** Points, 95 in all; see docs/matching.md. */
const most = { work: 60, place: 20, education: 10, pay: 5 } as const;
const placePoints: Record<PlaceVerdict, number> = {
  own: 20,
  chosen: 18,
  remote: 16,
  near: 14,
  open: 8,
  far: 0,
  elsewhere: 0,
};
const educationPoints: Record<EducationVerdict, number> = { exact: 10, open: 7, above: 6, below: 0 };
/** Below this share of the wished pay a vacancy is not offered; above it people negotiate. */
const payTolerance = 0.8;
const interestingFrom = 0.5;
const higherEducation = ['D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3'];

/**
 * How a vacancy fits a person. Level 2: the wished or experienced work, in a place where the person would work, with schooling,
 * study programme, experience and pay as asked. Level 1: neighbouring work, a level below the person's own, or one
 * thing almost met. It fits from level 1 on, with `strict` from level 2. Interests decide between equals only.
 */
export function scoreFit(person: FitPerson, vacancy: FitVacancy, options: { strict?: boolean } = {}): Fit {
  const programme = judgeProgramme(person.major, vacancy.programmes);
  const work = judgeWork(person, vacancy, programme === 'named');
  const place = judgePlace(person, vacancy);
  const education = judgeEducation(person.education, vacancy.education);
  const experience = judgeExperience(person, vacancy);
  const pay = judgePay(person.payMin, vacancy.payMin, vacancy.payMax);
  const interest = judgeInterest(person.interestCode, vacancy.occupations);
  const isShutOut = vacancy.forGraduates && lacksHigherEducation(person, vacancy);
  const isOtherProgramme = vacancy.forGraduates && programme === 'other';

  let level: number = work.level;
  const needed = options.strict === true ? 2 : 1;
  const gaps: FitReason[] = [];
  const lower = (by: number, gap?: FitReason): void => {
    level -= by;
    if (gap !== undefined) gaps.push(gap);
  };
  if (education === 'below') lower(2, 'education');
  else if (isShutOut) lower(2, 'graduates');
  if (isOtherProgramme) lower(2, 'programme');
  if (placePoints[place] === 0) lower(2, 'place');
  if (work.level < needed) gaps.push('field');
  if (experience === 'almost' || experience === 'short') lower(experience === 'almost' ? 1 : 2, 'experience');
  if (pay === 'less' || pay === 'short') lower(pay === 'less' ? 1 : 2, 'pay');
  if (level > 1 && isCapped(person, vacancy, education, place)) level = 1;

  const reasons: FitReason[] = [];
  if (work.byExperience) reasons.push('field');
  if (work.byWish) reasons.push('wish');
  if (work.level > 0 && !work.byExperience && !work.byWish && !toldNothing(person)) reasons.push('near');
  if (placePoints[place] >= placePoints.near) reasons.push('place');
  if (education === 'exact') reasons.push('education');
  if (pay === 'met') reasons.push('pay');
  if (interest >= interestingFrom) reasons.push('interest');

  const reached = Math.max(0, Math.min(2, level)) as 0 | 1 | 2;
  const payPoints = { met: most.pay, open: 2, less: 0, short: 0 }[pay];
  const workPoints = most.work * (reached === 2 ? 0.6 + 0.4 * work.closeness : 0.6 * work.closeness);
  const score = Math.round(workPoints + placePoints[place] + educationPoints[education] + payPoints);
  return { fits: reached >= needed, level: reached, score, interest, reasons, gaps };
}

/** What keeps a vacancy from being just the right one: a level below one's own, long out of school, a place not told. */
function isCapped(
  person: FitPerson,
  vacancy: FitVacancy,
  education: EducationVerdict,
  place: PlaceVerdict,
): boolean {
  const isHigher = higherEducation.includes(person.education ?? '');
  const isBelowOwn =
    education === 'above' && isHigher && vacancy.education.every((level) => higherEducation.includes(level));
  const isLongOut = vacancy.forGraduates && (person.sinceGraduation ?? 0) > 0;
  return isBelowOwn || isLongOut || place === 'open';
}

/** Places of the programme take diplomas and degrees, also where they name no level, unless they name the person's own. */
function lacksHigherEducation({ education }: FitPerson, vacancy: FitVacancy): boolean {
  return (
    education !== null &&
    !higherEducation.includes(education) &&
    !vacancy.education.includes(education as never)
  );
}

function toldNothing({ wishes, experience, fields, wishFields }: FitPerson): boolean {
  return wishes.length + experience.length + fields.length + wishFields.length === 0;
}

function judgePay(
  wished: number | null,
  payMin: number | null,
  payMax: number | null,
): 'met' | 'open' | 'less' | 'short' {
  const offered = payMax ?? payMin;
  if (offered === null || wished === null) return 'open';
  if (offered >= wished) return 'met';
  return offered >= wished * payTolerance ? 'less' : 'short';
}
