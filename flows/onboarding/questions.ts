import type { Question, QuestionChoice } from '../question.ts';
import { text, type Var } from '../text.ts';
import { yesNo } from '../common-choices.ts';
import type { Profile } from '../facts.ts';
import type { ToldWork } from './commands.ts';
import type { OnboardingContext } from './context.ts';
import { askPermissions } from '../permissions.ts';
import { lastPurposes } from './permission-states.ts';
import { shownNeed } from './shown-need.ts';
import { shownStudy } from './shown-study.ts';
import { besideNumber, minimumAge, stepQuestions, steps, type RegistrationStep } from './steps.ts';

const numbered = steps.filter((name) => name !== besideNumber);
/** The message with the last consents is a question too. */
const questionsInAll = numbered.length + 1;

type Ask = (context: OnboardingContext) => Question;

const asked = Object.fromEntries(steps.map((name) => [name, askStep(name)])) as Record<RegistrationStep, Ask>;

/** What each waiting state of registration asks. */
export const onboardingQuestions: Record<string, Ask> = {
  ...asked,
  language: () => ({
    text: text('onboarding:language'),
    anyLanguage: true,
    choices: [
      { id: 'id', label: text('onboarding:language_id'), words: 'onboarding:languageWords_id' },
      { id: 'jv', label: text('onboarding:language_jv'), words: 'onboarding:languageWords_jv' },
      { id: 'en', label: text('onboarding:language_en'), words: 'onboarding:languageWords_en' },
    ],
  }),
  consent: () => ({
    text: text('onboarding:consent'),
    consent: 'account',
    answer: 'yesno',
    choices: [...agree, { id: 'more', label: text('onboarding:consentMore') }],
    back: true,
  }),
  consentDetails: () => ({
    text: text('onboarding:consentDetails'),
    consent: 'account',
    answer: 'yesno',
    choices: agree,
    back: true,
  }),
  guardian: ({ guardianCode, registered }) => ({
    text: text('onboarding:guardian', { code: guardianCode }),
    copy: guardianCode,
    choices: [
      { id: 'check', label: text('onboarding:guardianCheck'), words: 'onboarding:guardianCheckWords' },
      { id: 'menu', label: text('menu:toMenu') },
      { id: 'no', label: text(registered ? 'settings:delete' : 'onboarding:guardianNo') },
    ],
    back: true,
    pause: true,
  }),
  regencyWhich: (context) => which(context, 'onboarding:regencyWhich'),
  placesWhich: (context) => which(context, 'onboarding:regencyWhich'),
  payWhich: ({ options }) => ({
    text: text('onboarding:payWhich'),
    answer: 'money',
    choices: options.map((amount) => ({
      id: amount,
      label: text('common:amount', { amount: { money: Number(amount) } }),
    })),
    back: true,
    pause: true,
  }),
  workedWhich: workWhich('worked'),
  wishWhich: workWhich('wish'),
  plainText: () => ({
    text: text('settings:plainQuestion'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
    pause: true,
  }),
  disabilityConsent: () => ({
    text: text('onboarding:disabilityConsent'),
    consent: 'disability',
    answer: 'yesno',
    choices: yesNo,
    back: true,
    pause: true,
  }),
  permissions: () => ({
    ...askPermissions(
      'onboarding:permissions',
      lastPurposes.map((purpose) => ({ purpose, text: text(`onboarding:${purpose}`) })),
    ),
    progress: { now: questionsInAll, of: questionsInAll },
    choices: [
      { id: 'all', label: text('onboarding:permissionsAll') },
      { id: 'none', label: text('onboarding:permissionsNone') },
      { id: 'each', label: text('onboarding:permissionsEach') },
    ],
    back: true,
    pause: true,
  }),
  matching: () => ({
    text: text('onboarding:matching'),
    consent: 'matching',
    answer: 'yesno',
    choices: yesNo,
    back: true,
    pause: true,
  }),
  alerts: () => ({
    text: text('onboarding:alerts'),
    consent: 'alerts',
    choices: ['now', 'daily', 'weekly', 'off'].map((often) => ({
      id: often,
      label: text(`alerts:frequency_${often}`),
      words: `alerts:frequencyWords_${often}`,
    })),
    back: true,
    pause: true,
  }),
  statistics: () => ({
    text: text('onboarding:statistics'),
    consent: 'statistics',
    answer: 'yesno',
    choices: yesNo,
    back: true,
    pause: true,
  }),
  summary: ({ profile, registered }) => ({
    text: text('onboarding:summary', profile === null ? {} : summaryOf(profile)),
    answer: 'yesno',
    choices: [
      {
        id: 'yes',
        label: text(registered ? 'onboarding:summaryDone' : 'onboarding:summaryRight'),
        words: 'common:yesWords',
      },
      { id: 'no', label: text('onboarding:summaryChange'), words: 'onboarding:summaryChangeWords' },
    ],
    back: registered,
    pause: !registered,
  }),
  change: () => ({
    text: text('onboarding:change'),
    choices: steps.map((name) => ({ id: name, label: text(`onboarding:label_${name}`) })),
    back: true,
  }),
};

const agree: QuestionChoice[] = [
  { id: 'yes', label: text('onboarding:agree'), words: 'common:yesWords' },
  { id: 'no', label: text('onboarding:disagree'), words: 'common:noWords' },
];

function askStep(name: RegistrationStep): Ask {
  const now = numbered.indexOf(name === besideNumber ? 'education' : name) + 1;
  return ({ editing }) => ({
    text: text(`onboarding:${name}`, name === 'birthDate' ? { age: minimumAge } : undefined),
    ...stepQuestions[name],
    ...(!editing && { progress: { now, of: questionsInAll } }),
    back: true,
    pause: !editing,
  });
}

function which({ options }: OnboardingContext, key: string): Question {
  return {
    text: text(key),
    answer: 'region',
    choices: options.map((code) => ({
      id: code,
      label: text('common:region', { region: { region: code } }),
    })),
    back: true,
    pause: true,
  };
}

/** Which of the occupations that the words may mean. */
function workWhich(of: ToldWork): Ask {
  return ({ works, editing }) => ({
    text: text(`onboarding:${of}Which`),
    choices: [
      ...works.map(({ code, name }) => ({ id: code, label: text('onboarding:workNamed', { name }) })),
      { id: 'none', label: text('onboarding:workNone'), words: 'onboarding:workNoneWords' },
    ],
    back: true,
    pause: !editing,
  });
}

const none: Var = { text: text('onboarding:notGiven') };

function summaryOf(profile: Profile): Record<string, Var> {
  const {
    name,
    birthDate,
    gender,
    regency,
    education,
    major,
    graduatedYear,
    fields,
    experienceYears,
    wish,
    places,
    payMin,
    phone,
    accommodation,
  } = profile;
  return {
    name: name ?? none,
    birthDate: birthDate === null ? none : { date: birthDate },
    gender: gender === null ? none : { text: text(`onboarding:gender${gender}`) },
    regency: regency === null ? none : { region: regency },
    education: education === null ? none : schooling(education, major, graduatedYear),
    fields:
      fields.length === 0
        ? { text: text('onboarding:noExperience') }
        : { list: fields.map((field) => ({ text: text(`fields:${field}`) })) },
    experience: { text: text('onboarding:years', { count: experienceYears ?? 0 }) },
    wish: wish === null || wish === '' ? { text: text('onboarding:anyWork') } : wish,
    places: placesOf(places),
    pay: payMin === null ? none : { money: payMin },
    phone: phone === null ? none : { phone },
    accommodation: accommodation === null ? none : shownNeed(accommodation),
  };
}

/** "SMK, Tata Busana, lulus 2020" */
function schooling(level: string, major: string | null, year: number | null): Var {
  const named: Var = { text: text(`common:education_${level}`) };
  if (major === null && year === null) return named;
  return { list: [named, shownStudy(major ?? '', year === null ? '' : String(year))] };
}

function placesOf(places: string[]): Var {
  if (places.length === 0) return { text: text('onboarding:placesNear') };
  if (places.includes('anywhere')) return { text: text('onboarding:placesAnywhere') };
  return { regions: places };
}
