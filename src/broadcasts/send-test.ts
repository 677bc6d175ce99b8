import type { CommandScope } from '../conversation/ports.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { writeMessage } from '../storage/broadcasts/write-message.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import type { BroadcastDraft } from './broadcast.ts';
import { languagesOf } from './check-broadcast.ts';
import { renderVariants } from './render-broadcast.ts';

/** Sends a draft to its author alone, once in each language that has a text; its buttons are shown and do nothing. */
export async function sendTest(
  tx: Tx,
  renderer: Renderer,
  draft: BroadcastDraft,
  { person, turn, now }: CommandScope<Tx>,
): Promise<void> {
  const card = draft.vacancyId === null ? null : await loadVacancy(tx, draft.vacancyId);
  const variants = renderVariants(renderer, { id: 0, ...draft }, card, true);
  const { address } = turn;
  for (const language of languagesOf(draft)) {
    const fitting = variants.filter(
      (one) =>
        one.language === language &&
        one.plain === person.plainText &&
        !one.numbered &&
        (one.half === 1 || draft.otherTexts?.[language] !== undefined),
    );
    for (const fits of fitting)
      await writeMessage(
        tx,
        { personId: person.id, addressId: address.id, channel: address.channel },
        fits.message,
        now,
      );
  }
}
