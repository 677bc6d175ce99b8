import { assign } from 'xstate';
import type { FlowEvent } from '../../event.ts';
import { answerOf, type Told } from '../../machine-helpers.ts';
import type { FirmContext } from './context.ts';
import type { FirmDraft, FirmField } from './facts.ts';
import { asksFor, firmFields } from './steps.ts';

interface Within extends Told {
  context: FirmContext;
}

const editing = ({ context }: { context: FirmContext }): boolean => context.editing;
/** A firm that is registered already. */
const stored = ({ context }: { context: FirmContext }): boolean => context.editing && context.firmId !== 0;

/** What an answer says of a field. */
function valueOf(field: FirmField, event: FlowEvent, context: FirmContext): string {
  if (event.type !== 'ANSWERED') return '';
  const value = Array.isArray(event.value) ? (event.value[0] ?? '') : String(event.value);
  if (value === 'skip') return '';
  return field === 'contactName' && value === 'self' ? context.ownName : value.trim();
}

const keep = (field: FirmField) =>
  assign(({ context, event }: Within) => {
    const draft: FirmDraft = { ...context.draft, [field]: valueOf(field, event, context) };
    for (const other of firmFields) if (!asksFor(other, draft)) draft[other] = '';
    return { draft, field };
  });

const remember = assign(({ event }: Told) => ({
  options: event.type === 'ANSWER_AMBIGUOUS' ? event.options : [],
}));

function ask(field: FirmField) {
  const at = firmFields.indexOf(field);
  const before = firmFields.slice(0, at).toReversed();
  const after = firmFields.slice(at + 1);
  const actions = keep(field);
  return {
    on: {
      ANSWERED: [
        { guard: stored, target: 'changing', actions },
        { guard: editing, target: 'summary', actions },
        ...after.map((next) => ({
          guard: ({ context, event }: Within) =>
            asksFor(next, field === 'kind' ? { kind: answerOf({ event }) } : context.draft),
          target: next,
          actions,
        })),
        { target: 'summary', actions },
      ],
      ...(field === 'regency' && {
        ANSWER_AMBIGUOUS: { target: 'whichRegency', actions: remember },
      }),
      BACK: [
        { guard: stored, target: 'profile' },
        { guard: editing, target: 'summary' },
        ...before.map((one) => ({
          guard: ({ context }: Within) => asksFor(one, context.draft),
          target: one,
        })),
        { target: 'intro' },
      ],
    },
  };
}

/** One state a field, each with its question; and which of several regencies was meant. */
export const askStates = {
  ...(Object.fromEntries(firmFields.map((field) => [field, ask(field)])) as unknown as Record<
    FirmField,
    object
  >),
  whichRegency: {
    ...ask('regency'),
    on: { ...ask('regency').on, BACK: { target: 'regency' } },
    exit: assign({ options: [] }),
  },
};
