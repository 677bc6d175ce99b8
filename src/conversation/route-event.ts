import type { InboundMedia } from '../channels/channel.ts';
import type { Ending } from './ending.ts';
import type { NoticeEvent, TurnEvent } from './ports.ts';
import { answerBroadcast, answerByWord, answerQuoted } from './answer-broadcast.ts';
import { staleYes } from './answer-binding.ts';
import { answerLanguage, takeLanguage, welcomeText } from './answer-language.ts';
import { beginByWord } from './begin-by-word.ts';
import { binds, controlWord } from './control-word.ts';
import { followHeard } from './follow-heard.ts';
import { followReaction } from './follow-reaction.ts';
import { followStaff } from './follow-staff.ts';
import { followWord } from './follow-word.ts';
import { findInvitation, findWorkWord, followTicket, followWork } from './follow-work.ts';
import { relayReply, relayText, relayThing } from './relay-to-human.ts';
import { navBack, parseChoiceData, renderChoices } from './compose-reply.ts';
import { guessLanguage } from './guess-language.ts';
import { interpretAnswer } from './interpret-answer.ts';
import { leaveText } from './leave-text.ts';
import { isMenuWord } from './is-menu-word.ts';
import { answerInWords } from './answer-campaign.ts';
import { pick } from './pick-choice.ts';
import { pickNotice } from './pick-notice.ts';
import { findPictureWord, showPicture } from './show-picture.ts';
import { followPicture, takePicture } from './take-picture.ts';
import { sayByName } from './say-by-name.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, type Talk } from './talk.ts';
import { routeLost } from './route-lost.ts';
import { matchChoice } from './match-choice.ts';
import { noticeChoice } from './notice-choice.ts';
import { typedTooEarly } from './typed-too-early.ts';

/** A command of a platform's that is none of ours: it is answered, not searched for. */
const unknownCommand = /^\/[a-z][a-z0-9_]{0,31}(?:@\w+)?(?:\s|$)/iu;
const open: Ending = { ask: 'open' };
/** A first message with so many words more of one language than of another is not asked which it is. */
const clearLead = 2;
/** Words with a code that somebody may begin with. */
const withoutGreeting: readonly string[] = ['guardian', 'link'];
const silent: Ending = { ask: 'nothing' };
const bindingChoices: readonly string[] = ['yes', 'yesWithResult', 'hapus', 'all', 'first'];
/** A pressed button of an older question brings the open one again unless it was sent just now. */
const stillInSightMs = 60_000;

/** Turns one event of a person into moves of the conversation. */
export async function routeEvent(talk: Talk, event: Exclude<TurnEvent, NoticeEvent>): Promise<Ending> {
  if (talk.snapshot === undefined) return greet(talk, event);
  const replied = await relayReply(talk);
  if (replied !== null) return replied;
  const relayed = await relayThing(talk, event);
  if (relayed !== null) return relayed;
  const quoted = await answerQuoted(talk);
  if (quoted !== null) return quoted;
  switch (event.type) {
    case 'TEXT':
      return routeText(talk, event.text);
    case 'PICK':
      return routePick(talk, event.data);
    case 'START':
      return routeStart(talk, event.payload);
    case 'CONTACT':
      if (openQuestion(talk).answer !== 'phone') return hint(talk, 'common:hintContact');
      return event.own ? interpretAnswer(talk, event.phone) : hint(talk, 'common:hintOwnNumber');
    case 'MEDIA':
      return routeMedia(talk, event);
    case 'LOCATION':
      return hint(talk, 'common:hintLocation');
    case 'EDITED':
      // What was not understood still waits for its answer: the new words are it.
      return talk.misses > 0 ? routeText(talk, event.text) : hint(talk, 'common:hintEdited');
    case 'REACTED':
      return followReaction(talk, event);
    case 'STAFF_WROTE':
      return followStaff(talk, event.text);
    case 'PICTURE_FETCHED':
      return followPicture(talk, event);
    case 'TICKET_TAKEN':
    case 'TICKET_CLOSED':
      return followTicket(talk, event);
    case 'TIMER_FIRED':
      return remind(talk);
    case 'OPTED_OUT':
      await talk.services.handlers.stopNotices({ type: 'stopNotices' }, talk.scope);
      return silent;
    case 'OPTED_IN':
    case 'REACHABLE':
    case 'MOVED':
      return silent;
    default:
      return unreachable(event);
  }
}

async function greet(talk: Talk, event: TurnEvent): Promise<Ending> {
  if (
    event.type === 'STAFF_WROTE' ||
    event.type === 'REACHABLE' ||
    event.type === 'MOVED' ||
    event.type === 'REACTED' ||
    event.type === 'OPTED_OUT' ||
    event.type === 'OPTED_IN'
  ) {
    await enterFlow(talk, talk.flow.id);
    return silent;
  }
  const code = vacancyCode(event.type === 'START' ? event.payload : event.type === 'TEXT' ? event.text : '');
  if (event.type === 'TEXT') await takeLanguage(talk, event.text);
  const shown = event.type === 'TEXT' && guessLanguage(event.text, clearLead) !== null;
  await enterFlow(talk, talk.flow.id, shown ? { languageShown: true } : {});
  if (event.type === 'TICKET_TAKEN' || event.type === 'TICKET_CLOSED') return followTicket(talk, event);
  const word = event.type === 'TEXT' ? controlWord(talk, event.text) : null;
  if (word !== null && withoutGreeting.includes(word.word)) return followWord(talk, word);
  const work =
    event.type === 'TEXT'
      ? findWorkWord(talk, event.text)
      : event.type === 'START'
        ? findInvitation(talk, event.payload)
        : null;
  if (work !== null) return followWork(talk, work);
  if (code !== null) await interruptFlow(talk, 'vacancies', { code });
  if (event.type !== 'TEXT' || code !== null) return open;
  const wished = await welcomeText(talk, event.text);
  const begun = wished !== null || talk.flow.id === 'onboarding';
  if (begun && openQuestion(talk).anyLanguage !== true) talk.said.unshift({ key: 'onboarding:hello' });
  return wished ?? open;
}

