import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';
import { vacancyRefOf, type VacancyRef } from '../vacancy-ref.ts';
import { pageSize, type VacanciesContext } from './context.ts';
import { asSearched, heardOfRegistration, keepFound, sayFound, searchAnew } from './found.ts';

const chosen = (id: string) => /^v(\d{1,9})$/u.exec(id)?.[1];

const applyCommand = ({ context }: { context: VacanciesContext }) =>
  ({ type: 'startFlow', flow: 'apply', input: { vacancyId: context.vacancy?.id }, andReturn: true }) as const;

const keepCommand = ({ context: { query } }: { context: VacanciesContext }) => {
  const { words: wish, regency: place, field } = query;
  const input = { turnOn: true, wish, place, field };
  return { type: 'startFlow', flow: 'alerts', input, andReturn: true } as const;
};

export const vacanciesMachine = flowSetup<VacanciesContext>().createMachine({
  id: 'vacancies',
  initial: 'begin',
  context: ({ input }) => ({
    query:
      typeof input?.['words'] === 'string'
        ? { words: input['words'] }
        : input?.['fits'] === true
          ? {}
          : { words: '' },
    offset: 0,
    total: 0,
    items: [],
    which: vacancyRefOf(input),
    vacancy: null,
    save: input?.['save'] === true,
    registered: input?.person.registered ?? false,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.which !== null, target: 'opening' },
        { guard: ({ context }) => context.query.words !== '', target: 'searching' },
        { target: 'ask' },
      ],
    },
    ask: {
      entry: assign({ items: [], vacancy: null, offset: 0 }),
      on: {
        ANSWERED: [
          { guard: answered('fits'), target: 'searching', actions: assign({ query: {} }) },
          { guard: answered('saved'), target: 'searching', actions: assign({ query: { saved: true } }) },
          { guard: answered('field'), target: 'field' },
          { guard: answered('place'), target: 'place' },
          { target: 'searching', actions: assign((told) => ({ query: { words: answerOf(told) } })) },
        ],
        BACK: { target: 'end' },
      },
    },
    field: {
      on: {
        ANSWERED: {
          target: 'searching',
          actions: assign(({ event }) => ({
            query: {
              field: Array.isArray(event.value) ? (event.value[0] ?? 'lainnya') : String(event.value),
            },
          })),
        },
        BACK: { target: 'ask' },
      },
    },
    place: {
      on: {
        ANSWERED: {
          target: 'searching',
          actions: assign((told) => ({ query: { regency: answerOf(told) } })),
        },
        ANSWER_AMBIGUOUS: {
          target: 'searching',
          actions: assign(({ event }) => ({ query: { regency: event.options.join(',') } })),
        },
        BACK: { target: 'ask' },
      },
    },
    searching: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'findVacancies', query: context.query, offset: context.offset }),
      },
      on: {
        VACANCIES_FOUND: [
          {
            guard: ({ event }) => event.items.length === 0,
            target: 'none',
            actions: [
              assign(({ context, event }) => ({
                empty: event.empty,
                query: asSearched(context.query, event.words),
              })),
            ],
          },
          { target: 'list', actions: [sayFound, keepFound] },
        ],
      },
    },
    none: {
      entry: assign({ items: [], offset: 0 }),
      on: {
        ANSWERED: [
          { guard: answered('fits'), target: 'searching', actions: assign({ query: {} }) },
          { guard: answered('alerts'), actions: { type: 'command', params: keepCommand } },
          { guard: answered('menu'), target: 'end' },
          { target: 'searching', actions: searchAnew },
        ],
        BACK: { target: 'ask' },
        RESUMED: { actions: heardOfRegistration },
      },
    },
    list: {
      on: {
        ANSWERED: [
          {
            guard: (told) => chosen(answerOf(told)) !== undefined,
            target: 'opening',
            actions: assign((told) => ({ which: { id: Number(chosen(answerOf(told))) } })),
          },
          {
            guard: answered('register'),
            actions: command({ type: 'startFlow', flow: 'onboarding', andReturn: true }),
          },
          { guard: answered('alerts'), actions: { type: 'command', params: keepCommand } },
          {
            guard: answered('more'),
            target: 'searching',
            actions: assign(({ context }) => ({ offset: context.offset + pageSize })),
          },
          {
            guard: answered('less'),
            target: 'searching',
            actions: assign(({ context }) => ({ offset: Math.max(0, context.offset - pageSize) })),
          },
          { target: 'searching', actions: searchAnew },
        ],
        BACK: { target: 'ask' },
        RESUMED: { actions: heardOfRegistration },
      },
    },
    opening: {
      entry: {
        type: 'command',
        params: ({ context }) => ({ type: 'loadVacancy', which: context.which as VacancyRef }),
      },
      on: {
        VACANCY_LOADED: [
          {
            guard: ({ context, event }) =>
              event.vacancy.applied && context.vacancy?.id === event.vacancy.id && !context.vacancy.applied,
            target: 'applied',
            actions: assign({ vacancy: null }),
          },
          {
            guard: ({ context }) => context.save,
            target: 'detail',
            actions: [
              {
                type: 'command',
                params: ({ event }) => ({ type: 'saveVacancy', vacancyId: event.vacancy.id }),
              },
              say(text('vacancies:saved')),
              assign(({ event }) => ({ vacancy: { ...event.vacancy, saved: true }, save: false, items: [] })),
            ],
          },
          { target: 'detail', actions: assign(({ event }) => ({ vacancy: event.vacancy, items: [] })) },
        ],
        VACANCY_GONE: { target: 'ask', actions: say(text('vacancies:gone')) },
      },
      exit: assign({ which: null }),
    },
    detail: {
      on: {
        ANSWERED: [
          {
            guard: answered('apply'),
            actions: { type: 'command', params: applyCommand },
          },
          {
            guard: answered('save'),
            target: 'detail',
            actions: [
              {
                type: 'command',
                params: ({ context }) => ({ type: 'saveVacancy', vacancyId: context.vacancy?.id ?? 0 }),
              },
              say(text('vacancies:saved')),
              assign(({ context }) => ({
                vacancy: context.vacancy === null ? null : { ...context.vacancy, saved: true },
              })),
            ],
          },
          { guard: answered('full'), target: 'full' },
          { guard: answered('list'), target: 'leaving' },
          {
            target: 'searching',
            actions: assign((told) => ({ query: { words: answerOf(told) }, offset: 0, vacancy: null })),
          },
        ],
        BACK: { target: 'leaving' },
        RESUMED: {
          target: 'opening',
          actions: assign(({ context }) => ({
            which: context.vacancy === null ? null : { id: context.vacancy.id },
          })),
        },
      },
    },
    applied: {
      on: {
        ANSWERED: [{ guard: answered('list'), target: 'leaving' }, { target: 'end' }],
        BACK: { target: 'leaving' },
      },
    },
    full: {
      on: {
        ANSWERED: [
          {
            guard: answered('apply'),
            target: 'detail',
            actions: { type: 'command', params: applyCommand },
          },
          { target: 'leaving' },
        ],
        BACK: { target: 'detail' },
      },
    },
    leaving: {
      entry: assign({ vacancy: null }),
      always: [
        { guard: ({ context }) => context.query.words === '', target: 'ask' },
        { target: 'searching' },
      ],
    },
    end: { type: 'final' },
  },
});
