import type { BroadcastDraftInput } from '../../flows/work/broadcast/commands.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastDraft } from './broadcast.ts';
import { readChoice } from './make-choice.ts';

/** A draft of the chat with its buttons made out. */
export function readDraft(renderer: Renderer, input: BroadcastDraftInput): BroadcastDraft {
  const { texts, otherTexts, buttons, vacancyId, picture, audience } = input;
  return {
    texts,
    ...(otherTexts && { otherTexts }),
    audience,
    language: null,
    vacancyId,
    picture,
    choices: buttons.map((button) => readChoice(renderer, button, vacancyId)),
  };
}
