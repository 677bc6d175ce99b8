import { setup } from 'xstate';
import type { ApplicationState, Move, Mover, Receiver } from './application-words.ts';

interface Context {
  receiver: Receiver;
}

interface MoveEvent {
  type: Move;
  by: Mover;
}

/** Raised whenever a stored state would mean something else. */
export const applicationVersion = 1;

/**
 * Who may say so. `told`: the receiver, or the applicant where the receiver is nobody who writes here (then theirs is the
 * only word there is).
 */
type Sayer = Mover | 'told';

interface Step {
  target: ApplicationState;
  meta: { by: readonly Sayer[] };
  guard: (told: { context: Context; event: MoveEvent }) => boolean;
}

function to(target: ApplicationState, ...by: Sayer[]): Step {
  return {
    target,
    meta: { by },
    guard: ({ context, event }) =>
      by.includes(event.by) ||
      (by.includes('told') &&
        (event.by === 'receiver' || (event.by === 'person' && context.receiver !== 'firm'))),
  };
}

/** At any time before the end. */
const always = {
  VACANCY_ENDED: to('vacancyEnded', 'receiver', 'vacancy'),
  WITHDRAWN: to('withdrawn', 'person'),
  GUARANTEE: to('unanswered', 'clock'),
};

/** A question of the firm's recruiters and its answer, and that they are not there any more: the desk has it then. */
function ofFirm(asked: ApplicationState, handed: ApplicationState) {
  return {
    ASKED: onlyFirm(to(asked, 'receiver')),
    REPLIED: onlyFirm(to(asked, 'person')),
    HANDED_OVER: onlyFirm(to(handed, 'vacancy')),
  };
}

function onlyFirm({ target, meta, guard }: Step): Step {
  return { target, meta, guard: (told) => told.context.receiver === 'firm' && guard(told) };
}

/** What an employer says of somebody whose application is there. */
const answers = {
  INVITED: to('invited', 'told'),
  OFFERED: to('offered', 'told'),
  HIRED: to('hired', 'told'),
  NOT_SELECTED: to('notSelected', 'told'),
};

const meeting = {
  ATTENDED: to('attended', 'told'),
  NO_SHOW: to('noShow', 'receiver'),
  OFFERED: answers.OFFERED,
  HIRED: answers.HIRED,
  NOT_SELECTED: answers.NOT_SELECTED,
  DECLINED: to('declined', 'person'),
};

/**
 * One application from the first word to its end. It is kept like a conversation: the name of its state and this machine's
 * version lie in the row, every move is a row of `application_event`.
 */
export const applicationMachine = setup({
  types: {} as { context: Context; events: MoveEvent; input: Context },
}).createMachine({
  id: 'application',
  initial: 'begin',
  context: ({ input }) => ({ receiver: input.receiver }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.receiver === 'way', target: 'toSend' },
        { guard: ({ context }) => context.receiver === 'desk', target: 'atDesk' },
        { target: 'sent' },
      ],
    },
    toSend: { on: { ...always, SENT: to('sent', 'person') } },
    atDesk: { on: { ...always, PASSED_ON: to('sent', 'receiver') } },
    sent: { on: { ...always, ...answers, ...ofFirm('seen', 'atDesk'), SEEN: to('seen', 'receiver') } },
    seen: { on: { ...always, ...answers, ...ofFirm('seen', 'atDesk') } },
    invited: {
      on: { ...always, ...meeting, ...ofFirm('invited', 'invited'), CONFIRMED: to('confirmed', 'person') },
    },
    confirmed: { on: { ...always, ...meeting, ...ofFirm('confirmed', 'confirmed') } },
    attended: {
      on: {
        ...always,
        ...ofFirm('attended', 'attended'),
        OFFERED: answers.OFFERED,
        HIRED: answers.HIRED,
        NOT_SELECTED: answers.NOT_SELECTED,
        DECLINED: to('declined', 'person'),
      },
    },
    noShow: {
      on: {
        ...always,
        ...ofFirm('noShow', 'noShow'),
        INVITED: answers.INVITED,
        NOT_SELECTED: answers.NOT_SELECTED,
      },
    },
    offered: {
      on: {
        ...always,
        ...ofFirm('offered', 'offered'),
        HIRED: to('hired', 'told', 'person'),
        NOT_SELECTED: answers.NOT_SELECTED,
        DECLINED: to('declined', 'person'),
      },
    },
    hired: { type: 'final' },
    declined: { type: 'final' },
    notSelected: { type: 'final' },
    vacancyEnded: { type: 'final' },
    withdrawn: { type: 'final' },
    unanswered: { type: 'final' },
  },
});
