import type { Question, QuestionChoice } from '../../question.ts';
import { text, type Text } from '../../text.ts';
import type { AudienceContext } from './context.ts';
import { audienceKinds, onFirstPage, type AudienceKind } from './kinds.ts';

const longest = 1_000;
const choice = (id: string, label: Text): QuestionChoice => ({ id, label });
const kindChoice = (kind: AudienceKind): QuestionChoice => choice(kind, text(`audience:kind_${kind}`));
const shown = (value: string): Text => text('audience:value', { value });
/** Typed words go on from here, and so do the choices. */
const open = { answer: 'text', anyText: true, choicesFirst: true, maxLength: longest } as const;
const around = { back: true, keep: true } as const;

/** What is asked while an audience is put together. */
export const audienceQuestions: Record<string, (context: AudienceContext) => Question> = {
  home: (context) => {
    const { who, people, parts } = context.chosen;
    return {
      text: parts.length === 0 ? text('audience:homeEmpty') : text('audience:home', { who, people }),
      choices: [
        ...kindsFor(context).slice(0, onFirstPage).map(kindChoice),
        choice('more', text('audience:more')),
        ...(parts.length === 0
          ? []
          : [choice('drop', text('audience:drop')), choice('done', text('audience:done'))]),
      ],
      ...open,
      ...around,
    };
  },
  others: (context) => ({
    text: text('audience:moreQuestion'),
    choices: kindsFor(context).slice(onFirstPage).map(kindChoice),
    ...around,
  }),
  pick: (context) => {
    const kind = context.kind ?? 'place';
    const closed = kind === 'sex' || kind === 'interest' || kind === 'assessed';
    return {
      text: text(`audience:ask_${kind}`),
      choices: choicesOf[kind](context),
      ...(!closed && open),
      ...around,
    };
  },
  work: ({ asked, work }) => ({
    text: text('audience:workQuestion', { said: asked }),
    choices: work.map(({ id, name, field }) =>
      choice(id, field ? text('audience:wholeField', { field: name }) : shown(name)),
    ),
    ...around,
  }),
  dropping: ({ chosen }) => ({
    text: text('audience:dropQuestion'),
    choices: chosen.parts.map((part, at) => choice(`p${at}`, shown(part))),
    ...around,
  }),
};

/** With a vacancy nobody is left out for their sex: it is not offered. */
function kindsFor({ vacancyId, offers }: AudienceContext): AudienceKind[] {
  return audienceKinds.filter((kind) => {
    if (kind === 'sex') return vacancyId === null;
    if (kind === 'answered' || kind === 'missed') return offers.broadcasts.length > 0;
    return kind !== 'tag' || offers.tags.length > 0;
  });
}

/** What a tap adds; its id is the expression. */
const choicesOf: Record<AudienceKind, (context: AudienceContext) => QuestionChoice[]> = {
  place: ({ offers }) =>
    offers.places.map((code) =>
      choice(`regency=${code}`, text('audience:value', { value: { region: code } })),
    ),
  age: ({ vacancyId }) =>
    vacancyId === null
      ? [
          ...[
            { from: 18, to: 24 },
            { from: 25, to: 34 },
            { from: 35, to: 44 },
          ].map((ages) => choice(`age=${ages.from}..${ages.to}`, text('audience:age', ages))),
          choice('age>=45', text('audience:ageFrom', { from: 45 })),
        ]
      : [choice('age>=18', text('audience:adults'))],
  sex: () => ['P', 'L'].map((sex) => choice(`sex=${sex}`, text(`audience:pick_${sex}`))),
  education: () =>
    ['SD', 'SMP', 'SMA', 'SMK', 'D3', 'S1'].map((level) => choice(`education=${level}`, shown(level))),
  work: () => [],
  interest: () =>
    ['R', 'I', 'A', 'S', 'E', 'C'].map((letter) =>
      choice(`interest=${letter}`, text(`riasec48:scales.${letter}.name`)),
    ),
  assessed: () => [
    choice('assessed', text('audience:pick_assessed')),
    choice('not assessed', text('audience:pick_notAssessed')),
  ],
  seen: () => [
    choice('seen<7d', text('audience:seen_7')),
    choice('seen<30d', text('audience:seen_30')),
    choice('seen>=30d', text('audience:notSeen_30')),
    choice('seen>=90d', text('audience:notSeen_90')),
  ],
  applied: () => [
    choice('applied', text('audience:pick_applied')),
    choice('not applied', text('audience:pick_notApplied')),
  ],
  answered: ({ offers }) => offers.broadcasts.map((one) => broadcastChoice('answered', one)),
  missed: ({ offers }) => offers.broadcasts.map((one) => broadcastChoice('missed', one)),
  tag: ({ offers }) => offers.tags.map((tag) => choice(`tag=${tag}`, shown(tag))),
};

function broadcastChoice(
  attribute: 'answered' | 'missed',
  { id, begins }: AudienceContext['offers']['broadcasts'][number],
): QuestionChoice {
  return choice(`${attribute}=${id}`, text('audience:broadcast', { id, begins }));
}
