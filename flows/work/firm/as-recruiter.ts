import { text, type Text } from '../../text.ts';

/** Says with every question for which firm somebody speaks: they look for work themselves at other times. */
export function asRecruiter(firm: string, words: Text): Text {
  return text('firm:as', { firm, words: { text: words } });
}
