import type { RenderedMessage } from '../channels/channel.ts';
import type { Purpose } from '../reach/purposes.ts';
import { storeFlow } from '../engine/revive-flow.ts';
import { answerUnknown, greet, reportsOwner } from './answer-unknown.ts';
import { beyondLimit } from './beyond-limit.ts';
import { composeReply } from './compose-reply.ts';
import type { CommandScope, NoticeEvent, PendingTurn, TurnEvent, TurnResult, TurnServices } from './ports.ts';
import { answersByReaction } from './follow-reaction.ts';
import { questionReached } from './question-reached.ts';
import type { Ending } from './ending.ts';
import { routeEvent } from './route-event.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, openTalk, type Talk } from './talk.ts';

/**
 * Handles one event of one conversation: revives it, moves it, and composes at most one message. Writes nothing
 * itself; domain commands write in `scope.tx`, the rest is in the result. Throws when the flow fails: the caller
 * rolls back and tries again.
 */
export async function handleTurn(
  turn: PendingTurn,
  scope: CommandScope,
  services: TurnServices,
): Promise<TurnResult> {
  const talk = await openTalk(turn, scope, services);
  const { event } = turn;
  if (isNotice(event)) {
    if (talk.snapshot === undefined) await enterFlow(talk, talk.flow.id);
    if (event.type === 'ASK_AGAIN') return result(talk, askAgain(talk, event.step), 'question');
    const numbered = talk.flow.id === 'menu';
    const notice = await services.composeNotice(event, scope, numbered);
    if (notice === null) return result(talk, null, null);
    return { ...result(talk, notice.message, notice.purpose), noticeBinds: numbered };
  }
  if (ownEvents.has(event.type) || (event.type === 'REACTED' && answersByReaction(talk, event))) {
    if ((turn.replies ?? 0) >= services.limit.replies) {
      const answer = await beyondLimit(talk);
      if (answer !== 'pass') return result(talk, answer, null);
    }
    const unknown = await meetUnknown(talk);
    if (unknown !== null) return result(talk, unknown, null);
  }
  const ending = await routeEvent(talk, event);
  const message = reply(talk, ending);
  return result(talk, message, message === null ? null : await purposeOf(turn, scope, services));
}

/** The answer to somebody of whom it is not known who they are; null: it is the person. */
async function meetUnknown(talk: Talk): Promise<RenderedMessage | null> {
  const { turn, scope, services } = talk;
  const { event, doubt } = turn;
  const reports = event.type === 'TEXT' && reportsOwner(talk, event.text);
  if (doubt == null && !reports) return null;
  if (talk.snapshot === undefined) {
    await enterFlow(talk, talk.flow.id);
    talk.said = [];
  }
  if (reports) await services.owner.report(scope);
  const answer = reports ? await greet(talk) : await answerUnknown(talk);
  return 'message' in answer ? answer.message : reply(talk, { ask: 'open' });
}

/** What an event of ours says is a notice, except to somebody who is waiting for it right now: then it is an answer. */
async function purposeOf(
  { event }: PendingTurn,
  scope: CommandScope,
  { mayTell }: TurnServices,
): Promise<Purpose | null> {
  if (event.type === 'TIMER_FIRED') return 'question';
  if (!awaited.has(event.type)) return null;
  return (await mayTell('service', scope)) ? null : 'service';
}

/** What becomes of what a person has asked for. */
const awaited = new Set<PendingTurn['event']['type']>(['PICTURE_FETCHED', 'TICKET_TAKEN', 'TICKET_CLOSED']);

/**
 * After three failures: the event is parked. Where it was the person's own, they are told plainly and the conversation
 * goes on from the menu, with what was open laid aside to go on with; an event of ours is nothing to bother them with.
 */
export async function giveUpTurn(
  turn: PendingTurn,
  scope: CommandScope,
  services: TurnServices,
): Promise<TurnResult> {
  const { current, suspended } = turn.conversation;
  const rested = { ...turn.conversation, current: null };
  const talk = await openTalk({ ...turn, conversation: rested }, scope, services);
  if (!ownEvents.has(turn.event.type)) {
    const nothing = {
      turn,
      conversation: turn.conversation,
      setAside: null,
      reply: null,
      purpose: null,
    } as const;
    return { ...nothing, noticeBinds: false, answers: [], reached: null, address: null };
  }
  talk.setAside = current;
  if (current !== null && current.flow !== 'menu') {
    const kept = suspended.filter(({ flow }) => flow !== current.flow);
    talk.suspended = [...kept, { ...current, back: false }];
  }
  talk.said.push({ key: 'common:failed' });
  await enterFlow(talk, 'menu');
  return { ...result(talk, reply(talk, { ask: 'open' }), null), address: null };
}

