import { text, type Text, type Var } from '../../text.ts';
import type { AccessContext } from './context.ts';
import { accessOffers } from './facts.ts';

/** All that the firm has told, and what the law asks for, a line each. */
export function toldLines({ access, need }: Pick<AccessContext, 'access' | 'need'>): Text[] {
  const { offers, shiftEnd, helper, quota, gesi, gesiSince } = access;
  const said = (yes: boolean): Var[] =>
    accessOffers
      .filter((offer) => offers[offer] === yes)
      .map((offer) => ({ text: text(`access:field_${offer}`) }));
  const [has, hasNot] = [said(true), said(false)];
  return [
    ...(has.length === 0 ? [] : [text('access:shownOffers', { offers: { list: has } })]),
    ...(hasNot.length === 0 ? [] : [text('access:toldNot', { offers: { list: hasNot } })]),
    ...(shiftEnd === '' ? [] : [text('access:shownShiftEnd', { time: shiftEnd })]),
    ...(helper === '' ? [] : [text('access:shownHelper', { words: helper })]),
    ...(quota === null || need === null ? [] : quotaLines(quota, need)),
    ...(gesi === null
      ? []
      : [
          gesi && gesiSince !== ''
            ? text('access:toldGesiSince', { since: sinceVar(gesiSince) })
            : text(gesi ? 'access:toldGesi' : 'access:toldNoGesi'),
        ]),
  ];
}

/** What the law asks for, and what follows for this firm. */
function quotaLines(
  { staff, disabled }: { staff: number; disabled: number },
  { percent, wanted }: { percent: number; wanted: number },
): Text[] {
  return [
    text('access:toldQuota', { staff, disabled, percent, wanted }),
    disabled >= wanted
      ? text('access:quotaMet')
      : text('access:quotaMissing', { missing: wanted - disabled }),
  ];
}

/** A year, or a month of a year by its name. */
function sinceVar(since: string): Var {
  const [year = '', month] = since.split('-');
  return month === undefined
    ? year
    : { text: text('access:month', { month: { text: text(`access:month_${Number(month)}`) }, year }) };
}
