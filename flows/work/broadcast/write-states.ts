import { assign } from 'xstate';
import { answered, answerOf, command, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { emptyContext, type BroadcastContext } from './context.ts';
import { broadcastSetup } from './helpers.ts';
import { longestText } from './longest-text.ts';

const state = broadcastSetup.createStateConfig;
const mostButtons = 3;

/** Text states take any words, so a number typed for a choice is looked at here, and what leads back alone. */
const skips = (told: Told): boolean => ['skip', '1', 'lewati'].includes(answerOf(told).trim().toLowerCase());
const goesBack = (told: Told): boolean =>
  ['0', 'menu', 'kembali', 'batal'].includes(answerOf(told).trim().toLowerCase());

/** Told at once, before seven more questions are answered for nothing. */
const tooLong = {
  guard: (told: Told) => answerOf(told).length > longestText,
  actions: say(text('broadcast:refused_textTooLong')),
};
/** Back from a text that is being changed leads to the draft, not away from it. */
const changing = ({ context }: { context: BroadcastContext }): boolean => context.preflight !== null;
const leavesChange = (told: Told & { context: BroadcastContext }): boolean =>
  goesBack(told) && changing(told);

const keepText = (language: string) =>
  assign(({ context, event }: Told & { context: BroadcastContext }) => ({
    texts: { ...context.texts, [language]: answerOf({ event }) },
  }));

/** Whoever skips a language takes back what they wrote in it earlier. */
const dropText = (language: string) =>
  assign(({ context }: Told & { context: BroadcastContext }) => ({
    texts: Object.fromEntries(Object.entries(context.texts).filter(([one]) => one !== language)),
  }));

/** From the list to whom it is for: texts, vacancy, buttons; the picture between them stands in `picture-states.ts`. */
export const writeStates = {
  loading: state({
    entry: command({ type: 'loadBroadcasts' }),
    on: {
      BROADCASTS_LOADED: {
        target: 'home',
        actions: assign(({ event }) => ({ ...emptyContext, items: event.items, segments: event.segments })),
      },
    },
  }),
  home: state({
    on: {
      ANSWERED: [
        { guard: answered('new'), target: 'textId' },
        {
          target: 'opening',
          actions: assign((told) => ({ broadcastId: Number(answerOf(told).slice(1)) })),
        },
      ],
      BACK: { target: 'end' },
    },
  }),
  textId: state({
    on: {
      ANSWERED: [
        { guard: leavesChange as never, target: 'checking' },
        { guard: goesBack, target: 'loading' },
        tooLong,
        { target: 'textJv', actions: keepText('id') as never },
      ],
      BACK: [{ guard: changing, target: 'checking' }, { target: 'loading' }],
    },
  }),
  textJv: state({
    on: {
      ANSWERED: [
        { guard: goesBack, target: 'textId' },
        { guard: skips, target: 'textEn', actions: dropText('jv') as never },
        tooLong,
        { target: 'textEn', actions: keepText('jv') as never },
      ],
      BACK: { target: 'textId' },
    },
  }),
  textEn: state({
    on: {
      ANSWERED: [
        { guard: goesBack, target: 'textJv' },
        { guard: skips, target: 'picture', actions: dropText('en') as never },
        tooLong,
        { target: 'picture', actions: keepText('en') as never },
      ],
      BACK: { target: 'textJv' },
    },
  }),
  vacancy: state({
    on: {
      ANSWERED: [
        { guard: skips, target: 'buttons', actions: assign({ vacancyId: null, vacancyCode: '' }) },
        { target: 'findingVacancy', actions: assign((told) => ({ vacancyCode: answerOf(told) })) },
      ],
      BACK: { target: 'picture' },
    },
  }),
  findingVacancy: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'loadVacancy', which: { code: context.vacancyCode } }),
    },
    on: {
      VACANCY_LOADED: {
        target: 'buttons',
        actions: assign(({ event }) => ({ vacancyId: event.vacancy.id, vacancyCode: event.vacancy.code })),
      },
      VACANCY_GONE: { target: 'vacancy', actions: say(text('broadcast:refused_unknownVacancy')) },
    },
  }),
  buttons: state({
    on: {
      ANSWERED: [
        { guard: answered('done'), target: 'audience' },
        {
          guard: ({ context }) => context.buttons.length >= mostButtons - 1,
          target: 'audience',
          actions: assign((told) => ({ buttons: [...told.context.buttons, answerOf(told)] })),
        },
        {
          target: 'buttons',
          actions: assign((told) => ({ buttons: [...told.context.buttons, answerOf(told)] })),
        },
      ],
      BACK: { target: 'vacancy', actions: assign({ buttons: [] }) },
    },
  }),
  audience: state({
    on: {
      ANSWERED: [{ target: 'counting', actions: assign((told) => ({ audience: audienceOf(told) })) }],
      BACK: { target: 'buttons', actions: assign({ buttons: [] }) },
    },
  }),
};

/** A saved segment is picked by its place in the list. */
function audienceOf(told: Told & { context: BroadcastContext }): string {
  const answer = answerOf(told).trim();
  const place = /^s?(\d)$/u.exec(answer)?.[1];
  const segment = place === undefined ? undefined : told.context.segments[Number(place) - 1];
  return segment === undefined ? answer : `segment:"${segment.name}"`;
}
