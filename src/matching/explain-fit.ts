import { roadKm } from '../answers/regions/road-distance.ts';
import { text, type Text, type Var } from '../../flows/text.ts';
import type { Fit, FitPerson, FitReason, FitVacancy } from './fit.ts';
import { judgePlace } from './judge-place.ts';

/**
 * Why a vacancy fits a person or not, for people to read: a line for each reason, or each gap if it does not fit, and
 * then what would help most. Keys of `locales/<lang>/matching.json`.
 */
export function explainFit(person: FitPerson, vacancy: FitVacancy, fit: Fit): Text[] {
  const reasons = fit.reasons.map((reason) => reasonLine(reason, person, vacancy));
  const gaps = fit.gaps.map((gap) => gapLine(gap, person, vacancy));
  if (fit.fits) return [text('matching:fits'), ...reasons, ...gaps];
  return [text('matching:fitsNot'), ...gaps, ...helpLine(fit.gaps, person, vacancy)];
}

function reasonLine(reason: FitReason, person: FitPerson, vacancy: FitVacancy): Text {
  if (reason !== 'place') return text(`matching:reason.${reason}`);
  const verdict = judgePlace(person, vacancy);
  if (verdict === 'own' || verdict === 'chosen' || verdict === 'remote')
    return text(`matching:place.${verdict}`);
  if (verdict !== 'near' || vacancy.regency === null || person.regency === null)
    return text('matching:reason.place');
  return text('matching:place.near', { km: roundedKm(person.regency, vacancy.regency) });
}

function gapLine(gap: FitReason, person: FitPerson, vacancy: FitVacancy): Text {
  const levels: Var = {
    list: vacancy.education.map((level) => ({ text: text(`common:education_${level}`) })),
  };
  switch (gap) {
    case 'education':
      return text('matching:gap.education', { levels });
    case 'experience':
      return text('matching:gap.experience', { years: String(vacancy.experienceYears ?? 1) });
    case 'place':
      if (vacancy.regency !== null && vacancy.regency === person.regency)
        return text('matching:gap.placeNotChosen');
      return person.regency !== null && vacancy.regency !== null
        ? text('matching:gap.place', { km: roundedKm(person.regency, vacancy.regency) })
        : text('matching:gap.placeElsewhere');
    default:
      return text(`matching:gap.${gap}`);
  }
}

/** Of what is missing, what the person can change soonest: a place or field in the profile, the pay, then schooling. */
function helpLine(gaps: readonly FitReason[], person: FitPerson, vacancy: FitVacancy): Text[] {
  if (gaps.includes('education')) {
    return [text(lacksSchool(person, vacancy) ? 'matching:help.school' : 'matching:help.college')];
  }
  if (gaps.includes('place') && vacancy.regency !== null) {
    return [text('matching:help.place', { region: { region: vacancy.regency } })];
  }
  if (gaps.includes('field')) {
    const field: Var = { text: text(`fields:${vacancy.fields[0] ?? 'lainnya'}`) };
    return [text('matching:help.field', { field })];
  }
  return gaps.includes('pay') && person.payMin !== null
    ? [text('matching:help.pay', { amount: { money: person.payMin } })]
    : [];
}

const school = ['none', 'SD', 'SMP', 'SMA', 'SMK'];
const belowUpperSecondary = ['none', 'SD', 'SMP'];

/** A school diploma would do, and the person has none of upper secondary school yet. */
function lacksSchool({ education }: FitPerson, vacancy: FitVacancy): boolean {
  const enough = vacancy.education.some((level) => school.includes(level));
  return enough && education !== null && belowUpperSecondary.includes(education);
}

function roundedKm(one: string, other: string): number {
  return Math.max(5, Math.round(roadKm(one, other) / 5) * 5);
}