const notices = new Set<TurnEvent['type']>([
  'ALERTS_DUE',
  'APPLICATION_CHANGED',
  'APPLICANTS_CHANGED',
  'CAMPAIGN_DUE',
  'ASK_AGAIN',
]);

function isNotice(event: TurnEvent): event is NoticeEvent {
  return notices.has(event.type);
}

/** What a person does and expects an answer to. */
const ownEvents = new Set<PendingTurn['event']['type']>([
  'TEXT',
  'PICK',
  'START',
  'CONTACT',
  'LOCATION',
  'MEDIA',
  'EDITED',
]);

/** Only while the same question is open: whoever has written meanwhile knows that we are back. */
function askAgain(talk: Talk, step: number): RenderedMessage | null {
  const { turn, moved, scope } = talk;
  if (moved || turn.conversation.step !== step || scope.person.stopped) return null;
  talk.said.push({ key: 'common:wasAway' });
  return reply(talk, { ask: 'open' });
}

function result(talk: Talk, message: RenderedMessage | null, purpose: Purpose | null): TurnResult {
  const { turn } = talk;
  return {
    turn,
    conversation: {
      current: storeFlow(talk.flow, talk.snapshot),
      suspended: talk.suspended,
      step: nextStep(talk),
      misses: talk.moved ? 0 : talk.misses,
    },
    setAside: talk.setAside,
    reply: message,
    purpose,
    noticeBinds: false,
    answers: talk.scope.answers,
    reached: newlyReached(talk),
    address: addressChange(turn),
  };
}

/** Compared with where the turn found the conversation, so that a repeated question costs nothing. */
function newlyReached(talk: Talk): TurnResult['reached'] {
  if (!talk.moved) return null;
  const now = questionReached(talk);
  return now === null || now.question === talk.restedAt ? null : now;
}

function nextStep({ turn, moved }: Talk): number {
  return turn.conversation.step + (moved ? 1 : 0);
}

function reply(talk: Talk, ending: Ending): RenderedMessage | null {
  const { turn, scope, services } = talk;
  const { language } = scope.person;
  const press = turn.event.type === 'PICK' ? turn.event : null;
  if (ending.ask === 'nothing') return press === null ? null : acknowledgeOnly(talk, ending.toast);
  const question = openQuestion(talk);
  const instead = ending.ask === 'again' ? ending.instead : undefined;
  const message = composeReply(services.renderer, {
    said: talk.said,
    question,
    ...(instead && { instead }),
    step: nextStep(talk),
    language,
    plain: scope.person.plainText,
  });
  if (talk.commands !== undefined) message.commands = talk.commands;
  if (press === null) return message;
  return { ...message, ...answerToPress(talk, press, question.inPlace === true) };
}

type Press = Extract<PendingTurn['event'], { type: 'PICK' }>;

function answerToPress(talk: Talk, press: Press, inPlace: boolean): Partial<RenderedMessage> {
  const { renderer } = talk.services;
  const { language } = talk.scope.person;
  const parts: Partial<RenderedMessage> = {};
  if (press.callbackId !== undefined) {
    parts.acknowledge = {
      callbackId: press.callbackId,
      ...(press.label !== undefined && { toast: press.label }),
    };
  }
  if (press.messageId === undefined || !talk.moved) return parts;
  if (inPlace) return { ...parts, replaces: press.messageId };
  if (press.label === undefined || press.shown === undefined || isSeries(talk)) return parts;
  const chosen = renderer.render({ key: 'common:chosen', vars: { choice: press.label } }, language);
  return { ...parts, settle: { messageId: press.messageId, text: `${press.shown}\n\n${chosen}` } };
}

function isSeries(talk: Talk): boolean {
  return openQuestion(talk).series === true;
}

function acknowledgeOnly(talk: Talk, toastKey: string | undefined): RenderedMessage | null {
  const { event } = talk.turn;
  if (event.type !== 'PICK' || event.callbackId === undefined) return null;
  const toast =
    toastKey === undefined
      ? {}
      : { toast: talk.services.renderer.render({ key: toastKey }, talk.scope.person.language) };
  return { text: '', choices: [], acknowledge: { callbackId: event.callbackId, ...toast } };
}

function addressChange({ event }: PendingTurn): TurnResult['address'] {
  if (event.type === 'REACHABLE') return { state: event.reachable ? 'active' : 'unreachable' };
  if (event.type === 'MOVED') return { movedTo: event.to };
  return null;
}
