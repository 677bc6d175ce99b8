import { assign } from 'xstate';
import { postingFields, type PostingField } from './facts.ts';
import {
  keepAnswer,
  keepCommand,
  refusedFor,
  sayNote,
  sayRefusal,
  takePosting,
  type Within,
} from './helpers.ts';

const editing = ({ context }: Within): boolean => context.editing;
const whole = ({ event }: Within): boolean => event.type === 'POSTING_KEPT' && event.whole;
const worthSaying = ({ event }: Within): boolean =>
  event.type === 'POSTING_KEPT' && (event.beside || event.note !== null);

/** A question, and the state in which its answer is read and kept. */
function ask(field: PostingField): Record<string, object> {
  const at = postingFields.indexOf(field);
  const next = postingFields[at + 1];
  const on = (guard: (told: Within) => boolean, target: string): object[] => [
    { guard: (told: Within) => guard(told) && worthSaying(told), target, actions: [takePosting, sayNote] },
    { guard, target, actions: takePosting },
  ];
  return {
    [field]: {
      on: {
        ANSWERED: { target: `${field}Read`, actions: keepAnswer },
        ANSWER_AMBIGUOUS: {
          target: `${field}Read`,
          actions: assign(({ event }: Within) => ({
            asked: event.type === 'ANSWER_AMBIGUOUS' ? event.options.join(',') : '',
          })),
        },
        BACK: [
          { guard: editing, target: 'checking' },
          { target: at === 0 ? 'loading' : (postingFields[at - 1] ?? 'loading') },
        ],
      },
    },
    [`${field}Read`]: {
      entry: { type: 'command', params: ({ context }: Within) => keepCommand(context, field) },
      on: {
        POSTING_KEPT: [
          ...on((told) => editing(told) || whole(told), 'checking'),
          ...on(() => true, next ?? 'checking'),
        ],
        POSTING_REFUSED: [
          { guard: refusedFor('gone', 'tooMany'), target: 'loading', actions: sayRefusal },
          { target: field, actions: sayRefusal },
        ],
      },
    },
  };
}

/** Eleven questions, each kept when it is answered. */
export const askStates: Record<string, object> = Object.assign({}, ...postingFields.map(ask)) as Record<
  string,
  object
>;
