import type { AnswerKind, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';

/** Registration asks these in this order; the summary changes any of them. */
export const steps = [
  'name', 'birthDate', 'gender', 'regency', 'education', 'study', 'fields', 'experience', 'wish', 'places', 'pay', 'phone', 'accommodation',
] as const; // prettier-ignore
/** Asked of those who have a programme to name; part of the question before it. */
export const besideNumber: RegistrationStep = 'study';
export type RegistrationStep = (typeof steps)[number];

/** Youngest age that may register: lawful light work begins at 15. */
export const minimumAge = 15;

/** A date that makes somebody younger than this is a slip of the finger: it is asked again. */
const leastLikely = 6;
/** Nobody has worked longer, in years. */
const longestWork = 70;

interface StepQuestion {
  answer: AnswerKind;
  choices?: QuestionChoice[];
  minAge?: number;
  most?: number;
  request?: 'contact';
}

const skip: QuestionChoice = { id: 'skip', label: text('onboarding:skip'), words: 'onboarding:skipWords' };

/** How each step is asked; its text is `onboarding:<step>`. */
export const stepQuestions: Record<RegistrationStep, StepQuestion> = {
  name: { answer: 'name' },
  birthDate: { answer: 'date', minAge: leastLikely },
  gender: {
    answer: 'gender',
    choices: [
      { id: 'L', label: text('onboarding:genderL') },
      { id: 'P', label: text('onboarding:genderP') },
      skip,
    ],
  },
  regency: { answer: 'region' },
  education: {
    answer: 'education',
    choices: ['SD', 'SMP', 'SMA', 'SMK', 'D3', 'S1', 'none'].map((level) => ({
      id: level,
      label: text(`common:education_${level}`),
    })),
  },
  study: { answer: 'study', choices: [skip] },
  fields: {
    answer: 'fields',
    choices: [{ id: 'none', label: text('onboarding:noExperience'), words: 'onboarding:noExperienceWords' }],
  },
  experience: { answer: 'number', most: longestWork },
  wish: {
    answer: 'text',
    choices: [{ id: 'any', label: text('onboarding:anyWork'), words: 'onboarding:anyWorkWords' }],
  },
  places: {
    answer: 'regions',
    choices: [
      { id: 'near', label: text('onboarding:placesNear'), words: 'onboarding:placesNearWords' },
      { id: 'anywhere', label: text('onboarding:placesAnywhere'), words: 'onboarding:placesAnywhereWords' },
    ],
  },
  pay: { answer: 'money', choices: [skip] },
  phone: { answer: 'phone', choices: [skip], request: 'contact' },
  accommodation: {
    answer: 'need',
    choices: [
      { id: 'none', label: text('onboarding:accommodationNone'), words: 'onboarding:accommodationNoneWords' },
      ...['vision', 'hearing', 'movement', 'speech', 'learning'].map((need) => ({
        id: need,
        label: text(`onboarding:accommodation_${need}`),
      })),
      skip,
    ],
  },
};
