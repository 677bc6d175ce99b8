import { assign } from 'xstate';
import type { Command } from '../command.ts';
import { answerOf, type Told } from '../machine-helpers.ts';
import type { OnboardingContext } from './context.ts';
import { sayBack } from './heard-back.ts';
import { save, saved } from './saved-answers.ts';
import { keepTold, passTold } from './told-answers.ts';
import { steps, type RegistrationStep } from './steps.ts';

/** Guard: one answer is being changed. */
export const editing = ({ context }: { context: OnboardingContext }): boolean => context.editing;

/** A step that saves its answer at once and goes on, or back to the summary when one answer was to be changed. */
export function step(name: Exclude<RegistrationStep, 'accommodation'>) {
  const at = steps.indexOf(name);
  const next = steps[at + 1] ?? 'accommodation';
  const keep = { type: 'command' as const, params: (told: Told) => save(saved[name](told)) };
  return {
    always: [passTold(name, next)],
    on: {
      TOLD_SEVERAL: keepTold,
      ANSWERED: [
        { guard: editing, target: 'reviewing', actions: keep },
        { target: next, actions: [keep, ...sayBack(name)] as never },
      ],
      BACK: [{ guard: editing, target: 'reviewing' }, { target: steps[at - 1] ?? 'consent' }],
    },
  };
}

/** A step whose answer may mean several regencies. */
export function regionStep(name: 'regency' | 'places', clarify: string) {
  const base = step(name);
  const remember = assign(({ event }: Told) => ({
    options: event.type === 'ANSWER_AMBIGUOUS' ? event.options : [],
  }));
  return { ...base, on: { ...base.on, ANSWER_AMBIGUOUS: { target: clarify, actions: remember as never } } };
}

/** Which of several regencies was meant. */
export function clarifyStep(name: 'regency' | 'places') {
  const base = step(name);
  return { ...base, on: { ...base.on, BACK: { target: name } }, exit: assign({ options: [] }) as never };
}

/** A yes-or-no consent for one purpose. */
export function consentStep(purpose: 'matching' | 'alerts' | 'statistics', next: string, before: string) {
  return {
    on: {
      ANSWERED: {
        target: next,
        actions: {
          type: 'command' as const,
          params: (told: Told): Command => ({
            type: 'recordConsent',
            purpose,
            granted: answerOf(told) === 'yes',
          }),
        },
      },
      BACK: { target: before },
    },
  };
}
