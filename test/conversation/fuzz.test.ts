import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { flows } from '../../flows/registry.ts';
import type { AnswerKind } from '../../flows/question.ts';
import type { RenderedMessage } from '../../src/channels/channel.ts';
import { understandAnswer } from '../../src/commands/understand-answer.ts';
import { parseChoiceData } from '../../src/conversation/compose-reply.ts';
import { handleTurn } from '../../src/conversation/handle-turn.ts';
import type { PendingTurn, TurnEvent, TurnResult, TurnServices } from '../../src/conversation/ports.ts';
import { reviveFlow, stateName } from '../../src/engine/revive-flow.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { createMemoryHandlers, createMemoryPerson, type MemoryPerson } from '../support/memory-handlers.ts';
import { createEventSource, type EventSource } from '../support/random-events.ts';

const eventCount = 15_000;
const personCount = 200;
const start = new Date('2026-11-04T03:00:00Z').getTime();

/** A person and what the storage would know of them. */
interface Fuzzed {
  memory: MemoryPerson;
  turn: Omit<PendingTurn, 'event' | 'inboxId' | 'tries' | 'order'>;
  last: RenderedMessage | null;
  older: RenderedMessage | null;
  /** Position of the newest message in the chat. */
  position: number;
}

const people = new Map<number, Fuzzed>();
const services: TurnServices = {
  flows,
  handlers: createMemoryHandlers((scope) => personOf(scope.person.id).memory),
  mayTell: async () => true,
  limit: { replies: Infinity, keep: async () => 'exempt' },
  owner: {
    ask: async () => ({ fact: true, staff: false, locked: false }),
    confirm: async () => true,
    report: async () => undefined,
    trust: async () => undefined,
    leave: async () => undefined,
  },
  composeNotice: async () => ({
    purpose: 'alert',
    message: { text: 'Ada lowongan', choices: [{ data: 'n:apply:7', label: 'Lamar', key: '1' }] },
  }),
  understand: understandAnswer,
  renderer: createRenderer(),
};

function personOf(id: number): Fuzzed {
  const known = people.get(id);
  if (known !== undefined) return known;
  const language = ['id', 'jv', 'en'][id % 3] ?? 'id';
  const fresh: Fuzzed = {
    memory: createMemoryPerson(),
    turn: {
      address: { id, channel: 'test', externalId: `${id}` },
      person: { id, name: null, language, registered: false, stopped: false, plainText: false },
      conversation: { current: null, suspended: [], step: 0, misses: 0 },
      questionOrder: null,
      questionSentAt: null,
      replyTicket: null,
      notice: null,
    },
    last: null,
    older: null,
    position: 0,
  };
  people.set(id, fresh);
  return fresh;
}

describe.each([20261104, 7])('15,000 random events of 200 people (seed %i)', (seed) => {
  it('are answered once each, or rightly not at all, and never break a conversation', async () => {
    people.clear();
    const source = createEventSource(seed);
    const reached = new Set<string>();
    for (let n = 0; n < eventCount; n += 1) {
      const id = 1 + Math.floor(source.random() * personCount);
      const person = personOf(id);
      const event = source.next(person.last, person.older, askedKind(person));
      const said = `event ${n} of person ${id}: ${JSON.stringify(event).slice(0, 200)}`;
      const result = await play(person, event, n, source).catch((cause: unknown) => {
        throw new Error(`${said} at ${place(person)}`, { cause });
      });
      reached.add(place(person));
      if (result.setAside !== null) throw new Error(`${said}: a stored conversation could not be revived`);
    }
    expect(reached.size).toBeGreaterThan(50);
  });
});

async function play(person: Fuzzed, event: TurnEvent, n: number, source: EventSource): Promise<TurnResult> {
  const now = new Date(start + n * 5_000);
  const early = source.random() < 0.05;
  const turn: PendingTurn = structuredClone({
    ...person.turn,
    inboxId: BigInt(n),
    tries: 0,
    event,
    order: early ? 0 : person.position + 1,
  });
  turn.conversation = throughJson(turn.conversation);
  const scope = { tx: null as never, turn, person: { ...turn.person }, now, answers: [] };
  const result = await handleTurn(turn, scope, services);
  check(turn, result, now);
  keep(person, result, scope.person, now);
  return result;
}

