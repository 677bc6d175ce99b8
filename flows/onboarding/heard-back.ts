import { enqueueActions } from 'xstate';
import type { FlowEvent } from '../event.ts';
import { answerOf, say } from '../machine-helpers.ts';
import { text, type Var } from '../text.ts';
import type { RegistrationStep } from './steps.ts';

type Typed = Extract<RegistrationStep, 'birthDate' | 'regency' | 'places' | 'pay'>;

/** What was understood of answers that are typed in many ways; a picked choice shows itself. */
const understood: Record<Typed, (answer: string) => Var | null> = {
  birthDate: (answer) => ({ date: answer }),
  regency: (answer) => ({ region: answer }),
  places: (answer) =>
    /^\d/u.test(answer) ? { list: answer.split(',').map((region) => ({ region })) } : null,
  pay: (answer) => (Number.isFinite(Number(answer)) ? { money: Number(answer) } : null),
};

/** The action that says back what was understood, before the next question; none for the other steps. */
export function sayBack(name: RegistrationStep): object[] {
  if (!(name in understood)) return [];
  const action = enqueueActions(({ event, enqueue }) => {
    const what = understood[name as Typed](answerOf({ event: event as FlowEvent }));
    if (what !== null) enqueue(say(text('onboarding:noted', { what })));
  });
  return [action];
}
