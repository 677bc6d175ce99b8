import type { InlineKeyboardButton } from 'telegraf/types';
import type { Choice } from '../channel.ts';

const LONGEST_LABEL = 60;
/** What fits side by side on a narrow phone. */
const ROW_CHARACTERS = 24;
const SHORT_LABEL = 12;
const MOST_IN_ROW = 5;

/** Buttons in rows: one a row, or several where neighbouring labels are short. */
export function arrangeButtons(choices: readonly Choice[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let open = 0;
  for (const { label, data, danger } of choices) {
    // Newer than the library's types; older apps show it like the others.
    const button = { text: shorten(label), callback_data: data, ...(danger && { style: 'danger' }) };
    const row = rows.at(-1);
    // Nothing that cannot be undone lies beside something else.
    const width = danger === true ? ROW_CHARACTERS : label.length;
    const joins =
      row !== undefined &&
      open > 0 &&
      width <= SHORT_LABEL &&
      row.length < MOST_IN_ROW &&
      open + width <= ROW_CHARACTERS;
    if (joins) row.push(button);
    else rows.push([button]);
    if (joins) open += width;
    else open = width <= SHORT_LABEL ? width : 0;
  }
  return rows;
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  return `${label.slice(0, LONGEST_LABEL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
