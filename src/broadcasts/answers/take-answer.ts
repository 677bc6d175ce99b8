import type { FlowEvent } from '../../../flows/event.ts';
import { foldText } from '../../answers/words/fold-text.ts';
import type { CommandScope } from '../../conversation/ports.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import { findFreshBroadcast, findQuotedBroadcast } from '../../storage/broadcasts/find-answerable.ts';
import { keepAnswer } from '../../storage/broadcasts/keep-answer.ts';
import { wordsOf } from '../../storage/broadcasts/list-answers.ts';
import { recordReply } from '../../storage/broadcasts/record-reply.ts';
import type { Tx } from '../../storage/tx.ts';
import { wibDate } from '../../time/wib-date.ts';
import type { Broadcast, BroadcastChoice } from '../broadcast.ts';
import { answerHours } from './answer-hours.ts';
import { sortAnswer } from './sort-answer.ts';

const longestText = 2_000;
const longestShown = 120;

/**
 * Takes words for an answer to the broadcast they are a reply to, or to the newest one: a press where they name one of its
 * buttons, else for the office to read. Nothing where there is no such broadcast.
 */
export async function takeAnswer(
  scope: CommandScope<Tx>,
  text: string,
  how: { quoted: boolean; after: string | null },
): Promise<FlowEvent[]> {
  const { tx, person, turn, now } = scope;
  const writer = { personId: person.id, addressId: turn.address.id, now };
  const { event } = turn;
  const replyTo = 'replyTo' in event ? event.replyTo : undefined;
  const found = how.quoted
    ? replyTo === undefined
      ? null
      : await findQuotedBroadcast(tx, writer, replyTo)
    : await findFreshBroadcast(tx, writer, answerHours);
  if (found === null || (how.after !== null && found.sentAt <= new Date(how.after))) return [];
  const broadcast = await loadBroadcast(tx, found.broadcastId);
  if (broadcast === null) return [];
  const { id: broadcastId } = broadcast;
  const pressed = buttonNamed(broadcast, text, how.quoted);
  if (pressed !== -1) {
    const press = { broadcastId, personId: person.id, reply: `${pressed}`, now };
    const choice = broadcast.choices[pressed];
    if (choice === undefined || !(await recordReply(tx, press))) return [];
    return [{ type: 'BROADCAST_REPLIED', flow: choice.flow ?? null, input: choice.input ?? {} }];
  }
  const words = text.trim().slice(0, longestText);
  const kind = sortAnswer(words, wibDate(now));
  const answerId = await keepAnswer(
    tx,
    { broadcastId, personId: person.id, kind, text: words, words: wordsOf(words) },
    now,
  );
  const shown = words.length > longestShown ? `${words.slice(0, longestShown).trimEnd()}…` : words;
  const buttons = broadcast.choices.map((choice) => labelIn(choice, person.language));
  return [{ type: 'ANSWER_KEPT', broadcastId, answerId, words: shown, buttons }];
}

/** Place of the button that is named, or numbered in a reply to the message itself; -1: none. */
function buttonNamed({ choices }: Broadcast, text: string, numbered: boolean): number {
  const folded = foldText(text);
  return choices.findIndex(
    ({ label }, at) =>
      (numbered && folded === `${at + 1}`) || Object.values(label).some((one) => foldText(one) === folded),
  );
}

function labelIn({ label }: BroadcastChoice, language: string): string {
  const own = Object.entries(label).find(([one]) => one === language)?.[1];
  return own ?? label.id ?? Object.values(label)[0] ?? '';
}
