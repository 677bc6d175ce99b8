import { numberedText } from '../channels/numbered-text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import { longestCaption, type BroadcastDraft } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';
import { renderVariants } from './render-broadcast.ts';

/**
 * With a picture everything has to fit its caption, or each person would get two messages, and be charged two.
 * @throws BroadcastError `captionTooLong` with the length as it is
 */
export async function checkFit(tx: Tx, renderer: Renderer, draft: BroadcastDraft): Promise<void> {
  if (draft.picture === null) return;
  const card = draft.vacancyId === null ? null : await loadVacancy(tx, draft.vacancyId);
  const numbered = renderVariants(renderer, { id: 0, ...draft }, card, true).filter(
    ({ message }) => message.media !== undefined,
  );
  const length = Math.max(...numbered.map(({ message }) => numberedText(message).length));
  if (length > longestCaption)
    throw new BroadcastError('captionTooLong', `With the picture the text has ${length} characters.`, {
      length,
    });
}
