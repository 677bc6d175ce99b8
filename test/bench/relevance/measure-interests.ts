import { judgeInterest } from '../../../src/matching/judge-interest.ts';
import { scoreFit } from '../../../src/matching/score-fit.ts';
import { toFitPerson } from '../../../src/matching/to-fit-person.ts';
import { toFitVacancy } from '../../../src/matching/to-fit-vacancy.ts';
import { toldProfile } from '../../../src/matching/told-person.ts';
import type { SourcedVacancy } from '../../../src/storage/vacancies/fit-all-vacancies.ts';
import type { JudgedPerson } from './read-judgments.ts';

/** What is right among the first five vacancies offered, over people with an interest code. */
export interface FirstFive {
  /** Strict ones among the offered. */
  strict: number;
  /** Strict or wide ones among the offered. */
  wide: number;
  offered: number;
  /** Of the best five possible strict ones, how many are offered. */
  reached: number;
}

interface Offer {
  sourceId: string;
  level: number;
  /** Points of the fit, 0 to 95. */
  points: number;
  /** Likeness of interests and work, 0 to 1. */
  interest: number;
}

/** How the first five are ordered and which may be among them. */
interface Use {
  points: (offer: Offer) => number;
  keeps?: (offer: Offer) => boolean;
}

const uses: Record<string, Use> = {
  'without interests': { points: ({ points }) => points },
  'tie-breaker': { points: ({ points, interest }) => points + interest / 2 },
  'up to 2 points': { points: ({ points, interest }) => points + 2 * interest },
  'up to 5 points': { points: ({ points, interest }) => points + 5 * interest },
  'up to 20 points': { points: ({ points, interest }) => points + 20 * interest },
  'filter: unlike work left out': { points: ({ points }) => points, keeps: ({ interest }) => interest > 0 },
  'filter: only much alike': { points: ({ points }) => points, keeps: ({ interest }) => interest >= 0.5 },
  'interests alone': { points: ({ interest }) => interest },
};

/** What interests add to fit: in each use of them, and whether "suits your interests" is said of the right ones. */
export function measureInterests(
  people: readonly JudgedPerson[],
  vacancies: readonly SourcedVacancy[],
  year: number,
): {
  people: number;
  firstFive: Record<string, FirstFive>;
  said: { ofSaid: number; ofUnsaid: number };
  wideOnly: Record<string, number>;
} {
  const asked = people.filter(({ sampled, person }) => !sampled && (person.interestCode ?? '') !== '');
  const judged = asked.map((one) => {
    const ids = (named: readonly { sourceId: string }[]) => new Set(named.map(({ sourceId }) => sourceId));
    const [strict, wide, unsure] = [ids(one.strict), ids([...one.strict, ...one.wide]), ids(one.unsure)];
    const offers = offersFor(one, vacancies, year).filter(({ sourceId }) => !unsure.has(sourceId));
    return { strict, wide, offers };
  });
  const firstFive = Object.fromEntries(
    Object.entries(uses).map(([name, use]) => [name, figuresOf(judged, use)] as const),
  );
  const shareRight = (holds: (offer: Offer) => boolean) => {
    const all = judged.flatMap(({ wide, offers }) =>
      offers.filter(holds).map((one) => wide.has(one.sourceId)),
    );
    return round(all.filter(Boolean).length / Math.max(1, all.length));
  };
  const ofWide = (name: string, use: Use) => {
    const only = judged.map((one) => ({ ...one, offers: one.offers.filter(({ level }) => level === 1) }));
    return [name, figuresOf(only, use).wide] as const;
  };
  return {
    people: asked.length,
    firstFive,
    said: {
      ofSaid: shareRight(({ interest }) => interest >= 0.5),
      ofUnsaid: shareRight(({ interest }) => interest < 0.5),
    },
    wideOnly: Object.fromEntries(Object.entries(uses).map(([name, use]) => ofWide(name, use))),
  };
}

function offersFor({ person }: JudgedPerson, vacancies: readonly SourcedVacancy[], year: number): Offer[] {
  const profile = toFitPerson({ ...toldProfile(person, year), interestCode: null });
  return vacancies.flatMap((one) => {
    const vacancy = toFitVacancy(one);
    const fit = scoreFit(profile, vacancy);
    if (!fit.fits) return [];
    const interest = judgeInterest(person.interestCode ?? null, vacancy.occupations);
    return [{ sourceId: one.sourceId, level: fit.level, points: fit.score, interest }];
  });
}

function figuresOf(
  judged: readonly { strict: Set<string>; wide: Set<string>; offers: Offer[] }[],
  { points, keeps = () => true }: Use,
): FirstFive {
  let [strict, wide, offered, possible] = [0, 0, 0, 0];
  for (const one of judged) {
    const five = one.offers
      .filter(keeps)
      .toSorted((a, b) => b.level - a.level || points(b) - points(a))
      .slice(0, 5);
    offered += five.length;
    strict += five.filter(({ sourceId }) => one.strict.has(sourceId)).length;
    wide += five.filter(({ sourceId }) => one.wide.has(sourceId)).length;
    possible += Math.min(5, one.strict.size);
  }
  return {
    strict: round(strict / Math.max(1, offered)),
    wide: round(wide / Math.max(1, offered)),
    offered,
    reached: round(strict / Math.max(1, possible)),
  };
}

function round(share: number): number {
  return Math.round(1000 * share) / 1000;
}
