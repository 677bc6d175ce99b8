import type { PostingContent } from '../../flows/work/post/facts.ts';
import { findMinimumWage } from '../understanding/facts/find-minimum-wage.ts';
import { regencyName } from '../understanding/facts/regency-name.ts';
import { noPay, payBounds, type StatedPay } from '../vacancies/cleaning/pay/stated-pay.ts';
import type { PayPer } from '../vacancies/vacancy-facts.ts';
import { findAdvertPay } from '../vacancies/parse-advert/find-advert-pay.ts';
import type { ReadAnswer } from './posting-answer.ts';

/** Pay as it was typed: "2,5 sampai 3 juta", "120rb/hari", "UMK"; a sum without a time is a month's. */
export function readPay(words: string): ReadAnswer {
  if (words === 'skip') return { change: { payMin: null, payMax: null, payPer: '' }, note: null };
  if (words === 'minimum') return { change: { payMin: null, payMax: null, payPer: 'minimum' }, note: null };
  const told =
    findAdvertPay(words) ?? findAdvertPay(`gaji ${words}`) ?? findAdvertPay(`gaji ${words} sebulan`);
  if (told === null) return { why: /\d/u.test(words) ? 'payImpossible' : 'payUnclear' };
  const { min, max, per } = told;
  if (min === null && max === null)
    return { change: { payMin: null, payMax: null, payPer: 'minimum' }, note: null };
  return payBounds(min, max, per).impossible === true
    ? { why: 'payImpossible' }
    : { change: { payMin: min, payMax: max, payPer: per }, note: null };
}

/** Pay a month; what is not said is null. "The minimum" is that of the first place, where it is known. @param today ISO date in WIB */
export function monthlyPay(
  { payMin, payMax, payPer, places }: Pick<PostingContent, 'payMin' | 'payMax' | 'payPer' | 'places'>,
  today: string,
): StatedPay {
  const [place] = places;
  if (payPer === 'minimum') {
    const wage = place === undefined ? undefined : findMinimumWage(regencyName(place), today);
    return wage === undefined ? noPay : { payMin: wage, payMax: wage, payPer: 'month' };
  }
  return payMin === null && payMax === null ? noPay : payBounds(payMin, payMax, payPer as PayPer);
}