function check(turn: PendingTurn, result: TurnResult, now: Date): void {
  const before = turn.conversation;
  const after = result.conversation;
  if (after.current === null) throw new Error('no conversation is stored');
  const flow = flows[after.current.flow];
  if (flow === undefined) throw new Error(`no flow ${after.current.flow}`);
  const revived = reviveFlow(flow, throughJson(after.current));
  if (flow.questions[stateName(revived)] === undefined) throw new Error('nothing is being asked');
  if (after.step < before.step) throw new Error(`the step fell from ${before.step} to ${after.step}`);
  const aside = after.suspended.map(({ flow }) => flow);
  if (new Set(aside).size < aside.length) throw new Error(`laid aside twice: ${aside.join(', ')}`);
  if (result.reply === null && !mayBeSilent(turn, now)) throw new Error('nobody answered');
  if (result.reply !== null && !isWellFormed(result.reply)) throw new Error('the reply is empty');
  for (const { item } of result.answers) {
    const shown = (before.current?.context as { items?: string } | undefined)?.items;
    if (shown?.split(' ').includes(item) !== true)
      throw new Error(`answer to ${item} saved while ${String(shown)} was shown`);
  }
  if (isStalePress(turn) && !isDeepStrictEqual(throughJson(after.current), before.current)) {
    throw new Error('a button of another question was taken for an answer');
  }
  if (after.current.flow === 'assessment' && stateName(revived) === 'asking') {
    const context = { ...(after.current.context as object), answers: '' };
    const bytes = Buffer.byteLength(JSON.stringify({ ...after.current, context }));
    if (bytes > 400) throw new Error(`the questionnaire keeps ${bytes} bytes`);
  }
}

/** A press is confirmed at least; a message without words is fine only for that. */
function isWellFormed({ text, acknowledge }: RenderedMessage): boolean {
  return text.trim() !== '' || acknowledge !== undefined;
}

function mayBeSilent(
  { event, order, questionOrder, conversation, questionSentAt, person }: PendingTurn,
  now: Date,
): boolean {
  const early = order !== null && questionOrder !== null && order < questionOrder;
  switch (event.type) {
    case 'TEXT':
    case 'MEDIA':
      return early;
    case 'EDITED':
      return early && conversation.misses > 0;
    case 'PICK':
      return (
        event.callbackId === undefined &&
        questionSentAt !== null &&
        now.getTime() - questionSentAt.getTime() < 60_000
      );
    case 'TIMER_FIRED':
      return conversation.suspended.length === 0 || person.stopped;
    case 'ALERTS_DUE':
      return person.stopped;
    case 'ASK_AGAIN':
      return event.step !== conversation.step || person.stopped;
    default:
      return ['REACHABLE', 'MOVED', 'OPTED_OUT', 'OPTED_IN'].includes(event.type);
  }
}

function isStalePress({ event, conversation }: PendingTurn): boolean {
  if (event.type !== 'PICK' || event.data.startsWith('n:') || conversation.current === null) return false;
  return parseChoiceData(event.data)?.step !== conversation.step;
}

/** What the storage and the sender would do with a result. */
function keep(person: Fuzzed, result: TurnResult, changed: PendingTurn['person'], now: Date): void {
  const newStep = result.conversation.step !== person.turn.conversation.step;
  person.turn = { ...person.turn, person: { ...changed }, conversation: result.conversation };
  if (result.reply === null || result.reply.text === '') return;
  person.position += 10;
  person.older = person.last;
  person.last = result.reply;
  if (result.purpose !== null) {
    person.turn.notice = result.noticeBinds ? result.reply : person.turn.notice;
    return;
  }
  person.turn.notice = null;
  if (newStep) Object.assign(person.turn, { questionOrder: person.position, questionSentAt: now });
}

function askedKind({ turn }: Fuzzed): AnswerKind | undefined {
  const { current } = turn.conversation;
  const ask = current === null ? undefined : flows[current.flow]?.questions[String(current.value)];
  return ask?.(current?.context as never).answer;
}

function place({ turn }: Fuzzed): string {
  const { current } = turn.conversation;
  return current === null ? 'nowhere' : `${current.flow} ${JSON.stringify(current.value)}`;
}

function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
