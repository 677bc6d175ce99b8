import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { audienceContextOf, type AudienceContext } from './context.ts';
import { audienceKinds, type AudienceKind } from './kinds.ts';

type Within = Told & { context: AudienceContext };

const kindOf = (told: Told): AudienceKind | null =>
  audienceKinds.find((kind) => kind === answerOf(told)) ?? null;
const keepChosen = assign(({ event }: Told) =>
  event.type === 'AUDIENCE_NARROWED' || event.type === 'AUDIENCE_OPENED' ? { chosen: event.chosen } : {},
);
const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: event.type === 'BROADCAST_REFUSED' ? text(event.why, event.vars) : text('broadcast:refused'),
  }),
};
const keepAsked = assign((told: Told) => ({ asked: answerOf(told) }));
/** Words for work may mean several kinds of it. */
const isWork = ({ context, event }: Within): boolean =>
  context.kind === 'work' && !answerOf({ event }).includes('=');

export const audienceMachine = flowSetup<AudienceContext>().createMachine({
  id: 'audience',
  initial: 'opening',
  context: ({ input }) => audienceContextOf(input),
  on: { NOT_ALLOWED: { target: '.end', actions: say(text('broadcast:notAllowed')) } },
  states: {
    opening: {
      entry: {
        type: 'command',
        params: ({ context: { chosen } }) => ({ type: 'openAudience', audience: chosen.audience }),
      },
      on: {
        AUDIENCE_OPENED: {
          target: 'home',
          actions: [keepChosen as never, assign(({ event }) => ({ offers: event.offers }))],
        },
        BROADCAST_REFUSED: {
          target: 'opening',
          reenter: true,
          actions: [
            sayRefusal as never,
            assign({ chosen: { audience: '', who: '', parts: [], people: '' } }),
          ],
        },
      },
    },
    home: {
      entry: assign({ kind: null }),
      on: {
        ANSWERED: [
          { guard: answered('more'), target: 'others' },
          { guard: answered('drop'), target: 'dropping' },
          { guard: answered('done'), target: 'putting' },
          {
            guard: (told) => kindOf(told) !== null,
            target: 'pick',
            actions: assign((told) => ({ kind: kindOf(told) })),
          },
          { target: 'narrowing', actions: keepAsked as never },
        ],
        BACK: { target: 'end' },
      },
    },
    others: {
      on: {
        ANSWERED: { target: 'pick', actions: assign((told) => ({ kind: kindOf(told) })) },
        BACK: { target: 'home' },
      },
    },
    pick: {
      on: {
        ANSWERED: [
          { guard: isWork as never, target: 'naming', actions: keepAsked as never },
          { target: 'narrowing', actions: keepAsked as never },
        ],
        BACK: { target: 'home' },
      },
    },
    naming: {
      entry: {
        type: 'command',
        params: ({ context: { asked } }) => ({ type: 'namePossibleWork', said: asked }),
      },
      on: {
        WORK_NAMED: [
          {
            guard: ({ event }) => event.items.length > 0,
            target: 'work',
            actions: assign(({ event }) => ({ work: event.items })),
          },
          /** It may be words about something else. */
          { target: 'narrowing' },
        ],
      },
    },
    work: {
      on: {
        ANSWERED: { target: 'narrowing', actions: keepAsked as never },
        BACK: { target: 'pick' },
      },
    },
    narrowing: {
      entry: {
        type: 'command',
        params: ({ context: { chosen, asked, kind, vacancyId } }) => ({
          type: 'narrowAudience',
          audience: chosen.audience,
          with: asked,
          ...{ kind, vacancyId },
        }),
      },
      on: {
        AUDIENCE_NARROWED: { target: 'home', actions: keepChosen as never },
        BROADCAST_REFUSED: [
          { guard: ({ context }) => context.kind === null, target: 'home', actions: sayRefusal as never },
          { target: 'pick', actions: sayRefusal as never },
        ],
      },
    },
    dropping: {
      on: {
        ANSWERED: {
          target: 'widening',
          actions: assign((told) => ({ asked: answerOf(told).slice(1) })),
        },
        BACK: { target: 'home' },
      },
    },
    widening: {
      entry: {
        type: 'command',
        params: ({ context: { chosen, asked } }) => ({
          type: 'widenAudience',
          audience: chosen.audience,
          part: Number(asked),
        }),
      },
      on: {
        AUDIENCE_NARROWED: { target: 'home', actions: keepChosen as never },
        BROADCAST_REFUSED: { target: 'home', actions: sayRefusal as never },
      },
    },
    putting: {
      entry: {
        type: 'command',
        params: ({ context: { draftId, chosen } }) => ({
          type: 'putAudience',
          draftId,
          audience: chosen.audience,
        }),
      },
      on: {
        AUDIENCE_PUT: { target: 'end' },
        BROADCAST_REFUSED: { target: 'end', actions: sayRefusal as never },
      },
    },
    end: { type: 'final' },
  },
});
