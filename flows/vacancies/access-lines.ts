import type { ShownAccess } from '../facts.ts';
import { text, type Text, type Var } from '../text.ts';

/** What the employer offers to people who need it, in plain words; what it has said no to is not told. */
export function accessLines(access: ShownAccess | undefined): Text[] {
  if (access === undefined) return [];
  const { offers, shiftEnd, helper } = access;
  const list: Var = { list: offers.map((offer) => ({ text: text(`access:field_${offer}`) })) };
  return [
    ...(offers.length === 0 ? [] : [text('access:shownOffers', { offers: list })]),
    ...(shiftEnd === '' ? [] : [text('access:shownShiftEnd', { time: shiftEnd })]),
    ...(helper === '' ? [] : [text('access:shownHelper', { words: helper })]),
  ];
}
