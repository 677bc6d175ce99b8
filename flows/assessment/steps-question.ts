import type { NextSteps } from '../facts.ts';
import type { Question } from '../question.ts';
import { text, type Text } from '../text.ts';
import type { AssessmentContext } from './context.ts';

const none: NextSteps = { occupations: [], later: [], vacancies: [], education: null, mayMatch: false };

/** Occupations alike to the interests, the vacancies of today as choices, and what more school would open, in one message. */
export function stepsQuestion({ aside }: AssessmentContext): Question {
  const steps = aside?.steps ?? none;
  const { occupations, vacancies } = steps;
  return {
    text: text(occupations.length === 0 ? 'assessment:stepsFew' : 'assessment:steps', {
      head: { text: headOf(steps) },
      occupations: { lines: occupations.map((one) => ({ text: occupationLine(one) })) },
      rest: { lines: restOf(steps).map((one) => ({ text: one })) },
    }),
    choices: [
      ...vacancies.map(({ id, title, employer, place }) => ({
        id: `v${id}`,
        label: text('vacancies:line', { title, employer, place }),
      })),
      ...['allJobs', 'human', 'menu'].map((id) => ({ id, label: text(`assessment:${id}`) })),
    ],
    back: true,
  };
}

function headOf({ education }: NextSteps): Text {
  if (education === null) return text('assessment:stepsHead');
  return text('assessment:stepsHeadSchool', { education: { text: text(`common:education_${education}`) } });
}

function occupationLine({ name, open }: NextSteps['occupations'][number]): Text {
  if (open === 0) return text('assessment:stepsOccupation', { name });
  return text('assessment:stepsOccupationOpen', { name, open });
}

function restOf({ later, vacancies, mayMatch }: NextSteps): Text[] {
  const today = mayMatch ? (vacancies.length > 0 ? 'stepsToday' : 'stepsNone') : 'stepsNoConsent';
  return [
    ...(later.length > 0 ? [text('assessment:stepsLater', { names: { list: later } })] : []),
    text(`assessment:${today}`),
  ];
}
