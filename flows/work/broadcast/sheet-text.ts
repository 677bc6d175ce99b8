import { text, type Text } from '../../text.ts';
import type { BroadcastSheet } from './facts.ts';

/** All that a second person says yes to; lines that say nothing are left out. */
export function sheetText(sheet: BroadcastSheet): Text {
  const { author, texts, picture, vacancy, buttons, when, next, people } = sheet;
  const lines: (Text | false)[] = [
    text('broadcast:sheetAuthor', { author }),
    ...texts.map(({ language, words }) => text(`broadcast:sheetText_${language}`, { words })),
    picture !== null && text('broadcast:pictureShows', { alt: picture }),
    vacancy !== null && text('broadcast:sheetVacancy', vacancy),
    buttons.length > 0 && text('broadcast:sheetButtons', { buttons: { list: buttons } }),
    when !== null && text('broadcast:sheetWhen', { when: { text: when } }),
    next !== null && text('broadcast:sheetNext', { at: { moment: next } }),
    people !== null && text('broadcast:sheetPeople', people),
  ];
  const shown = lines.filter((line) => line !== false).map((line) => ({ text: line }));
  return text('broadcast:sheet', { lines: { lines: shown } });
}
