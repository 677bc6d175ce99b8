import { sureFrom } from '../occupations/code-occupations.ts';
import { workItems } from './work-item.ts';

/** Unit groups that words for work name. */
export interface ToldWork {
  /** Codes of four digits, likeliest first. */
  codes: string[];
  /** Whether these are meant; else at most three of which one may be, for the person to pick from. */
  sure: boolean;
}

/**
 * What a person's words for work name. One piece of work that is not clear is left to the person; of several pieces the clear
 * ones count, since whoever names three is not asked thrice.
 */
export function toldWork(words: string): ToldWork {
  const items = workItems(words).filter(({ codes }) => codes.length > 0);
  const [only] = items;
  const isClear = (item: typeof only) => (item?.codes[0]?.score ?? 0) >= sureFrom;
  if (items.length === 1 && !isClear(only) && (only?.codes.length ?? 0) > 1)
    return { codes: (only?.codes ?? []).map(({ code }) => code), sure: false };
  const clear = items.filter(isClear).flatMap(({ codes }) => codes[0]?.code ?? []);
  return { codes: [...new Set(clear)], sure: true };
}
