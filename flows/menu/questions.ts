import type { Question, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';
import type { MenuContext } from './context.ts';

const resume: QuestionChoice = { id: 'resume', label: text('menu:resume') };

/** What the menu offers; while something waits or the person rests, that first. */
export const menuQuestions = {
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
};

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
