import type { Question } from '../../question.ts';
import { text, type Var } from '../../text.ts';
import type { ReportContext } from './context.ts';
import type { PostedLine } from './facts.ts';

/** Firms that are told one by one. */
const most = 10;

/** The report of vacancies by firm and by month, and its file. */
export const vacancyQuestions = {
  vacancies: ({ posted }: ReportContext): Question => {
    const { from = '', until = '', months = [], firms = [] } = posted ?? {};
    const rest = firms.length - most;
    return {
      text: text(firms.length === 0 ? 'report:postedNone' : 'report:posted', {
        ...{ from, until, place: placeOf(posted?.places ?? '') },
        months: linesOf(months),
        firms: {
          lines: [
            linesOf(firms.slice(0, most)),
            ...(rest > 0 ? [{ text: text('report:postedRest', { count: rest }) }] : []),
          ],
        },
      }),
      choices:
        firms.length === 0
          ? []
          : [
              { id: 'whole', label: text('report:postedWhole') },
              ...months.map(({ name }) => ({
                id: `m.${name}`,
                label: text('report:postedMonth', { month: name }),
              })),
            ],
      back: true,
    };
  },
  vacancyFile: ({ posted, month }: ReportContext): Question => ({
    text: text('report:postedFile', {
      from: month === '' ? (posted?.from ?? '') : month,
      until: month === '' ? (posted?.until ?? '') : month,
      unknown: posted === null || posted.unknown.length === 0 ? '-' : { list: posted.unknown },
    }),
    choices: [{ id: 'again', label: text('report:again') }],
    back: true,
    media: {
      kind: 'vacancy-report',
      fileName: `lowongan-${month === '' ? (posted?.until ?? '') : month}.csv`,
      input: {
        from: month === '' ? (posted?.from ?? '') : month,
        until: month === '' ? (posted?.until ?? '') : month,
        places: posted?.places ?? '',
      },
    },
  }),
};

function linesOf(groups: readonly PostedLine[]): Var {
  return {
    lines: groups.map(({ name, vacancies, wanted, filled }) => ({
      text: text('report:postedLine', { name, vacancies, wanted, filled }),
    })),
  };
}

function placeOf(places: string): Var {
  return places === ''
    ? { text: text('counselor:wholeProvince') }
    : { list: places.split(' ').map((region) => ({ region })) };
}
