import type { VacancyDetail } from '../../flows/facts.ts';
import type { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import { maskPrivatePhones } from '../vacancies/mask-private-phones.ts';

type Loaded = NonNullable<Awaited<ReturnType<typeof loadVacancy>>>;

const dayMs = 86_400_000;

/**
 * Terms of the work, ways to apply and age, as the card of a vacancy shows them. A way that is a private number is left out and
 * said to be there: whoever applies is told it.
 */
export function cardOf(
  vacancy: Loaded,
  now: Date,
): Pick<VacancyDetail, 'terms' | 'age' | 'stale' | 'wayHidden'> {
  const { payPer, experienceYears, employmentType, contractMonths, shift } = vacancy;
  const { applyUrl, applyAddress, applyContact, postedAt, importedAt, staleAt } = vacancy;
  const ways = [applyUrl, applyAddress, applyContact].filter((way) => way !== null && way !== '');
  const open = ways.filter((way) => !maskPrivatePhones(way ?? '').hidden);
  const since = postedAt !== null && postedAt <= now ? postedAt : importedAt;
  return {
    terms: {
      ...{ payPer, experienceYears, employmentType, contractMonths, shift },
      ways: open.map((way) => way ?? ''),
    },
    age: {
      days: Math.max(0, Math.floor((now.getTime() - since.getTime()) / dayMs)),
      from: since === postedAt ? 'posted' : 'seen',
    },
    ...(staleAt !== null && { stale: true }),
    ...(open.length < ways.length && { wayHidden: true }),
  };
}
