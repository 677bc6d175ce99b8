import { assign } from 'xstate';
import { flowSetup } from '../../define-machine.ts';
import { answerOf, type Told } from '../../machine-helpers.ts';
import type { ReportContext } from './context.ts';

const state = flowSetup<ReportContext>().createStateConfig;

/** The report of vacancies that the law asks for: in words, then as a file of a month or of all. */
export const vacancyStates = {
  vacanciesLoading: state({
    entry: { type: 'command', params: { type: 'loadPostedVacancies' } },
    on: {
      POSTED_VACANCIES_LOADED: {
        target: 'vacancies' as never,
        actions: assign(({ event }) => ({ posted: event.posted, month: '' })),
      },
    },
  }),
  vacancies: state({
    on: {
      ANSWERED: {
        target: 'vacancyFile' as never,
        actions: assign((told: Told) => ({
          month: answerOf(told) === 'whole' ? '' : answerOf(told).slice(2),
        })) as never,
      },
      BACK: { target: 'loading' as never },
    },
  }),
  vacancyFile: state({
    on: { ANSWERED: { target: 'vacanciesLoading' as never }, BACK: { target: 'vacanciesLoading' as never } },
  }),
};
