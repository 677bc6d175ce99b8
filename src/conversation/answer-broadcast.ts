import { languages } from '../../flows/languages.ts';
import { homePlace } from '../../flows/home-place.ts';
import type { Intent } from '../understanding/intents.ts';
import { broadcastButtons } from '../../flows/work/broadcast/commands.ts';
import { wibDate } from '../time/wib-date.ts';
import { guessFromChoices } from './interpret-answer.ts';
import type { Ending } from './ending.ts';
import { findWord } from './find-word.ts';
import { foldText } from './fold-text.ts';
import { hearAlways } from './hear-always.ts';
import { hearText } from './hear-text.ts';
import { isWorkFlow } from './is-work-flow.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, type Talk } from './talk.ts';

/** Wishes that a message to the office is never taken for, however likely. */
const always: readonly Intent[] = ['distress', 'stop', 'alerts-off', 'human', 'delete'];
/** Wishes that stay what they are where they are this likely; what only asks or chats is for the office. */
const clear: Partial<Record<Intent, number>> = {
  ...{ search: 0.9, status: 0.9, 'profile-change': 0.9, 'own-data': 0.9, language: 0.9, questionnaire: 0.9, result: 0.9 },
  ...{ 'alerts-on': 0.9, ak1: 0.9, abroad: 0.9, cv: 0.9, interview: 0.9, 'fraud-report': 0.7, 'scam-check': 0.7 },
  ...{ abusive: 0.7, thanks: 0.95, greeting: 0.95 },
}; // prettier-ignore

/** Words that answer a broadcast by replying to its very message, whatever is open; null: they are none. */
export async function answerQuoted(talk: Talk): Promise<Ending | null> {
  const { event } = talk.turn;
  if (event.type !== 'TEXT' || event.replyTo === undefined || event.text.trim() === '') return null;
  if (isWorkFlow(talk.flow.id) || openQuestion(talk).relay !== undefined) return null;
  if (hearAlways(talk, event.text) !== null || findWord(event.text)?.word === 'menu') return null;
  return give(talk, event.text, { quoted: true, after: null });
}

/**
 * The name of a button under the newest broadcast, or "daftar" and "minat", which answer an invitation though they lead
 * elsewhere otherwise; null: it is none of these, or there is no such broadcast.
 */
export async function answerByWord(talk: Talk, text: string): Promise<Ending | null> {
  if (!atHome(talk)) return null;
  const folded = foldText(text);
  const accepts = talk.scope.person.registered && acceptWords(talk).has(folded);
  return accepts || buttonNames(talk).has(folded) ? give(talk, text, { quoted: false, after: null }) : null;
}

/**
 * Free words of somebody who was sent a broadcast lately and is asked nothing that they could answer: the office gets them,
 * and the person is told so. What is heard as a wish of their own stays that. Null: they are no answer.
 */
export async function answerBroadcast(talk: Talk, text: string): Promise<Ending | null> {
  if (isWorkFlow(talk.flow.id)) return null;
  const question = openQuestion(talk);
  const home = atHome(talk);
  if (!home && (question.answer !== undefined || question.series === true)) return null;
  if (!home && guessFromChoices(talk, question, text) !== null) return null;
  if (isOwnWish(talk, text)) return null;
  const { questionSentAt } = talk.turn;
  const after = home ? null : (questionSentAt ?? talk.scope.now).toISOString();
  return give(talk, text, { quoted: false, after });
}

const atHome = ({ flow }: Talk): boolean => flow.id === homePlace.flow || flow.id === 'answer';

function isOwnWish(talk: Talk, text: string): boolean {
  const { intent, slots, confidence } = hearText(text, {
    situation: 'menu',
    today: wibDate(talk.scope.now),
  });
  if (always.includes(intent)) return true;
  if (intent === 'search' && Object.keys(slots).length === 0) return false;
  return confidence >= (clear[intent] ?? 2);
}

let names: Set<string> | undefined;
let accepting: Set<string> | undefined;

function buttonNames({ services: { renderer } }: Talk): Set<string> {
  names ??= new Set(
    languages.flatMap((one) =>
      broadcastButtons.map((id) => foldText(renderer.render({ key: `broadcast:button_${id}` }, one))),
    ),
  );
  return names;
}

function acceptWords({ services: { renderer } }: Talk): Set<string> {
  accepting ??= new Set(
    languages.flatMap((one) => renderer.words('answer:acceptWords', one)).map((word) => foldText(word)),
  );
  return accepting;
}

async function give(
  talk: Talk,
  text: string,
  how: { quoted: boolean; after: string | null },
): Promise<Ending | null> {
  const command = { type: 'answerBroadcast', text, ...how } as const;
  const [event] = await talk.services.handlers.answerBroadcast(command, talk.scope);
  if (event?.type === 'BROADCAST_REPLIED') {
    if (event.flow === null) talk.said.push({ key: 'broadcast:thanks' });
    else await interruptFlow(talk, event.flow, event.input);
    return { ask: 'open' };
  }
  if (event?.type !== 'ANSWER_KEPT') return null;
  const { broadcastId, answerId, words, buttons } = event;
  if (!atHome(talk)) {
    talk.said.push({ key: 'answer:sentBeside', vars: { words } });
    return { ask: 'open' };
  }
  const input = { broadcastId, answerId, words, buttons };
  if (talk.flow.id === 'answer') await enterFlow(talk, 'answer', input);
  else await interruptFlow(talk, 'answer', input);
  return { ask: 'open' };
}
