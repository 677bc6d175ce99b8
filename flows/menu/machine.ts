import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { menuStart, type MenuContext } from './context.ts';

/** After so long a pause the person is reminded once, if they asked for it. */
const reminderMs = 20 * 3_600_000;

const go = (flow: string, input?: Record<string, unknown>) =>
  command({ type: 'startFlow', flow, ...(input !== undefined && { input }) });

/** The choice that goes on with one of several flows: `resume.apply`. */
const resumeChoice = /^resume\.(.+)$/u;
const goOnWith = {
  type: 'command',
  params: (told: Told): Command => ({
    type: 'resumeFlow',
    flow: resumeChoice.exec(answerOf(told))?.[1] ?? '',
  }),
} as const;
const namesOne = (told: Told): boolean => resumeChoice.test(answerOf(told));

/** Where the menu leads, and back to what waits. */
export const menuMachine = flowSetup<MenuContext>().createMachine({
  id: 'menu',
  initial: 'begin',
  context: ({ input }) => menuStart(input),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.show === 'resting', target: 'resting' },
        {
          guard: ({ context }) => context.show === 'waiting' && context.paused.length > 1,
          target: 'waiting',
        },
        { target: 'home' },
      ],
    },
    resting: {
      on: {
        ANSWERED: [
          { guard: answered('resume'), target: 'leaving' },
          {
            guard: answered('remind'),
            target: 'resting',
            actions: [
              command({ type: 'startTimer', key: 'resume', afterMs: reminderMs }),
              say(text('menu:willRemind')),
            ],
          },
          { target: 'home' },
        ],
      },
    },
    waiting: {
      on: { ANSWERED: [{ guard: namesOne, target: 'home', actions: goOnWith }, { target: 'home' }] },
    },
    home: {
      on: {
        ANSWERED: [
          {
            guard: ({ context, event }) => answered('resume')({ event }) && context.paused.length > 1,
            target: 'waiting',
          },
          { guard: answered('resume'), target: 'leaving' },
          { guard: namesOne, actions: goOnWith },
          { guard: answered('register'), actions: go('onboarding') },
          { guard: answered('search'), actions: go('vacancies') },
          { guard: answered('assessment'), actions: go('assessment') },
          { guard: answered('applications'), actions: go('apply', { list: true }) },
          { guard: answered('alerts'), actions: go('alerts') },
          { guard: answered('profile'), actions: go('onboarding') },
          { guard: answered('settings'), actions: go('settings') },
          { guard: answered('human'), actions: go('ticket') },
          {
            actions: {
              type: 'command',
              params: (told) => ({ type: 'startFlow', flow: 'vacancies', input: { words: answerOf(told) } }),
            },
          },
        ],
      },
    },
    leaving: { entry: command({ type: 'resumeFlow' }), always: { target: 'home' } },
  },
});
