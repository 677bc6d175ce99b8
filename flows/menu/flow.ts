import { z } from 'zod';
import type { Command } from '../command.ts';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';
import { migrations } from './migrations.ts';

const menuContext = z.object({
  registered: z.boolean(),
  /** Flows that wait to be gone on with, newest first. */
  paused: z.array(z.string()),
});
type MenuContext = z.infer<typeof menuContext>;

/** What the menu shows first: itself, that the person rests, or what waits. */
const shows = ['home', 'resting', 'waiting'] as const;
type Show = (typeof shows)[number];

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

const machine = flowSetup<MenuContext & { show: Show }>().createMachine({
  id: 'menu',
  initial: 'begin',
  context: ({ input }) => ({
    registered: input?.person.registered ?? false,
    paused: pausedOf(input?.['paused']),
    show: showOf(input?.['show']),
  }),
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

/** The hub: every flow ends here. Free text looks for work. */
export const menu = defineFlow({
  id: 'menu',
  version: 2,
  machine,
  context: menuContext.extend({ show: z.enum(shows) }),
  migrations,
  questions: {
    home: (context: MenuContext): Question => ({
      text: text(context.registered ? 'menu:home' : 'menu:homeNew'),
      answer: 'search',
      choices: choices(context),
    }),
    waiting: ({ paused }: MenuContext): Question => ({
      text: text('menu:waiting'),
      choices: [
        ...paused.map((flow) => ({ id: `resume.${flow}`, label: text(`${flow}:flow_name`) })),
        { id: 'menu', label: text('menu:toMenu') },
      ],
    }),
    resting: (): Question => ({
      text: text('menu:resting'),
      choices: [
        resume,
        { id: 'remind', label: text('menu:remind') },
        { id: 'menu', label: text('menu:toMenu') },
      ],
    }),
  },
});

function pausedOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function showOf(value: unknown): Show {
  return shows.find((show) => show === value) ?? 'home';
}

const resume: QuestionChoice = { id: 'resume', label: text('menu:resume') };

/** What waits stands last, or in place of what it goes on with: the other numbers never move. */
function choices({ registered, paused }: MenuContext): QuestionChoice[] {
  const own = registered
    ? ['search', 'assessment', 'applications', 'alerts', 'profile', 'settings', 'human']
    : ['register', 'search', 'settings', 'human'];
  const standing = own.map((id) => ({ id, label: text(`menu:${id}`) }));
  const others = paused.filter((flow) => registered || flow !== 'onboarding').map(goOn);
  const shown = others.length > 1 ? [{ id: 'resume', label: text('menu:resumeOne') }] : others;
  const begun = paused.includes('onboarding') ? goOn('onboarding') : undefined;
  return [...standing.map((choice) => (choice.id === 'register' ? (begun ?? choice) : choice)), ...shown];
}

function goOn(flow: string): QuestionChoice {
  return { id: `resume.${flow}`, label: text(`${flow}:flow_resume`) };
}
