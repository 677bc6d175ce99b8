import { enqueueActions } from 'xstate';
import type { FlowEvent } from '../event.ts';
import { answerOf, say } from '../machine-helpers.ts';
import { text, type Text, type Var } from '../text.ts';
import { shownStudy } from './shown-study.ts';
import type { RegistrationStep } from './steps.ts';

type Typed = Exclude<RegistrationStep, 'gender' | 'accommodation'>;

const unless = (ids: string[], shown: (answer: string) => Var) => (answer: string) =>
  answer === '' || ids.includes(answer) ? null : shown(answer);

/** What was understood of answers that are typed in many ways; null for a choice that shows itself. */
const understood: Record<Typed, (answer: string) => Var | null> = {
  name: unless([], (answer) => answer),
  birthDate: (answer) => ({ date: answer }),
  regency: (answer) => ({ region: answer }),
  education: unless([], (answer) => ({ text: text(`common:education_${answer}`) })),
  study: unless(['skip'], (answer) => {
    const [major = '', year = ''] = answer.split(',');
    return shownStudy(major, year);
  }),
  fields: unless(['none'], (answer) => ({
    list: answer.split(',').map((field) => ({ text: text(`fields:${field}`) })),
  })),
  experience: (answer) => ({ text: text('onboarding:years', { count: Number(answer) }) }),
  wish: unless(['any'], (answer) => answer),
  places: (answer) => (/^\d/u.test(answer) ? { regions: answer.split(',') } : null),
  pay: (answer) => (Number.isFinite(Number(answer)) ? { money: Number(answer) } : null),
  phone: unless(['skip'], (answer) => ({ phone: answer })),
};

/** How an answer to a step is shown, also of those whose choice shows itself; null where there is nothing to show. */
export function shownAnswer(name: RegistrationStep, answer: string | number | string[]): Var | null {
  const value = String(answer);
  if (name === 'gender') return { text: text(`onboarding:gender${value}`) };
  if (name === 'wish' && value === 'any') return { text: text('onboarding:anyWork') };
  if (name === 'places' && value === 'near') return { text: text('onboarding:placesNear') };
  if (name === 'places' && value === 'anywhere') return { text: text('onboarding:placesAnywhere') };
  return name in understood ? understood[name as Typed](value) : null;
}

/** The action that says back what was understood, before the next question; none for the other steps. */
export function sayBack(name: RegistrationStep): object[] {
  if (!(name in understood)) return [];
  const action = enqueueActions(({ event, enqueue }) => {
    const told = event as FlowEvent;
    const what = understood[name as Typed](answerOf({ event: told }));
    if (what !== null) enqueue(say(noted(told, what)));
  });
  return [action];
}

/** Pay that was told for another time than a month is said back with what it was reckoned from. */
function noted(event: FlowEvent, what: Var): Text {
  if (event.type !== 'ANSWERED' || event.per === undefined) return text('onboarding:noted', { what });
  return text('onboarding:notedPay', { what, per: { text: text(`onboarding:per_${event.per}`) } });
}
