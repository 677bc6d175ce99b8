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
  /** Which commands the platform's menu offers from now on, where this turn has told. */
  commands?: 'office' | 'everyone';
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
    scope.asked = consentAsked(talk);
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
  const paused = talk.suspended.map((one) => one.flow).reverse();
  const step = startFlow(talk.flow, { person, paused, ...input });
  talk.snapshot = step.snapshot;
  await obey(talk, step.commands);
}

/** Starts another flow on the way: the current one goes on by itself afterwards. The menu is never kept. */
export async function interruptFlow(talk: Talk, id: string, input: Record<string, unknown>): Promise<void> {
  suspendFlow(talk, id);
  await enterFlow(talk, id, input);
}

/**
 * Lays the current flow aside, newest last, each flow once.
 * @param by the flow that interrupts it, at whose end it goes on by itself
 */
function suspendFlow(talk: Talk, by?: string): void {
  if (talk.snapshot === undefined || talk.flow.id === 'menu' || talk.snapshot.status !== 'active') return;
  const { pause, keep } = openQuestion(talk);
  const look = pause !== true && keep !== true;
  const entry = {
    ...storeFlow(talk.flow, talk.snapshot),
    back: by !== undefined,
    ...(by !== undefined && { by }),
    ...(look && { look }),
  };
  talk.suspended = [...talk.suspended.filter((one) => one.flow !== talk.flow.id), entry];
}

/**
 * Leaves all for the menu. What the person has put something into waits there, however long it was interrupted; of the rest
 * nothing is kept. Nothing of it goes on by itself any more, but what waits for another one that waits.
 * @param show that the person rests
 */
export async function leaveForMenu(talk: Talk, show?: 'resting'): Promise<void> {
  suspendFlow(talk);
  const kept = talk.suspended.filter(({ look }) => look !== true);
  talk.suspended = kept.map((one) => ({
    ...one,
    back: one.back && kept.some(({ flow }) => flow === one.by),
  }));
  await enterFlow(talk, 'menu', show === undefined ? {} : { show });
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
  await tellFlow(talk, { type: 'RESUMED', registered: talk.scope.person.registered });
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
      if (await resumeFlow(talk, command.flow)) return;
    } else if (command.type === 'startFlow') {
      if (command.unlessWaited === true && waitsForEnd(talk) !== undefined) continue;
      if (command.andReturn === true) await interruptFlow(talk, command.flow, command.input ?? {});
      else await followOn(talk, command.flow, command.input);
      return;
    } else {
      for (const event of await handle(talk, command)) await tellFlow(talk, event);
      if (command.type === 'deletePerson') talk.suspended = [];
      if (command.type === 'recordConsent' && !command.granted) leaveWithdrawn(talk, command.purpose);
    }
  }
  if (talk.snapshot.status === 'done') await afterEnd(talk);
}

/** One flow hands over to the next: what waited for its end waits for the end of that one. */
async function followOn(talk: Talk, id: string, input?: Record<string, unknown>): Promise<void> {
  const { id: before } = talk.flow;
  if (before !== 'menu')
    talk.suspended = talk.suspended.map((one) => (one.by === before ? { ...one, by: id } : one));
  await enterFlow(talk, id, input);
}

async function afterEnd(talk: Talk): Promise<void> {
  const next = waitsForEnd(talk);
  if (next !== undefined) await resumeFlow(talk, next.flow);
  else if (!(await askAnew(talk))) await enterFlow(talk, 'menu');
}

/** The flow that goes on by itself when the current one ends. */
function waitsForEnd({ flow, suspended }: Talk): SuspendedFlow | undefined {
  const newest = suspended.at(-1);
  const next = suspended.findLast(({ back, by }) => back && by === flow.id);
  return next ?? (newest?.back === true && newest.by === undefined ? newest : undefined);
}

/** The text of a consent has changed since the person agreed: it is asked again before they are back in the menu. */
async function askAnew(talk: Talk): Promise<boolean> {
  if (talk.flow.id === 'settings' || !talk.scope.person.registered) return false;
  const [event] = await handle(talk, { type: 'loadConsents' });
  const purpose = event?.type === 'CONSENTS_LOADED' ? event.outdated?.[0] : undefined;
  if (purpose === undefined) return false;
  await enterFlow(talk, 'settings', { go: 'privacy', purpose, changed: true });
  return true;
}

function consentAsked(talk: Talk): NonNullable<CommandScope['asked']> {
  const { consent, consents, text } = openQuestion(talk);
  const { language } = talk.scope.person;
  const asked = consents ?? (consent === undefined ? [] : [{ purpose: consent, text }]);
  return asked.map((one) => ({
    purpose: one.purpose,
    key: one.text.key,
    text: talk.services.renderer.render(one.text, language),
    language,
  }));
}

/** What was laid aside cannot go on without its consent: its answers are gone. */
function leaveWithdrawn(talk: Talk, purpose: string): void {
  if (purpose === 'questionnaire')
    talk.suspended = talk.suspended.filter(({ flow }) => flow !== 'assessment');
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
      remedy: 'Add it to flows/registered.ts.',
    });
  }
  return flow;
}
