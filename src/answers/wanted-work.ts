import { parseWish } from './parse-wish.ts';

/**
 * A wish as stored, apart: the work that is wanted (null: any) and what is not. A wish that names nothing unwanted stays as
 * it is written.
 */
export function wantedWork(wish: string): { wanted: string | null; except: string[] } {
  const read = parseWish(wish, { today: '' });
  if (!read.ok || read.value.except.length === 0) return { wanted: wish, except: [] };
  const { work, any, except } = read.value;
  return { wanted: any ? null : work.join(', '), except };
}
