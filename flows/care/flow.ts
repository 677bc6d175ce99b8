import { z } from 'zod';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { answered, command } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { helpLines } from './help-lines.ts';
import { migrations } from './migrations.ts';

const careContext = z.object({
  /** What the person told of: self-harm, despair, violence, threat, harassment, exploitation, need. */
  kind: z.string(),
});
type CareContext = z.infer<typeof careContext>;

const numbers = {
  emergency: helpLines.emergency.phone,
  health: helpLines.health.phone,
  police: helpLines.police.phone,
};
const inDanger = ['violence', 'threat', 'harassment', 'exploitation'];

const machine = flowSetup<CareContext>().createMachine({
  id: 'care',
  initial: 'heard',
  context: ({ input }) => ({ kind: typeof input?.['kind'] === 'string' ? input['kind'] : 'despair' }),
  states: {
    heard: {
      on: {
        ANSWERED: [
          { guard: answered('human'), actions: command({ type: 'startFlow', flow: 'ticket' }) },
          { target: 'end' },
        ],
        BACK: { target: 'end' },
      },
    },
    end: { type: 'final' },
  },
});

/**
 * Somebody is in distress: a warm answer, where help is, and the offer of a human. Nothing of it is kept; only who chooses
 * the human tells a counselor.
 */
export const care = defineFlow({
  id: 'care',
  version: 1,
  machine,
  context: careContext,
  migrations,
  questions: {
    heard: ({ kind }: CareContext): Question => ({
      text: text(
        inDanger.includes(kind) ? 'care:danger' : kind === 'need' ? 'care:need' : 'care:heard',
        numbers,
      ),
      choices: [
        { id: 'human', label: text('care:human') },
        { id: 'no', label: text('care:notNow') },
      ],
    }),
  },
});
