import type { BroadcastDraftInput, DraftContent } from './commands.ts';
import type { BroadcastContext } from './context.ts';

/** What is checked, tested and sent. */
export function draftOf(context: BroadcastContext): BroadcastDraftInput {
  const { texts, otherTexts, buttons, vacancyId, picture, audience } = context;
  const second = Object.keys(otherTexts).length > 0 && { otherTexts };
  return { texts, ...second, buttons, vacancyId, picture, audience };
}

/** What is kept of it. */
export function contentOf(context: BroadcastContext): DraftContent {
  const { when, replaces } = context;
  return { ...draftOf(context), when, replaces };
}
