import type { Question } from '../../flows/question.ts';
import { endVacancyNews } from './end-vacancy-news.ts';
import type { Ending } from './ending.ts';
import { findWord } from './find-word.ts';
import { followWord } from './follow-word.ts';
import { findWorkWord, followWork } from './follow-work.ts';
import { hearText } from './hear-text.ts';
import { wibDate } from '../time/wib-date.ts';
import { foldText } from './fold-text.ts';
import type { TurnEvent } from './ports.ts';
import { openQuestion } from './open-question.ts';
import { tellFlow, type Talk } from './talk.ts';
import { typedTooEarly } from './typed-too-early.ts';

const open: Ending = { ask: 'open' };
const silent: Ending = { ask: 'nothing' };
const longestText = 3_500;
/** Words of a counselor, alone in a message, that are for us and not for the person at the other end. */
const ownWords = ['menu', 'pause', 'human'];
/** Of the person: nobody answers a human with these alone, and a human could do nothing with them. */
const askersWords = ['menu', 'delete', 'data'];

/**
 * A text while a human is at the other end: it goes to them, and the bot is silent. Only the words that end it count,
 * and BERHENTI; MENU, HAPUS and DATA SAYA go to nobody, and that is said. For a counselor TUGAS counts too, by which new
 * tickets are told, MENU and JEDA, which lead back to the work menu, and PETUGAS.
 */
export async function relayText(
  talk: Talk,
  text: string,
  question: Question,
  choiceId: string | null,
): Promise<Ending> {
  if (text.trim() === '') return silent;
  const work = question.relay === 'answerer' ? findWorkWord(talk, text) : null;
  if (work?.word === 'work') return followWork(talk, work);
  if (choiceId !== null && !typedTooEarly(talk)) {
    await tellFlow(talk, { type: 'ANSWERED', value: choiceId });
    return open;
  }
  const alone = !/\s/u.test(text.trim());
  const word = findWord(text)?.word;
  if (question.relay === 'asker' && asksFor(talk, text, 'alerts-off')) return endVacancyNews(talk);
  if (asksFor(talk, text, 'stop') && (question.relay === 'asker' || alone)) return stop(talk);
  if (question.relay === 'answerer' && alone && word !== undefined && ownWords.includes(word)) {
    talk.said.push({ key: 'counselor:notSent', vars: { word: text.trim() } });
    if (word === 'human') return followWord(talk, { word, rest: '' });
    await tellFlow(talk, { type: 'BACK' });
    return open;
  }
  const { event } = talk.turn;
  const command = event.type === 'TEXT' && event.command === true;
  if (question.relay === 'asker' && (command || (word !== undefined && askersWords.includes(word)))) {
    talk.said.push({ key: 'ticket:commandInTalk', vars: { word: text.trim() } });
    return open;
  }
  if (question.relay === 'asker' && isEnd(talk, text)) {
    await tellFlow(talk, { type: 'BACK' });
    return open;
  }
  return hand(talk, text);
}

/**
 * What is no text (a picture, a voice note, a place, a correction) where it is for a human: it goes to them, with the
 * words beside it. Null where nobody waits for it.
 */
export async function relayThing(talk: Talk, event: TurnEvent): Promise<Ending | null> {
  const words = wordsOf(event);
  if (words === null) return null;
  const question = openQuestion(talk);
  const edited = event.type === 'EDITED';
  if (question.relay === undefined && (question.files !== true || edited)) return null;
  if (question.relay === 'asker' && asksFor(talk, words, 'stop')) return stop(talk);
  return hand(talk, words);
}

function wordsOf(event: TurnEvent): string | null {
  switch (event.type) {
    case 'MEDIA':
      return event.caption ?? '';
    case 'LOCATION':
    case 'CONTACT':
      return '';
    case 'EDITED':
      return event.text;
    default:
      return null;
  }
}

async function stop(talk: Talk): Promise<Ending> {
  const ending = await followWord(talk, { word: 'stop', rest: '' });
  await tellFlow(talk, { type: 'BACK' });
  return ending;
}

/**
 * A reply to something a person of a ticket has said, or to the call for one: it goes to that ticket, whatever is open, and
 * the echo names who gets it. Null for everything else.
 */
export async function relayReply(talk: Talk): Promise<Ending | null> {
  const { replyTicket, event } = talk.turn;
  const words = event.type === 'TEXT' ? event.text : wordsOf(event);
  if (replyTicket === null || words === null || (event.type === 'TEXT' && words.trim() === '')) return null;
  const { handlers } = talk.services;
  const text = words.slice(0, longestText);
  const sent = { type: 'answerTicket', ticketId: replyTicket, text, reply: true } as const;
  const [answer] = await handlers.answerTicket(sent, talk.scope);
  if (answer?.type === 'TICKET_CHANGED')
    talk.said.push({ key: 'counselor:sentTo', vars: { name: answer.receiver ?? '', id: replyTicket } });
  else if (answer?.type === 'PERSON_UNREACHABLE') talk.said.push({ key: 'counselor:unreachable' });
  else talk.said.push({ key: 'counselor:replyGone', vars: { id: replyTicket } });
  return { ask: 'again', instead: [] };
}

/** What was written before the talk was in sight was meant for somebody else: it is kept from the human, and that is said. */
async function hand(talk: Talk, text: string): Promise<Ending> {
  if (typedTooEarly(talk) && openQuestion(talk).relay !== undefined) {
    talk.said.push({ key: 'ticket:writtenBefore' });
    return open;
  }
  await tellFlow(talk, { type: 'SAID', text: text.slice(0, longestText) });
  if (openQuestion(talk).relay === undefined) return open;
  if (talk.said.length === 0) return { ask: 'nothing' };
  return talk.said.at(-1)?.key === 'counselor:sentTo' ? { ask: 'again', instead: [] } : open;
}

/** Surely a wish to stop: a talk is full of words that only look like one. */
function asksFor({ scope }: Talk, text: string, wish: 'stop' | 'alerts-off'): boolean {
  const { intent, confidence } = hearText(text, { situation: 'ticket', today: wibDate(scope.now) });
  return intent === wish && confidence === 1;
}

function isEnd({ services }: Talk, text: string): boolean {
  return services.renderer.words('ticket:endWords', 'id').includes(foldText(text));
}
