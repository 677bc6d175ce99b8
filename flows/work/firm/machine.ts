import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { askStates } from './ask-states.ts';
import { colleagueStates } from './colleague-states.ts';
import { firmContextOf, type FirmContext } from './context.ts';
import { reportStates } from './report-states.ts';
import { emptyFirm, type FirmField } from './facts.ts';

const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: text(`firm:refused_${event.type === 'FIRM_REFUSED' ? event.why : 'gone'}`),
  }),
};
const refusedFor =
  (why: string) =>
  ({ event }: Told): boolean =>
    event.type === 'FIRM_REFUSED' && event.why === why;
const picks = (told: Told): number => Number(answerOf(told).slice(1));
const many = ({ context }: { context: FirmContext }): boolean => context.firms.length > 1;
const begin = assign({ firmId: 0, firm: null, draft: emptyFirm, editing: false, known: false }) as never;
const takeFirm = assign(({ event }: Told) =>
  event.type === 'FIRM_OPENED'
    ? {
        firm: event.firm,
        members: event.members,
        vacancies: event.vacancies,
        draft: event.firm.told,
        editing: false,
      }
    : {},
);
const inFirm = (flow: string) => ({
  type: 'command' as const,
  params: ({ context: { firmId, firm } }: { context: FirmContext }) => ({
    type: 'startFlow' as const,
    flow,
    input: { firmId, firm: firm?.told.name ?? '' },
    andReturn: true,
  }),
});
const goodbye = say(text('firm:seekerAgain'));

