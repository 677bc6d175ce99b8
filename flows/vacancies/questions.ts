import type { VacancyDetail, VacancySummary } from '../facts.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text, type Text, type Var } from '../text.ts';
import { accessLines } from './access-lines.ts';
import { pageSize, type VacanciesContext } from './context.ts';
import { answerLine } from './answer-line.ts';
import { ageLines, termLines, wayLine } from './detail-lines.ts';
import { fieldCodes } from './field-codes.ts';
import { placesOf } from './places-of.ts';

/** What a detail shows of a long description before "read all". */
const shortLength = 400;

const choice = (id: string, words?: string): QuestionChoice => ({
  id,
  label: text(`vacancies:choice_${id}`),
  ...(words !== undefined && { words }),
});

const watchChoice: QuestionChoice = {
  id: 'alerts',
  label: text('vacancies:choice_watch'),
  words: 'vacancies:alertsWords',
};

/** What each waiting state of the search asks. */
export const vacanciesQuestions: Record<string, (context: VacanciesContext) => Question> = {
  ask: ({ registered }) => ({
    text: text('vacancies:ask'),
    answer: 'search',
    choices: [
      ...(registered ? [choice('fits', 'vacancies:fitsWords')] : []),
      choice('place'),
      choice('field'),
      choice('saved'),
    ],
    back: true,
  }),
  field: () => ({
    text: text('vacancies:fieldQuestion'),
    answer: 'fields',
    choices: fieldCodes.map((code) => ({ id: code, label: text(`fields:${code}`) })),
    back: true,
  }),
  place: () => ({ text: text('vacancies:placeQuestion'), answer: 'region', back: true }),
  none: (context) => ({
    text: noneText(context),
    answer: 'search',
    choices: [
      ...(context.registered && !asksForFit(context) ? [choice('fits')] : []),
      choice('alerts', 'vacancies:alertsWords'),
      { id: 'menu', label: text('menu:toMenu') },
    ],
    back: true,
  }),
  list: ({ items, offset, total, registered, query, query: { saved } }) => ({
    text:
      total === 1
        ? text('vacancies:listOne')
        : text('vacancies:list', { from: offset + 1, to: offset + items.length, total }),
    answer: 'search',
    choices: [
      ...items.map((item) => ({
        id: `v${item.id}`,
        label: lineOf(item),
      })),
      ...(offset + items.length < total ? [choice('more', 'vacancies:moreWords')] : []),
      ...(offset >= pageSize ? [choice('less', 'vacancies:lessWords')] : []),
      ...(saved === true || asksForFit({ query }) ? [] : [watchChoice]),
      ...(registered ? [] : [choice('register')]),
    ],
    back: true,
    inPlace: true,
  }),
  detail: ({ vacancy }) => ({
    text: vacancy === null ? text('vacancies:gone') : detailText(vacancy, shortLength),
    answer: 'search',
    choices: detailChoices(vacancy),
    back: true,
  }),
  applied: () => ({
    text: text('vacancies:after'),
    choices: [choice('list', 'vacancies:listWords'), { id: 'menu', label: text('menu:toMenu') }],
    back: true,
  }),
  full: ({ vacancy }) => ({
    text: text('vacancies:full', {
      description: vacancy?.description ?? '',
      requirements: vacancy?.requirements ?? '',
    }),
    choices: [
      ...(vacancy?.applied === true ? [] : [choice('apply', 'vacancies:applyWords')]),
      choice('list', 'vacancies:listWords'),
    ],
    back: true,
  }),
};

function lineOf({ title, employer, place, why = [] }: VacancySummary): Text {
  if (why.length === 0) return text('vacancies:line', { title, employer, place });
  const reasons: Var = {
    list: why.map(({ key, vars }) => ({ text: text(key, vars as Record<string, Var>) })),
  };
  return text('vacancies:lineWhy', { title, employer, place, why: reasons });
}

function asksForFit({ query }: Pick<VacanciesContext, 'query'>): boolean {
  return (
    query.words === undefined &&
    query.regency === undefined &&
    query.field === undefined &&
    query.saved !== true
  );
}

