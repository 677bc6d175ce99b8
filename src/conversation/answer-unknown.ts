import type { Text } from '../../flows/text.ts';
import type { RenderedMessage } from '../channels/channel.ts';
import { wibDate } from '../time/wib-date.ts';
import { renderChoices } from './compose-reply.ts';
import type { Ending } from './ending.ts';
import { findWorkWord } from './follow-work.ts';
import { findWord } from './find-word.ts';
import { followWord } from './follow-word.ts';
import { foldText } from './fold-text.ts';
import { hearAlways } from './hear-always.ts';
import { openQuestion } from './open-question.ts';
import { routeEvent } from './route-event.ts';
import { interruptFlow, type Talk } from './talk.ts';

/** Comes back with the button of a new owner. */
export const newOwner = 'u:new';

/** What is typed for it. No number: that could answer something else, and there is no way back. */
const newOwnerWord = 'BARU';

/** What there is to say; `known`: it is the person, and the open question follows. */
export type UnknownAnswer = { message: RenderedMessage } | { known: true };

/**
 * Answers whoever writes from a number that was silent for long, or whose owner has changed, as somebody unknown: nothing of
 * the account is said or shown before a fact that only its owner knows is told. PETUGAS and BERHENTI work as ever, and a new
 * owner begins with an account of their own.
 */
export async function answerUnknown(talk: Talk): Promise<UnknownAnswer> {
  const { turn, scope, services } = talk;
  const { event } = turn;
  const { owner } = services;
  if (event.type === 'PICK' && event.data === newOwner) return leave(talk);
  if (event.type === 'PICK' && isOffered(talk, event.data)) return help(talk, () => routeEvent(talk, event));
  if (event.type !== 'TEXT') return greet(talk);
  // To a human anything may be said, but BERHENTI is no part of it.
  if (isHelped(talk) && findWord(event.text)?.word !== 'stop')
    return help(talk, () => routeEvent(talk, event));
  const always = hearAlways(talk, event.text);
  if (always?.want === 'distress') {
    const { kind } = always;
    return help(talk, async () => {
      await interruptFlow(talk, 'care', { kind });
      return { ask: 'open' };
    });
  }
  if (always?.want === 'stop') {
    await services.handlers.stopNotices({ type: 'stopNotices' }, scope);
    return { message: compose(talk, [{ key: 'common:stopped' }]) };
  }
  if (always?.want === 'human') return help(talk, () => followWord(talk, { word: 'human', rest: '' }));
  if (isNewOwner(talk, event.text)) return leave(talk);
  const { fact, locked } = await owner.ask(scope);
  if (!fact) return (await invited(talk, event.text)) ? { known: true } : greet(talk);
  const understood = services.understand('date', event.text, { today: wibDate(scope.now) });
  if (locked || understood.kind !== 'value') return greet(talk);
  if (await owner.confirm(`${understood.value}`, scope)) {
    talk.said.push({ key: 'common:ownerKnown' });
    return { known: true };
  }
  return greet(talk, { key: 'common:ownerWrong' });
}

let changed: Set<string> | undefined;

/** Whether somebody says that the number is not the person's any more. */
export function reportsOwner({ services }: Talk, text: string): boolean {
  if (text.length > 80) return false;
  changed ??= new Set(services.renderer.words('common:ownerChangedWords', 'id').map(foldText));
  return changed.has(foldText(text));
}

/** The greeting of somebody unknown, and what it takes to go on. */
export async function greet(talk: Talk, first?: Text): Promise<UnknownAnswer> {
  const { fact, staff, locked } = await talk.services.owner.ask(talk.scope);
  if (locked) return { message: compose(talk, [{ key: 'common:ownerLocked' }]) };
  const asked: Text = {
    key: fact ? 'common:ownerAsk' : staff ? 'common:ownerAskStaff' : 'common:ownerNoFact',
  };
  return { message: compose(talk, [first ?? { key: 'common:ownerUnknown' }, asked]) };
}

async function leave(talk: Talk): Promise<UnknownAnswer> {
  await talk.services.owner.leave(talk.scope);
  return { message: compose(talk, [{ key: 'common:ownerNew' }], false) };
}

const isHelped = (talk: Talk): boolean => ['ticket', 'care'].includes(talk.flow.id);

/** Whether a button is one of the open question of a talk with the office, or of help in distress. */
function isOffered(talk: Talk, data: string): boolean {
  if (!isHelped(talk)) return false;
  const { services, turn, scope } = talk;
  const { step } = turn.conversation;
  return renderChoices(services.renderer, openQuestion(talk), step, scope.person.language).some(
    (choice) => choice.data === data,
  );
}

/** A talk with the office, or help in distress, goes on as ever; where it would lead to anything else, that is not shown. */
async function help(talk: Talk, goOn: () => Promise<Ending>): Promise<UnknownAnswer> {
  const ending = await goOn();
  if (isHelped(talk)) return ending.ask === 'nothing' ? { message: silence } : { known: true };
  talk.said = [];
  return greet(talk);
}

const silence: RenderedMessage = { text: '', choices: [] };

/** Whoever has been given their role anew is who they are. */
async function invited(talk: Talk, text: string): Promise<boolean> {
  const found = findWorkWord(talk, text);
  if (found?.word !== 'invite') return false;
  const { handlers, owner } = talk.services;
  const [event] = await handlers.redeemInvite({ type: 'redeemInvite', code: found.code }, talk.scope);
  if (event?.type !== 'ROLE_GRANTED') return false;
  await owner.trust(talk.scope);
  talk.said.push({ key: 'common:ownerKnown' });
  return true;
}

function isNewOwner({ services }: Talk, text: string): boolean {
  return services.renderer.words('common:ownerNewWords', 'id').includes(foldText(text));
}

function compose(talk: Talk, said: readonly Text[], choice = true): RenderedMessage {
  const { services, scope, turn } = talk;
  const { language, plainText } = scope.person;
  const render = (text: Text): string => services.renderer.render(text, language);
  const { event } = turn;
  const callbackId = event.type === 'PICK' ? event.callbackId : undefined;
  return {
    text: said.map(render).join('\n\n'),
    choices: choice
      ? [{ data: newOwner, label: render({ key: 'common:ownerNewChoice' }), key: newOwnerWord }]
      : [],
    language,
    ...(plainText && { plain: true }),
    ...(callbackId !== undefined && { acknowledge: { callbackId } }),
  };
}
