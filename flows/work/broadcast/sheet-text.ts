import { text, type Text } from '../../text.ts';
import type { BroadcastSheet } from './facts.ts';
import { previewLines } from './review-text.ts';

/** All that a second person says yes to, the whole message in each language; lines that say nothing are left out. */
export function sheetText(sheet: BroadcastSheet): Text {
  const { author, preview, when, next, people } = sheet;
  const below: (Text | false)[] = [
    when !== null && text('broadcast:sheetWhen', { when: { text: when } }),
    next !== null && text('broadcast:sheetNext', { at: { moment: next } }),
    people !== null && peopleText(people),
  ];
  const shown = below.filter((line) => line !== false).map((line) => ({ text: line }));
  const written = { text: text('broadcast:sheetAuthor', { author }) };
  return text('broadcast:sheet', { lines: { lines: [written, ...previewLines(preview), ...shown] } });
}

/** 0: fewer than ten. */
function peopleText({ people, reached }: { people: number; reached: number }): Text {
  if (people === 0) return text('few:sheet');
  return reached === 0 ? text('few:sheetOf', { people }) : text('broadcast:sheetPeople', { people, reached });
}
