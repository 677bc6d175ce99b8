import { renderChoices } from './compose-reply.ts';
import { binds } from './control-word.ts';
import type { Ending } from './ending.ts';
import { isWorkFlow } from './is-work-flow.ts';
import { openQuestion } from './open-question.ts';
import { pick } from './pick-choice.ts';
import { sayByName } from './say-by-name.ts';
import type { Talk } from './talk.ts';

const signs: readonly [meaning: string, signs: RegExp][] = [
  ['yes', /^(?:👍|👌|✅|✔|☑|🆗)/u],
  ['no', /^(?:👎|❌|❎|✖|🚫|🙅)/u],
];
/** 1️⃣ is the digit with a mark that draws a key around it. */
const keycap = /^([0-9])\uFE0F?\u20E3$/u;

type Reaction = { emoji: string; messageId: string };

/**
 * A sign under the message that asks what is open now: a thumb says yes or no, a numbered key picks a choice. It is a
 * light answer, so it gives no consent, sends nothing, deletes nothing and moves no role: there a word is asked for.
 * Everything else (a heart, a sign under an older message) is silent.
 */
export async function followReaction(talk: Talk, reaction: Reaction): Promise<Ending> {
  const question = openQuestion(talk);
  if (question.relay !== undefined || !answersByReaction(talk, reaction)) return { ask: 'nothing' };
  const { renderer } = talk.services;
  const { step } = talk.turn.conversation;
  const choices = renderChoices(renderer, question, step, talk.scope.person.language);
  const meaning = meaningOf(reaction.emoji);
  const choice = choices.find(({ id, key }) => id === meaning || key === meaning);
  const weighty =
    binds(talk) ||
    question.consent !== undefined ||
    question.consents !== undefined ||
    isWorkFlow(talk.flow.id);
  if (weighty || choice?.danger === true) {
    sayByName(talk, 'common:hintReaction');
    return { ask: 'open' };
  }
  return choice === undefined ? { ask: 'nothing' } : pick(talk, choice.id);
}

/** Whether it has a meaning and stands under the message that asks the open question. */
export function answersByReaction({ turn, setAside }: Talk, { emoji, messageId }: Reaction): boolean {
  const { questionMessageId } = turn;
  if (questionMessageId == null || setAside !== null || meaningOf(emoji) === null) return false;
  // WhatsApp Web calls a message by the end of its id.
  return questionMessageId === messageId || questionMessageId.endsWith(`_${messageId}`);
}

function meaningOf(emoji: string): string | null {
  return keycap.exec(emoji)?.[1] ?? signs.find(([, sign]) => sign.test(emoji))?.[0] ?? null;
}
