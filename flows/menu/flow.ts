import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, answerOf, command, say } from '../machine-helpers.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';
import { migrations } from './migrations.ts';

const menuContext = z.object({
  registered: z.boolean(),
  /** The newest flow that waits to be gone on with. */
  paused: z.string().nullable(),
});
type MenuContext = z.infer<typeof menuContext>;

/** After so long a pause the person is reminded once, if they asked for it. */
const reminderMs = 20 * 3_600_000;

const go = (flow: string, input?: Record<string, unknown>) =>
  command({ type: 'startFlow', flow, ...(input !== undefined && { input }) });

const machine = flowSetup<MenuContext & { resting: boolean }>().createMachine({
  id: 'menu',
  initial: 'begin',
  context: ({ input }) => ({
    registered: input?.person.registered ?? false,
    paused: typeof input?.['paused'] === 'string' ? input['paused'] : null,
    resting: input?.['resting'] === true,
  }),
  states: {
    begin: { always: [{ guard: ({ context }) => context.resting, target: 'resting' }, { target: 'home' }] },
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
    home: {
      on: {
        ANSWERED: [
          { guard: answered('resume'), target: 'leaving' },
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
  version: 1,
  machine,
  context: menuContext.extend({ resting: z.boolean() }),
  migrations,
  questions: {
    home: (context: MenuContext): Question => ({
      text: text(context.registered ? 'menu:home' : 'menu:homeNew'),
      answer: 'search',
      choices: choices(context),
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

const resume: QuestionChoice = { id: 'resume', label: text('menu:resume') };

/** What waits stands last, or in place of what it goes on with: the other numbers never move. */
function choices({ registered, paused }: MenuContext): QuestionChoice[] {
  const own = registered
    ? ['search', 'assessment', 'applications', 'alerts', 'profile', 'settings', 'human']
    : ['register', 'search', 'settings', 'human'];
  const standing = own.map((id) => ({ id, label: text(`menu:${id}`) }));
  if (paused === null) return standing;
  const goOn = { id: 'resume', label: text(`menu:resume_${paused}`) };
  if (paused !== 'onboarding' || registered) return [...standing, goOn];
  return standing.map((choice) => (choice.id === 'register' ? goOn : choice));
}