function noneText(context: VacanciesContext): Text {
  const { query, empty } = context;
  if (empty === 'noConsent') return text('vacancies:noneConsent');
  if (empty === 'applied') return text('vacancies:noneApplied');
  if (query.saved === true) return text('vacancies:noneSaved');
  if (asksForFit(context)) return text('vacancies:noneFit');
  if (query.regency !== undefined) {
    return text('vacancies:noneThere', { place: placesOf(query.regency) });
  }
  if (query.field !== undefined)
    return text('vacancies:noneField', { field: { text: text(`fields:${query.field}`) } });
  return text('vacancies:none', { words: query.words ?? '' });
}

function detailChoices(vacancy: VacancyDetail | null): QuestionChoice[] {
  if (vacancy === null) return [choice('list')];
  const open = !vacancy.applied && !vacancy.closed;
  const long = vacancy.description.length + vacancy.requirements.length > shortLength;
  return [
    ...(open ? [choice('apply', 'vacancies:applyWords')] : []),
    ...(vacancy.saved ? [] : [choice('save', 'vacancies:saveWords')]),
    ...(long ? [choice('full', 'vacancies:fullWords')] : []),
    choice('list', 'vacancies:listWords'),
  ];
}

function hiddenLine({ hidden = [] }: VacancyDetail): Text[] {
  if (hidden.length === 0) return [];
  const grounds: Var = { list: hidden.map((ground) => ({ text: text(`wording:ground_${ground}`) })) };
  return [text('vacancies:hidden', { grounds })];
}

/** One vacancy in a bubble: what, where, pay, needs, why it fits. Lines that are not known are left out. */
export function detailText(vacancy: VacancyDetail, descriptionLength: number): Text {
  const lines: Text[] = [
    text('vacancies:detailHead', { title: vacancy.title, employer: vacancy.employer, code: vacancy.code }),
    text('vacancies:detailPlace', { place: vacancy.place }),
    payText(vacancy),
    ...termLines(vacancy),
    ...(vacancy.kind === 'internship' ? [text('vacancies:internship')] : []),
    ...(vacancy.education.length > 0 ? [text('vacancies:detailEducation', { levels: levels(vacancy) })] : []),
    ...(vacancy.closes !== null
      ? [
          text(vacancy.closed ? 'vacancies:closedOn' : 'vacancies:closesOn', {
            date: { date: vacancy.closes },
          }),
        ]
      : []),
    ...wayLine(vacancy),
    ...(vacancy.wayHidden === true ? [text('vacancies:wayHidden')] : []),
    ...ageLines(vacancy),
    ...(vacancy.disabilityFriendly ? [text('vacancies:disabilityFriendly')] : []),
    ...accessLines(vacancy.access),
    ...answerLine(vacancy),
    ...hiddenLine(vacancy),
    ...(vacancy.phoneHidden === true ? [text('vacancies:phoneHidden')] : []),
    ...vacancy.fit.map((fit) => text(fit.key, fit.vars as Record<string, Var> | undefined)),
  ];
  const description = shorten(`${vacancy.description}\n${vacancy.requirements}`.trim(), descriptionLength);
  const body: Var = { lines: lines.map((line) => ({ text: line })) };
  const state = vacancy.applied ? 'vacancies:detailApplied' : 'vacancies:detail';
  return text(state, { body, description });
}

function payText({ pay }: VacancyDetail): Text {
  if (pay.min === null && pay.max === null) return text('vacancies:payUnknown');
  if (pay.min !== null && pay.max !== null && pay.max > pay.min) {
    return text('vacancies:payRange', { min: { money: pay.min }, max: { money: pay.max } });
  }
  return text('vacancies:pay', { amount: { money: pay.min ?? pay.max ?? 0 } });
}

function levels({ education }: VacancyDetail): Var {
  return { list: education.map((level) => ({ text: text(`common:education_${level}`) })) };
}

/** Cut at the last blank before the limit. */
function shorten(description: string, length: number): string {
  if (description.length <= length) return description;
  const cut = description.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}
