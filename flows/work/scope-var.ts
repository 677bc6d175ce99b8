import { text, type Var } from '../text.ts';

/** Where a grant reaches, in words: a regency, a BLK, a firm, or (null) the whole province. */
export function scopeVar(scope: string | null): Var {
  if (scope === null) return { text: text('counselor:wholeProvince') };
  const blk = /^blk:(\d+)$/u.exec(scope)?.[1];
  const firm = /^firm:(\d+)$/u.exec(scope)?.[1];
  if (firm !== undefined) return { text: text('counselor:firmScope', { number: firm }) };
  return blk === undefined ? { region: scope } : { text: text('counselor:blk', { number: blk }) };
}