/** Registering a firm, its profile, and who recruits for it. */
export const firmMachine = flowSetup<FirmContext>().createMachine({
  id: 'firm',
  initial: 'loading',
  context: ({ input }) => firmContextOf(input),
  on: {
    NOT_ALLOWED: {
      target: '.loading',
      actions: [assign({ firmId: 0 }), say(text('counselor:notAllowed'))],
    },
  },
  states: {
    loading: {
      entry: command({ type: 'loadFirms' }),
      on: {
        FIRMS_LOADED: [
          {
            guard: ({ context, event }) => event.firms.some(({ id }) => id === context.firmId),
            target: 'opening',
            actions: assign(({ event }) => ({ firms: event.firms })),
          },
          {
            guard: ({ event }) => event.firms.length === 0,
            target: 'intro',
            actions: [assign({ firms: [] }), begin],
          },
          {
            guard: ({ event }) => event.firms.length === 1,
            target: 'opening',
            actions: assign(({ event }) => ({ firms: event.firms, firmId: event.firms[0]?.id ?? 0 })),
          },
          { target: 'choosing', actions: assign(({ event }) => ({ firms: event.firms })) },
        ],
      },
    },
    choosing: {
      on: {
        ANSWERED: [
          { guard: answered('new'), target: 'intro', actions: begin },
          { target: 'opening', actions: assign((told) => ({ firmId: picks(told) })) },
        ],
        BACK: { target: 'end', actions: goodbye },
      },
    },
    intro: {
      on: {
        ANSWERED: [
          {
            guard: ({ context, event }) => answered('yes')({ event }) && !context.registered,
            target: 'name',
            actions: command({ type: 'recordConsent', purpose: 'account', granted: true }),
          },
          { guard: answered('yes'), target: 'name' },
          { target: 'end' },
        ],
        BACK: [{ guard: ({ context }) => context.firms.length > 0, target: 'loading' }, { target: 'end' }],
      },
    },
    ...(askStates as object as Record<FirmField | 'whichRegency', object>),
    summary: {
      entry: assign({ editing: false }),
      on: {
        ANSWERED: [
          { guard: answered('send'), target: 'registering' },
          { guard: answered('change'), target: 'whichField' },
          { target: 'end', actions: say(text('firm:discarded')) },
        ],
        BACK: { target: 'contactPhone' },
      },
    },
    whichField: { on: chooseField('summary') },
    registering: {
      entry: {
        type: 'command',
        params: ({ context: { draft, known } }) => ({ type: 'registerFirm', draft, known }),
      },
      on: {
        FIRM_TWINS_FOUND: { target: 'twins', actions: assign(({ event }) => ({ twins: event.twins })) },
        FIRM_REGISTERED: [
          {
            guard: ({ event }) => event.verified,
            target: 'loading',
            actions: [
              assign(({ event }) => ({ firmId: event.firmId, draft: emptyFirm })),
              say(text('firm:registeredVerified')),
            ],
          },
          {
            target: 'loading',
            actions: [
              assign(({ event }) => ({ firmId: event.firmId, draft: emptyFirm })),
              say(text('firm:registered')),
            ],
          },
        ],
        FIRM_REFUSED: [
          {
            guard: (told) => refusedFor('personName')(told) || refusedFor('badName')(told),
            target: 'name',
            actions: [assign({ editing: true }), sayRefusal],
          },
          {
            guard: refusedFor('permitMissing'),
            target: 'permit',
            actions: [assign({ editing: true }), sayRefusal],
          },
          { target: 'summary', actions: sayRefusal },
        ],
      },
    },
    twins: {
      on: {
        ANSWERED: [
          { guard: answered('other'), target: 'registering', actions: assign({ known: true }) },
          { target: 'end', actions: say(text('firm:askForCode')) },
        ],
        BACK: { target: 'summary' },
      },
    },
    opening: open('home'),
    openingProfile: open('profile'),
    openingColleagues: open('colleagues'),
    home: {
      on: {
        ANSWERED: [
          { guard: answered('vacancies'), actions: inFirm('post') },
          { guard: answered('candidates'), actions: inFirm('candidates') },
          { guard: answered('access'), actions: inFirm('access') },
          { guard: answered('reports'), target: 'openingReport' as never },
          { guard: answered('profile'), target: 'openingProfile' },
          { guard: answered('colleagues'), target: 'openingColleagues' },
          { guard: answered('other'), target: 'choosing' },
          { target: 'end', actions: goodbye },
        ],
        BACK: [
          { guard: many, target: 'choosing' },
          { target: 'end', actions: goodbye },
        ],
        RESUMED: { target: 'opening' },
      },
    },
    profile: { on: chooseField('opening') },
    changing: {
      entry: {
        type: 'command',
        params: ({ context: { firmId, field, draft } }) => ({
          type: 'changeFirm',
          firmId,
          field,
          value: draft[field],
        }),
      },
      on: {
        FIRM_CHANGED: [
          {
            guard: ({ event }) => event.waits,
            target: 'opening',
            actions: say(text('firm:changedWaits')),
          },
          { target: 'opening', actions: say(text('firm:changed')) },
        ],
        FIRM_REFUSED: { target: 'opening', actions: sayRefusal },
      },
    },
    ...colleagueStates(sayRefusal),
    ...reportStates(sayRefusal),
    end: { type: 'final' },
  },
});

/** From a list of fields to the question of one, as `c.<field>`. */
function chooseField(back: 'summary' | 'opening') {
  const fields = Object.keys(emptyFirm) as FirmField[];
  return {
    ANSWERED: fields.map((field) => ({
      guard: answered(`c.${field}`),
      target: field,
      actions: assign({ editing: true, field }) as never,
    })),
    BACK: { target: back },
  };
}

/** Looks at the firm anew, and shows a page of it. */
function open<P extends 'home' | 'profile' | 'colleagues'>(page: P) {
  return {
    entry: {
      type: 'command' as const,
      params: ({ context: { firmId } }: { context: FirmContext }) => ({ type: 'openFirm' as const, firmId }),
    },
    on: {
      FIRM_OPENED: { target: page, actions: takeFirm as never },
      FIRM_REFUSED: { target: 'loading' as const, actions: [assign({ firmId: 0 }) as never, sayRefusal] },
    },
  };
}
