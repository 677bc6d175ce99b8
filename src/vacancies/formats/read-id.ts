import { textOf } from '../cleaning/clean-field.ts';
import type { Rejection } from '../vacancy-draft.ts';

const longest = 200;
/** What stands in an id's place where there is none. */
const none = /^(?:[^\p{L}\p{N}]*|n\/?a|#?n\/a|null|none|nan|nil|undefined|false|true)$/iu;
/** A long number that a spreadsheet has rounded: "7,38530E+17". */
const rounded = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$|^[+-]?\d+[.,]\d+E\d+$/i;

/** The first id that is one, of one value or several, as the source writes it; or why there is none. */
export function readId(input: unknown): { sourceId: string } | Rejection {
  const ids = (Array.isArray(input) ? input : [input]).map((id) => textOf(id).trim());
  const usable = ids.filter((id) => !none.test(id));
  const sourceId = usable.find((id) => !/^0+$/.test(id)) ?? usable[0] ?? '';
  if (sourceId === '') {
    const placeholder = ids.find((id) => id !== '');
    return { rejected: placeholder === undefined ? 'The row has no id.' : `"${placeholder}" is no id.` };
  }
  if (rounded.test(sourceId)) {
    return {
      rejected: `The id ${sourceId} was rounded by a spreadsheet; save the column as text and export again.`,
    };
  }
  if (sourceId.length > longest) return { rejected: `The id is longer than ${String(longest)} characters.` };
  return { sourceId };
}