async function routeMedia(talk: Talk, event: InboundMedia): Promise<Ending> {
  const taken = await takePicture(talk, event);
  if (taken !== undefined) return taken;
  return event.caption === undefined ? hint(talk, 'common:hintMedia') : routeText(talk, event.caption);
}

async function routeStart(talk: Talk, payload: string | undefined): Promise<Ending> {
  const invitation = findInvitation(talk, payload);
  if (invitation !== null) return followWork(talk, invitation);
  const code = vacancyCode(payload);
  return code === null ? hint(talk, 'common:helloAgain') : openVacancy(talk, code);
}

async function openVacancy(talk: Talk, code: string): Promise<Ending> {
  await interruptFlow(talk, 'vacancies', { code });
  return open;
}

async function routeText(talk: Talk, text: string): Promise<Ending> {
  if (talk.setAside !== null) return routeLost(talk, text);
  const question = openQuestion(talk);
  if (question.relay === undefined && isMenuWord(text)) return followWord(talk, { word: 'menu', rest: '' });
  const code = question.relay === undefined && question.anyText !== true ? vacancyCode(text) : null;
  if (code !== null) return openVacancy(talk, code);
  if (question.anyText === true && question.choicesFirst !== true)
    return (await leaveText(talk, text)) ?? interpretAnswer(talk, text);
  const choices = renderChoices(
    talk.services.renderer,
    question,
    talk.turn.conversation.step,
    talk.scope.person.language,
  );
  if (question.anyText === true) {
    const named = matchChoice(text, choices, question.answer);
    if (named !== null) return pick(talk, named.id);
    return (await leaveText(talk, text)) ?? interpretAnswer(talk, text);
  }
  const notice = noticeChoice(talk, text);
  const choice = notice === null ? matchChoice(text, choices, question.answer) : null;
  if (question.relay !== undefined && notice === null && choice?.id !== navBack)
    return relayText(talk, text, question, choice?.id ?? null);
  if (notice === null && choice === null) {
    const work = findWorkWord(talk, text);
    if (work !== null) return followWork(talk, work);
    const answered = await answerInWords(talk, text);
    if (answered !== null) return answered;
    const pressed = await answerByWord(talk, text);
    if (pressed !== null) return pressed;
    const pictured = findPictureWord(talk, text);
    if (pictured !== null) return showPicture(talk, pictured);
    if (question.anyLanguage === true && !typedTooEarly(talk)) return answerLanguage(talk, text);
    const word = controlWord(talk, text);
    const searches = word === null || word.word === 'search';
    if (searches && unknownCommand.test(text)) return hint(talk, 'common:hintCommand');
    if (word !== null) return followWord(talk, word);
    const begun = await beginByWord(talk, text, question);
    if (begun !== null) return begun;
    const heard = (await answerBroadcast(talk, text)) ?? (await followHeard(talk, text));
    if (heard !== null) return heard;
  }
  if (typedTooEarly(talk)) return silent;
  if (notice !== null) return (await pickNotice(talk, notice)) ?? stale(talk);
  if (choice === null) return interpretAnswer(talk, text);
  const late = bindingChoices.includes(choice.id) && binds(talk) ? staleYes(talk) : null;
  return late === null ? pick(talk, choice.id) : hint(talk, late);
}

async function routePick(talk: Talk, data: string): Promise<Ending> {
  if (data.startsWith('n:')) return (await pickNotice(talk, data)) ?? stale(talk);
  const parsed = parseChoiceData(data);
  const { renderer } = talk.services;
  const choices = renderChoices(
    renderer,
    openQuestion(talk),
    talk.turn.conversation.step,
    talk.scope.person.language,
  );
  const known = choices.find((choice) => choice.id === parsed?.id);
  if (parsed === null || parsed.step !== talk.turn.conversation.step || known === undefined)
    return stale(talk);
  return pick(talk, known.id);
}

/** A toast where the platform has them and the question is in sight; else words at once, for silence is no answer. */
function stale(talk: Talk): Ending {
  const { questionSentAt, event } = talk.turn;
  if (event.type === 'PICK' && event.callbackId === undefined) return hint(talk, 'common:stale');
  const inSight =
    questionSentAt !== null && talk.scope.now.getTime() - questionSentAt.getTime() < stillInSightMs;
  if (inSight) return { ask: 'nothing', toast: 'common:stale' };
  return hint(talk, 'common:stale');
}

function hint(talk: Talk, key: string): Ending {
  sayByName(talk, key);
  return open;
}

/** Whoever has stopped all notices, or has gone on meanwhile, is not reminded. */
function remind(talk: Talk): Ending {
  const waiting = talk.suspended.length > 0 && !talk.scope.person.stopped;
  return waiting ? hint(talk, 'common:reminder') : silent;
}

/** Deep links carry `loker-<code>`, to be sent as it is where a platform has none; everything else is a source to be remembered, not obeyed. */
function vacancyCode(payload: string | undefined): string | null {
  return /^loker-([A-Za-z0-9]{4,8})$/iu.exec((payload ?? '').trim())?.[1]?.toUpperCase() ?? null;
}

function unreachable(event: never): never {
  throw new TypeError(`no route for ${JSON.stringify(event)}`);
}
