import type { PreviewFact } from '../../flows/work/broadcast/facts.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Tx } from '../storage/tx.ts';
import { loadVacancy } from '../storage/vacancies/load-vacancy.ts';
import type { BroadcastDraft } from './broadcast.ts';
import { languagesOf } from './check-broadcast.ts';
import { renderVariants } from './render-broadcast.ts';

/** The whole message in each language that has a text, as people get it who have buttons and see pictures. */
export async function previewBroadcast(
  tx: Tx,
  renderer: Renderer,
  draft: BroadcastDraft,
): Promise<PreviewFact[]> {
  const card = draft.vacancyId === null ? null : await loadVacancy(tx, draft.vacancyId);
  const written = languagesOf(draft);
  return renderVariants(renderer, { id: 0, ...draft }, card, true)
    .filter(
      ({ language, plain, numbered, half }) =>
        written.includes(language) &&
        !plain &&
        !numbered &&
        (half === 1 || draft.otherTexts?.[language] !== undefined),
    )
    .map(({ language, half, message }) => ({
      language,
      half: draft.otherTexts?.[language] === undefined ? 0 : half,
      words: message.text,
      buttons: message.choices.map(({ label }) => label),
    }));
}
