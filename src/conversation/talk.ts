import type { Command } from '../../flows/command.ts';
import type { FlowEvent } from '../../flows/event.ts';
import type { Flow } from '../../flows/flow.ts';
import type { Text } from '../../flows/text.ts';
import { reviveFlow, stateName, storeFlow, type StoredFlow } from '../engine/revive-flow.ts';
import { startFlow, stepFlow } from '../engine/step-flow.ts';
import { KancaError } from '../errors.ts';
import { openQuestion, type OpenFlow } from './open-question.ts';
import { questionReached } from './question-reached.ts';
import type { CommandScope, DomainCommand, PendingTurn, SuspendedFlow, TurnServices } from './ports.ts';

/** More rounds of commands and answers than this within one turn mean a flow that talks to itself. */
const maxRounds = 20;
/** Interrupted flows that are kept; the oldest gives way. */
const maxSuspended = 3;

/** One conversation while a turn works on it. */
export interface Talk extends OpenFlow {
  readonly turn: PendingTurn;
  readonly scope: CommandScope;
  readonly services: TurnServices;
  suspended: SuspendedFlow[];
  said: Text[];
  misses: number;
  /** A flow has moved: the question that is open now is a new one. */
  moved: boolean;
  setAside: StoredFlow | null;
  /** How far the flow was before the turn, see `questionReached`. */
  restedAt: string | null;
  rounds: number;
}

/** Revives the stored conversation; what no version can revive is set aside and the menu takes over. */
export async function openTalk(
  turn: PendingTurn,
  scope: CommandScope,
  services: TurnServices,
): Promise<Talk> {
  const stored = turn.conversation.current;
  const first = flowById(services, turn.person.registered ? 'menu' : 'onboarding');
  const talk: Talk = {
    turn,
    scope,
    services,
    flow: first,
    snapshot: undefined as never,
    suspended: turn.conversation.suspended,
    said: [],
    misses: turn.conversation.misses,
    moved: false,
    setAside: null,
    restedAt: null,
    rounds: 0,
  };
  if (stored === null) return talk;
  try {
    talk.flow = flowById(services, stored.flow);
    talk.snapshot = reviveFlow(talk.flow, stored);
    talk.restedAt = questionReached(talk)?.question ?? null;
  } catch {
    talk.setAside = stored;
    talk.said.push({ key: 'common:recovered' });
    await enterFlow(talk, 'menu');
  }
  return talk;
}

/** Leaves the current flow for good and starts another; a registration that was begun goes on instead. */
export async function enterFlow(talk: Talk, id: string, input: Record<string, unknown> = {}): Promise<void> {
  if (id === 'onboarding' && !talk.scope.person.registered && (await resumeFlow(talk, id))) return;
  talk.flow = flowById(talk.services, id);
  talk.moved = true;
  const { registered, name, language, stopped } = talk.scope.person;
  const person = { registered, name, language, stopped, channel: talk.turn.address.channel };
  const paused = talk.suspended.at(-1)?.flow ?? null;
  const step = startFlow(talk.flow, { person, paused, ...input });
  talk.snapshot = step.snapshot;
  await obey(talk, step.commands);
}

/** Starts another flow on the way; `back`: the current one goes on by itself afterwards. The menu is never kept. */
export async function interruptFlow(
  talk: Talk,
  id: string,
  input: Record<string, unknown>,
  back: boolean,
): Promise<void> {
  suspendFlow(talk, back);
  await enterFlow(talk, id, input);
}

/**
 * Lays the current flow aside, newest last, each flow once. One that is left for good (`back` false) is only kept where
 * the person has put work into it: where it can be paused.
 */
export function suspendFlow(talk: Talk, back: boolean): void {
  if (talk.snapshot === undefined || talk.flow.id === 'menu' || talk.snapshot.status !== 'active') return;
  if (!back && openQuestion(talk).pause !== true) return;
  const kept = talk.suspended.filter((one) => one.flow !== talk.flow.id);
  talk.suspended = [...kept, { ...storeFlow(talk.flow, talk.snapshot), back }].slice(-maxSuspended);
}

/** Goes on with the newest suspended flow, or the newest with this id. False when there is none. */
export async function resumeFlow(talk: Talk, id?: string): Promise<boolean> {
  const last = talk.suspended.findLast((one) => id === undefined || one.flow === id);
  if (last === undefined) return false;
  talk.suspended = talk.suspended.filter((one) => one !== last);
  try {
    const flow = flowById(talk.services, last.flow);
    talk.snapshot = reviveFlow(flow, last);
    talk.flow = flow;
    talk.moved = true;
  } catch {
    talk.setAside = last;
    talk.said.push({ key: 'common:recovered' });
    await enterFlow(talk, 'menu');
    return true;
  }
  await tellFlow(talk, { type: 'RESUMED' });
  return true;
}

/** Gives an event to the current flow and does what it asks for, until it waits for the person. */
export async function tellFlow(talk: Talk, event: FlowEvent): Promise<void> {
  talk.rounds += 1;
  if (talk.rounds > maxRounds) {
    throw new KancaError(
      `The flow ${talk.flow.id} does not come to rest (state ${stateName(talk.snapshot)}).`,
      {
        code: 'FLOW_RESTLESS',
        remedy: 'Every state must wait for the person or be final; look at its entry commands.',
      },
    );
  }
  const step = stepFlow(talk.flow, talk.snapshot, event);
  if (step.snapshot !== talk.snapshot) talk.moved = true;
  talk.snapshot = step.snapshot;
  await obey(talk, step.commands);
}

async function obey(talk: Talk, commands: readonly Command[]): Promise<void> {
  for (const command of commands) {
    if (command.type === 'say') talk.said.push(command.text);
    else if (command.type === 'resumeFlow') {
      if (await resumeFlow(talk)) return;
    } else if (command.type === 'startFlow') {
      if (command.andReturn === true) await interruptFlow(talk, command.flow, command.input ?? {}, true);
      else await enterFlow(talk, command.flow, command.input);
      return;
    } else {
      for (const event of await handle(talk, command)) await tellFlow(talk, event);
      if (command.type === 'deletePerson') talk.suspended = [];
    }
  }
  if (talk.snapshot.status === 'done') await afterEnd(talk);
}

async function afterEnd(talk: Talk): Promise<void> {
  if (talk.suspended.at(-1)?.back === true) await resumeFlow(talk);
  else await enterFlow(talk, 'menu');
}

async function handle(talk: Talk, command: DomainCommand): Promise<FlowEvent[]> {
  const handler = talk.services.handlers[command.type] as (
    command: DomainCommand,
    scope: CommandScope,
  ) => FlowEvent[] | Promise<FlowEvent[]>;
  return handler(command, talk.scope);
}

function flowById(services: TurnServices, id: string): Flow {
  const flow = services.flows[id];
  if (flow === undefined) {
    throw new KancaError(`There is no flow ${id}.`, {
      code: 'FLOW_UNKNOWN',
      remedy: 'Add it to flows/registry.ts.',
    });
  }
  return flow;
}
