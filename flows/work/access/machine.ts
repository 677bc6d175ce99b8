import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answered, answerOf, say, type Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import { accessContextOf, askedFields, type AccessContext } from './context.ts';
import { accessFields, type AccessField } from './facts.ts';

interface Within extends Told {
  context: AccessContext;
}

/** What is asked after or before the open question when all is asked; undefined: nothing. */
function beside(context: AccessContext, step: 1 | -1): AccessField | undefined {
  const asked = askedFields(context);
  return asked[asked.indexOf(context.field) + step];
}
const hasNext = ({ context }: Within): boolean => context.all && beside(context, 1) !== undefined;
const hasBefore = ({ context }: Within): boolean => context.all && beside(context, -1) !== undefined;
const go = (step: 1 | -1) =>
  assign(({ context }: Within) => ({ field: beside(context, step) ?? context.field })) as never;
const take = assign(({ event }: Told) =>
  event.type === 'ACCESS_LOADED' ? { access: event.access, need: event.need } : {},
) as never;

/** One thing at a time, all or a single one; what was told can be taken back. */
export const accessMachine = flowSetup<AccessContext>().createMachine({
  id: 'access',
  initial: 'loading',
  context: ({ input }) => accessContextOf(input),
  on: {
    NOT_ALLOWED: { target: '.end', actions: say(text('counselor:notAllowed')) },
    FIRM_REFUSED: { target: '.end', actions: say(text('firm:refused_gone')) },
  },
  states: {
    loading: {
      entry: {
        type: 'command',
        params: ({ context: { firmId } }) => ({ type: 'loadAccess', firmId }),
      },
      on: { ACCESS_LOADED: { target: 'list', actions: take } },
    },
    list: {
      on: {
        ANSWERED: [
          {
            guard: answered('all'),
            target: 'asking',
            actions: assign({ all: true, field: accessFields[0] }) as never,
          },
          {
            target: 'asking',
            actions: assign((told: Told) => {
              const picked = answerOf(told).slice(2);
              return { all: false, field: accessFields.find((field) => field === picked) ?? 'entrance' };
            }) as never,
          },
        ],
        BACK: { target: 'end' },
        RESUMED: { target: 'loading' },
      },
    },
    asking: {
      on: {
        ANSWERED: [
          { guard: (told) => answered('skip')(told) && hasNext(told), target: 'asking', actions: go(1) },
          { guard: answered('skip'), target: 'loading' },
          {
            target: 'keeping',
            actions: {
              type: 'command',
              params: ({ context: { firmId, field }, event }) => ({
                type: 'keepAccess',
                firmId,
                field,
                text: answerOf({ event }),
              }),
            },
          },
        ],
        BACK: [{ guard: hasBefore, target: 'asking', actions: go(-1) }, { target: 'loading' }],
      },
    },
    keeping: {
      on: {
        ACCESS_LOADED: { target: 'kept', actions: take },
        ACCESS_UNCLEAR: { target: 'asking', actions: say(text('access:unclear')) },
      },
    },
    /** Whether there is a next question follows from what was kept. */
    kept: {
      always: [{ guard: hasNext, target: 'asking', actions: go(1) }, { target: 'list' }],
    },
    end: { type: 'final' },
  },
});
