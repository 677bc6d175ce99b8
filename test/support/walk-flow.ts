import type { AnyMachineSnapshot } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { FlowEvent } from '../../flows/event.ts';
import type { Flow } from '../../flows/flow.ts';
import type { AnswerKind, Question } from '../../flows/question.ts';
import { stateName } from '../../src/engine/revive-flow.ts';
import { factEvents, flowInput } from './flow-facts.ts';

/** One place a flow can stand in, and where each event leads from there. */
export interface Place {
  key: string;
  name: string;
  snapshot: AnyMachineSnapshot;
  question: Question | undefined;
  next: { event: FlowEvent; key: string }[];
}

/**
 * Every place a flow can come to from the given inputs, with all choices of all questions, answers of every kind and all
 * facts from our side. Places differ by state, offered choices and flags; other context does not count, or six items of
 * a questionnaire would make 159 of them.
 */
export function walkFlow(flow: Flow, inputs: Record<string, unknown>[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const input of inputs) {
    const map = getAdjacencyMap(
      flow.machine as never,
      {
        input: flowInput(input),
        events: (snapshot: AnyMachineSnapshot) => eventsAt(flow, snapshot),
        serializeState: (snapshot: AnyMachineSnapshot) => placeKey(flow, snapshot),
        serializeEvent: (event: FlowEvent) => JSON.stringify(event),
        limit: 20_000,
      } as never,
    ) as unknown as Record<string, Node>;
    for (const [key, { state, transitions }] of Object.entries(map)) {
      const known = places.get(key);
      const next = Object.values(transitions).map((edge) => ({
        event: edge.event,
        key: placeKey(flow, edge.state),
      }));
      if (known !== undefined) known.next.push(...next);
      else
        places.set(key, {
          key,
          name: stateName(state),
          snapshot: state,
          question: questionAt(flow, state),
          next,
        });
    }
  }
  return places;
}

interface Node {
  state: AnyMachineSnapshot;
  transitions: Record<string, { event: FlowEvent; state: AnyMachineSnapshot }>;
}

/** What may happen there: answers where it asks, facts where it waits for our side. */
export function eventsAt(flow: Flow, snapshot: AnyMachineSnapshot): FlowEvent[] {
  if (snapshot.status !== 'active') return [];
  const question = questionAt(flow, snapshot);
  if (question === undefined) return factEvents.filter((event) => snapshot.can(event));
  return [
    ...(question.choices ?? []).map(({ id }): FlowEvent => ({ type: 'ANSWERED', value: id })),
    ...(question.answer === undefined ? [] : answers[question.answer]),
    ...(question.changes === undefined ? [] : changes),
    ...(question.relay === undefined && question.files !== true ? [] : said),
    ...(question.takesPicture === true ? pictures : []),
    ...factEvents.filter((event) => awaited.has(event.type) && snapshot.can(event)),
    ...(question.back === true || question.relay === 'asker' ? [{ type: 'BACK' } as const] : []),
    { type: 'RESUMED' },
  ];
}

/** Facts that come while a question is open. */
const awaited = new Set<FlowEvent['type']>(['PICTURE_FETCHED', 'PICTURE_REFUSED', 'RECEIVER_UNCLEAR']);

export function questionAt(flow: Flow, snapshot: AnyMachineSnapshot): Question | undefined {
  return flow.questions[stateName(snapshot)]?.(snapshot.context as never);
}

function placeKey(flow: Flow, snapshot: AnyMachineSnapshot): string {
  const context = snapshot.context as Record<string, unknown>;
  const flags = Object.entries(context).filter(([, value]) => typeof value === 'boolean' || value === '');
  const choices = (questionAt(flow, snapshot)?.choices ?? []).map(({ id }) => id);
  return `${stateName(snapshot)} ${choices.join(',')} ${JSON.stringify(Object.fromEntries(flags))}`;
}

const answer = (value: string | number | string[], age?: number): FlowEvent => ({
  type: 'ANSWERED',
  value,
  ...(age !== undefined && { age }),
});

const said = ['Halo', ''].map((text): FlowEvent => ({ type: 'SAID', text }));

const changes: FlowEvent[] = [{ type: 'RATINGS_CHANGED', changes: [{ place: 0, value: 2 }] }];

const pictures = ['', 'Poster pelatihan menjahit'].map((caption): FlowEvent => ({
  type: 'PICTURE_RECEIVED',
  fileId: 'F1',
  caption,
}));

/** What each parser may hand over. */
const answers: Record<AnswerKind, FlowEvent[]> = {
  name: [answer('Siti Aminah')],
  date: [answer('2001-08-17', 25), answer('2010-02-01', 16)],
  yesno: [answer('yes'), answer('no')],
  permissions: [
    { type: 'PERMISSIONS_TOLD', said: {} },
    ...(['matching', 'questionnaire', 'research'] as const).flatMap((purpose) =>
      [true, false].map((word): FlowEvent => ({ type: 'PERMISSIONS_TOLD', said: { [purpose]: word } })),
    ),
  ],
  number: [answer(0), answer(2.5)],
  money: [
    answer(2_500_000),
    { type: 'ANSWERED', value: 2_500_000, per: 'day' },
    { type: 'ANSWER_AMBIGUOUS', options: ['2500000', '25000000'] },
  ],
  phone: [answer('+6281234567890')],
  region: [answer('33.74'), { type: 'ANSWER_AMBIGUOUS', options: ['33.08', '33.71'] }],
  regions: [answer(['33.74', '33.72']), { type: 'ANSWER_AMBIGUOUS', options: ['33.08', '33.71'] }],
  education: [answer('SMK'), answer('S2')],
  gender: [answer('L'), answer('P')],
  study: [answer(['Tata Busana', '2020']), answer(['', '2019'])],
  fields: [answer(['penjualan', 'kuliner'])],
  need: [answer('kursi roda'), answer('none')],
  text: [answer('operator jahit')],
  ratings: [answer(['4', '5', '3'])],
  changes: [],
  search: [answer('operator jahit')],
};
