import type { BroadcastDraftInput } from '../../flows/broadcast/commands.ts';
import { languages } from '../../flows/languages.ts';
import { text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { BroadcastChoice, BroadcastDraft } from './broadcast.ts';

/** What each ready-made button starts. */
const starts: Record<string, string> = {
  search: 'vacancies',
  assessment: 'assessment',
  apply: 'apply',
  human: 'ticket',
};

/** A draft of the chat with its buttons made out: their words in every language, what they start. */
export function readDraft(renderer: Renderer, input: BroadcastDraftInput): BroadcastDraft {
  const { texts, buttons, vacancyId, audience } = input;
  return {
    texts,
    audience,
    language: null,
    vacancyId,
    choices: buttons.map((id) => choiceOf(renderer, id, vacancyId)),
  };
}

function choiceOf(renderer: Renderer, id: string, vacancyId: number | null): BroadcastChoice {
  const words = languages.map((language) => [
    language,
    renderer.render(text(`broadcast:button_${id}`), language),
  ]);
  const flow = starts[id];
  return {
    label: Object.fromEntries(words) as BroadcastChoice['label'],
    ...(flow !== undefined && { flow }),
    ...(id === 'apply' && vacancyId !== null && { input: { vacancyId } }),
  };
}
