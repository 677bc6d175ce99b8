import type { Choice, Delivery, MediaFile, RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { splitText } from '../split-text.ts';

/** One bubble of WhatsApp Web. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'file'; file: MediaFile; caption: string }
  | { kind: 'poll'; title: string; choices: readonly Choice[] };

/** Characters in a message before phones fold it away, in a caption, and WhatsApp's limits for polls. */
export const LIMITS = { text: 4_096, caption: 1_024, pollTitle: 255, pollChoices: 12, pollLabel: 100 };

/**
 * The bubbles of one message: question and numbered choices together in one; a picture with the text as caption
 * where it fits, else before it, as a voice note always; and, if asked for, a poll below as a shortcut.
 */
export function composePieces(
  { message, file }: Pick<Delivery, 'message' | 'file'>,
  polls: boolean,
): Piece[] {
  const text = numberedText(message);
  const texts = splitText(text, LIMITS.text).map((part): Piece => ({ kind: 'text', text: part }));
  const poll = polls && message.plain !== true ? composePoll(message) : [];
  if (file === undefined) return [...texts, ...poll];
  if (text.length <= LIMITS.caption && file.as !== 'voice')
    return [{ kind: 'file', file, caption: text }, ...poll];
  return [{ kind: 'file', file, caption: '' }, ...texts, ...poll];
}

/** Named by the last paragraph, where the question stands. */
function composePoll({ text, choices }: RenderedMessage): Piece[] {
  const fits = choices.every(({ label }) => label.length <= LIMITS.pollLabel);
  const distinct = new Set(choices.map(({ label }) => label.trim())).size === choices.length;
  if (choices.length < 2 || choices.length > LIMITS.pollChoices || !fits || !distinct) return [];
  const question = splitText(text.split(/\n\s*\n/).at(-1) ?? text, LIMITS.pollTitle)[0];
  return question === undefined ? [] : [{ kind: 'poll', title: question, choices }];
}
