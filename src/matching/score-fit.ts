import type { Fit, FitPerson, FitReason, FitVacancy } from './fit.ts';
import { judgeEducation, type EducationVerdict } from './judge-education.ts';
import { judgeInterest } from './judge-interest.ts';
import { judgePlace, type PlaceVerdict } from './judge-place.ts';

/** Points, 100 in all; see docs/vacancies.md. */
const most = { work: 60, place: 20, education: 10, pay: 5, interest: 5 } as const;
const workPoints = {
  mainField: 40,
  otherField: 28,
  mainWish: 40,
  otherWish: 28,
  titleWord: 20,
  nothingTold: 30,
} as const;
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

/**
 * How well a vacancy fits a person. It fits if the work is in a field of experience or wish (or the person told none), the
 * place is one where the person would work, the education is accepted and the pay is not far below the wish. Interests only
 * order. `strict`: the vacancy's main field must be one of the person's.
 */
export function scoreFit(person: FitPerson, vacancy: FitVacancy, options: { strict?: boolean } = {}): Fit {
  const reasons: FitReason[] = [];
  const gaps: FitReason[] = [];
  const note = (isReason: boolean, isGap: boolean, name: FitReason): void => {
    if (isReason) reasons.push(name);
    if (isGap) gaps.push(name);
  };

  const work = judgeWork(person, vacancy);
  const place = judgePlace(person, vacancy);
  const education = judgeEducation(person.education, vacancy.education);
  const pay = judgePay(person.payMin, vacancy.payMin, vacancy.payMax);
  const interest = judgeInterest(person.interestCode, vacancy.occupations);

  note(work.field > 0, false, 'field');
  note(work.wish > 0, false, 'wish');
  note(placePoints[place] >= placePoints.near, placePoints[place] === 0, 'place');
  note(education === 'exact', education === 'below', 'education');
  note(false, options.strict === true ? !work.isMain : work.points === 0, 'field');
  note(pay === 'met', pay === 'less' || pay === 'short', 'pay');
  note(interest >= interestingFrom, false, 'interest');

  const fits = gaps.every((gap) => gap === 'pay') && pay !== 'short';
  const payPoints = { met: most.pay, open: 2, less: 0, short: 0 }[pay];
  const score =
    work.points + placePoints[place] + educationPoints[education] + payPoints + interest * most.interest;
  return { fits, score: Math.round(score), reasons, gaps };
}

interface WorkVerdict {
  points: number;
  field: number;
  wish: number;
  /** The vacancy's main field is one of the person's, or the person told none. */
  isMain: boolean;
}

function judgeWork(person: FitPerson, vacancy: FitVacancy): WorkVerdict {
  const [main] = vacancy.fields;
  const points = (codes: readonly string[], ofMain: number, ofOther: number): number => {
    if (main !== undefined && codes.includes(main)) return ofMain;
    return vacancy.fields.some((code) => codes.includes(code)) ? ofOther : 0;
  };
  const field = points(person.fields, workPoints.mainField, workPoints.otherField);
  const inTitle = person.wishWords.some((word) => vacancy.titleWords.has(word)) ? workPoints.titleWord : 0;
  const wish = points(person.wishFields, workPoints.mainWish, workPoints.otherWish) + inTitle;
  const toldNothing = person.fields.length + person.wishFields.length + person.wishWords.length === 0;
  if (toldNothing) return { points: workPoints.nothingTold, field, wish, isMain: true };
  const isMain = field === workPoints.mainField || wish >= workPoints.mainWish || inTitle > 0;
  return { points: Math.min(most.work, field + wish), field, wish, isMain };
}

function judgePay(
  wished: number | null,
  payMin: number | null,
  payMax: number | null,
): 'met' | 'open' | 'less' | 'short' {
  const offered = payMax ?? payMin;
  if (offered === null) return 'open';
  if (wished === null || offered >= wished) return 'met';
  return offered >= wished * payTolerance ? 'less' : 'short';
}
