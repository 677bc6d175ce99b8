import { assign } from 'xstate';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { BroadcastContext } from './context.ts';
import { broadcastSetup, keepDraftFact, sayRefusal } from './helpers.ts';
import { longestText } from './longest-text.ts';

const state = broadcastSetup.createStateConfig;
const mostButtons = 3;

type Within = Told & { context: BroadcastContext };

/** Text states take any words, so a number typed for a choice is looked at here, and what leads back alone. */
const typed = (told: Told): string => answerOf(told).trim().toLowerCase();
const skips = (told: Told): boolean => ['skip', '1', 'lewati'].includes(typed(told));
const goesBack = (told: Told): boolean => ['0', 'menu', 'kembali', 'batal'].includes(typed(told));

/** Told at once, before more is asked for nothing. */
const tooLong = {
  guard: (told: Told) => answerOf(told).length > longestText,
  actions: say(text('broadcast:refused_textTooLong')),
};
/** There is a draft to go back to. */
const changing = ({ context }: { context: BroadcastContext }): boolean => context.preflight !== null;
const leavesChange = (told: Within): boolean => goesBack(told) && changing(told);

const keepText = (language: string) =>
  assign(({ context, event }: Within) => ({
    texts: { ...context.texts, [language]: answerOf({ event }) },
  }));
/** Whoever skips a language takes back what they wrote in it earlier. */
const dropText = (language: string) =>
  assign(({ context }: Within) => ({
    texts: Object.fromEntries(Object.entries(context.texts).filter(([one]) => one !== language)),
  }));

const tapAudience = {
  type: 'command' as const,
  params: ({ context: { draftId, vacancyId, audience } }: { context: BroadcastContext }) => ({
    type: 'startFlow' as const,
    flow: 'audience',
    input: { draftId, vacancyId, audience },
    andReturn: true,
  }),
};

/** The number of a text kept as an example, picked by its button or its place; undefined: it is words. */
function templateOf(told: Within): number | undefined {
  const [, byButton, place] = /^(?:t(\d+)|(\d))$/u.exec(typed(told)) ?? [];
  const found =
    place === undefined
      ? told.context.templates.find(({ id }) => id === Number(byButton))
      : told.context.templates[Number(place) - 1];
  return found?.id;
}

/** Text first, then for whom; all else is added to the draft that is shown then. */
export const writeStates = {
  textId: state({
    on: {
      ANSWERED: [
        { guard: leavesChange as never, target: 'review' },
        { guard: goesBack, target: 'loading' },
        {
          guard: (told) => !changing(told) && templateOf(told) !== undefined,
          target: 'openingTemplate',
          actions: assign((told) => ({ draftId: templateOf(told) ?? 0 })),
        },
        tooLong,
        { target: 'keeping', actions: keepText('id') as never },
      ],
      BACK: [{ guard: changing, target: 'review' }, { target: 'loading' }],
    },
  }),
  languages: state({
    on: {
      ANSWERED: [{ guard: answered('jv'), target: 'textJv' }, { target: 'textEn' }],
      BACK: { target: 'review' },
    },
  }),
  textJv: otherText('jv'),
  textEn: otherText('en'),
  /** For a random half, to see which text is answered more. */
  otherText: state({
    on: {
      ANSWERED: [
        { guard: goesBack, target: 'review' },
        { guard: skips, target: 'keeping', actions: assign({ otherTexts: {} }) },
        tooLong,
        { target: 'keeping', actions: assign((told) => ({ otherTexts: { id: answerOf(told) } })) },
      ],
      BACK: { target: 'review' },
    },
  }),
  vacancy: state({
    on: {
      ANSWERED: [
        { guard: skips, target: 'keeping', actions: withoutVacancy() as never },
        { target: 'findingVacancy', actions: assign((told) => ({ vacancyCode: answerOf(told) })) },
      ],
      BACK: { target: 'review' },
    },
  }),
  findingVacancy: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'loadVacancy', which: { code: context.vacancyCode } }),
    },
    on: {
      VACANCY_LOADED: {
        target: 'keeping',
        actions: assign(({ event }) => ({ vacancyId: event.vacancy.id, vacancyCode: event.vacancy.code })),
      },
      VACANCY_GONE: { target: 'vacancy', actions: say(text('broadcast:refused_unknownVacancy')) },
    },
  }),
  buttons: state({
    on: {
      ANSWERED: [
        { guard: answered('done'), target: 'keeping' },
        { guard: answered('none'), target: 'keeping', actions: assign({ buttons: [] }) },
        {
          guard: ({ context }) => context.buttons.length >= mostButtons - 1,
          target: 'keeping',
          actions: addButton() as never,
        },
        { target: 'buttons', actions: addButton() as never },
      ],
      BACK: { target: 'keeping' },
    },
  }),
  audience: state({
    on: {
      ANSWERED: [
        { guard: answered('tap'), target: 'tapping', actions: tapAudience },
        { target: 'counting', actions: assign((told) => ({ asked: audienceOf(told) })) },
      ],
      BACK: [{ guard: changing, target: 'review' }, { target: 'textId' }],
    },
  }),
  /** While it is chosen condition by condition in a flow of its own, which leaves it in the draft. */
  tapping: state({
    on: {
      ANSWERED: [
        { guard: answered('tap'), target: 'tapping', actions: tapAudience },
        { target: 'counting', actions: assign((told) => ({ asked: audienceOf(told) })) },
      ],
      RESUMED: { target: 'returning' },
      BACK: [{ guard: changing, target: 'review' }, { target: 'textId' }],
    },
  }),
  /** A draft that is gone meanwhile is kept anew. */
  returning: state({
    entry: {
      type: 'command',
      params: ({ context: { draftId } }) => ({ type: 'loadDraft', draftId }),
    },
    on: {
      DRAFT_LOADED: { target: 'goingOn', actions: keepDraftFact as never },
      BROADCAST_REFUSED: { target: 'keeping', actions: sayRefusal as never },
    },
  }),
  counting: state({
    entry: {
      type: 'command',
      params: ({ context }) => ({ type: 'readAudience', audience: context.asked }),
    },
    on: {
      AUDIENCE_READ: {
        target: 'keeping',
        actions: assign(({ event }) => ({ audience: event.audience })),
      },
      BROADCAST_REFUSED: { target: 'audience', actions: sayRefusal as never },
    },
  }),
};

function otherText(language: 'jv' | 'en') {
  return state({
    on: {
      ANSWERED: [
        { guard: goesBack, target: 'review' },
        { guard: skips, target: 'keeping', actions: dropText(language) as never },
        tooLong,
        { target: 'keeping', actions: keepText(language) as never },
      ],
      BACK: { target: 'review' },
    },
  });
}

/** Nor a button to apply for it. */
function withoutVacancy() {
  return assign(({ context }: Within) => ({
    vacancyId: null,
    vacancyCode: '',
    buttons: context.buttons.filter((button) => !button.endsWith('apply')),
  }));
}

function addButton() {
  return assign((told: Within) => ({ buttons: [...told.context.buttons, answerOf(told)] }));
}

/** A saved segment is picked by its place in the list. */
function audienceOf(told: Within): string {
  const answer = answerOf(told).trim();
  const place = /^s(\d)$/u.exec(answer)?.[1];
  const segment = place === undefined ? undefined : told.context.segments[Number(place) - 1];
  return segment === undefined ? answer : `segment:"${segment.name}"`;
}
