import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text, type Var } from '../../text.ts';
import type { ReportContext } from './context.ts';
import type { Figure } from './facts.ts';
import { vacancyQuestions } from './vacancy-questions.ts';

/** Flows whose steps are counted. */
const funnels = ['onboarding', 'assessment', 'apply', 'vacancies'];

/** The figures in words, as a picture, as a table, and by steps. */
export const reportQuestions = {
  home: ({ indicators }: ReportContext): Question => ({
    text: text('report:home', {
      ...span(indicators),
      totals: lines(indicators?.totals, 'measure'),
      sexes: lines(indicators?.sexes, 'sex'),
      disability: lines(indicators?.disability, 'disability'),
      gesi: { text: text('report:gesi', indicators?.gesi ?? { firms: 0, withPolicy: 0 }) },
      day: dayOf(indicators),
    }),
    choices: [
      choice('picture'),
      choice('csv'),
      { id: 'funnel', label: text('report:funnelChoice') },
      { id: 'posted', label: text('report:postedChoice') },
    ],
    back: true,
  }),
  picture: ({ indicators }: ReportContext): Question => ({
    text: text('report:pictureText', {
      lines: {
        lines: (indicators?.months ?? []).map(
          ({ month, running, values: [registered, assessed, applied] }) => ({
            text: text(running ? 'report:monthLineRunning' : 'report:monthLine', {
              month,
              registered: number(registered),
              assessed: number(assessed),
              applied: number(applied),
            }),
          }),
        ),
      },
    }),
    choices: [choice('again')],
    back: true,
    media: { kind: 'trend-chart', fileName: 'laporan.png', input: inputOf(indicators) },
  }),
  csv: ({ indicators }: ReportContext): Question => ({
    text: text('report:csvText', { ...span(indicators), day: dayOf(indicators) }),
    choices: [choice('again')],
    back: true,
    media: { kind: 'indicators-csv', fileName: 'laporan.csv', input: inputOf(indicators) },
  }),
  ...vacancyQuestions,
  which: (): Question => ({
    text: text('report:whichFunnel'),
    choices: funnels.map((id) => ({ id, label: text(`${id}:flow_name`) })),
    back: true,
  }),
  funnel: ({ funnel }: ReportContext): Question => ({
    text:
      funnel === null || funnel.steps.length === 0
        ? text('report:funnelEmpty')
        : text('report:funnel', {
            flow: { text: text(`${funnel.flow}:flow_name`) },
            lines: { lines: funnel.steps.map((step) => ({ text: stepText(step) })) },
          }),
    choices: [choice('otherFunnel')],
    back: true,
  }),
};

function choice(id: string): QuestionChoice {
  return { id, label: text(`report:${id}`) };
}

function span(indicators: ReportContext['indicators']): { from: string; until: string; place: Var } {
  const { from = '', until = '', places = '' } = indicators ?? {};
  const place: Var =
    places === ''
      ? { text: text('counselor:wholeProvince') }
      : { list: places.split(' ').map((region) => ({ region })) };
  return { from, until, place };
}

function inputOf(indicators: ReportContext['indicators']): Record<string, string> {
  const { day = '', places = '' } = indicators ?? {};
  return { day, places };
}

function dayOf(indicators: ReportContext['indicators']): Var {
  const { day = '' } = indicators ?? {};
  return day === '' ? '' : { text: text('report:day', { day: { date: day } }) };
}

function lines(figures: readonly Figure[] = [], kind: string): Var {
  return {
    lines: figures.map(({ label, value }) => ({
      text: text('report:line', { label: { text: text(`report:${kind}_${label}`) }, value: number(value) }),
    })),
  };
}

function number(value: number | null | undefined): Var {
  return value ?? { text: text('report:few') };
}

function stepText({
  label,
  value,
  lost,
  aside,
}: {
  label: string;
  value: number | null;
  lost: number | null;
  aside: boolean;
}): Text {
  if (aside) return text('report:asideLine', { label, value: number(value) });
  if (lost === null || lost === 0) return text('report:line', { label, value: number(value) });
  return text('report:lossLine', { label, value: number(value), lost });
}
