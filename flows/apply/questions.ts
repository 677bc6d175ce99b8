import { yesNo } from '../common-choices.ts';
import type { ApplicationSummary } from '../facts.ts';
import type { Question, QuestionChoice } from '../question.ts';
import { text } from '../text.ts';
import type { ApplyContext } from './context.ts';
import { placeOf, waysOf } from './said-texts.ts';
import { sharedLines, sharedVars } from './shared-lines.ts';

const choice = (id: string, words?: string): QuestionChoice => ({
  id,
  label: text(`apply:${id}`),
  ...(words !== undefined && { words }),
});
const no = choice('no', 'common:noWords');

/** What is asked in each state. */
export const questions = {
  mustRegister: (): Question => ({
    text: text('apply:mustRegister'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
    keep: true,
  }),
  mustAskGuardian: (): Question => ({
    text: text('apply:mustAskGuardian'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
    keep: true,
  }),
  phone: (): Question => ({
    text: text('apply:phone'),
    answer: 'phone',
    choices: [{ id: 'skip', label: text('onboarding:skip'), words: 'onboarding:skipWords' }],
    request: 'contact',
    back: true,
    keep: true,
  }),
  way: ({ vacancy, profile, receiver }: ApplyContext): Question => ({
    text: text('apply:way', {
      title: vacancy?.title ?? '',
      employer: vacancy?.employer ?? '',
      ways: receiver === null ? '' : waysOf(receiver),
      letter: { text: text('apply:letter', { title: vacancy?.title ?? '', ...sharedVars(profile) }) },
      date: receiver === null ? '' : { date: receiver.asks },
    }),
    choices: [
      { id: 'yes', label: text('apply:note'), words: 'apply:noteWords' },
      choice('sentAlready', 'apply:sentWords'),
      no,
    ],
    back: true,
    keep: true,
  }),
  confirm: ({ vacancy, profile, receiver, shares, words }: ApplyContext): Question => ({
    text: text('apply:confirm', {
      title: vacancy?.title ?? '',
      employer: vacancy?.employer ?? '',
      receiver: { text: receivedText(receiver?.kind ?? 'desk', receiver?.regency ?? null) },
      lines: sharedLines(profile, shares, words),
      date: receiver === null ? '' : { date: receiver.last },
    }),
    consent: 'sharing',
    answer: 'yesno',
    choices: [
      choice('yes', 'apply:yesWords'),
      ...(profile?.interestCode == null || shares.includes('result') ? [] : [choice('yesWithResult')]),
      choice('change', 'apply:changeWords'),
      no,
    ],
    back: true,
    keep: true,
  }),
  change: ({ profile, shares, words }: ApplyContext): Question => ({
    text: text('apply:changeQuestion', { lines: sharedLines(profile, shares, words) }),
    choices: [
      ...['phone', 'result', 'need']
        .filter((one) => has(profile, one))
        .map((one) => ({
          id: one,
          label: text(`apply:${shares.includes(one) ? 'without' : 'with'}_${one}`),
        })),
      choice(words === null ? 'words' : 'noWords'),
      choice('done', 'apply:doneWords'),
    ],
    back: true,
    keep: true,
  }),
  sentence: (): Question => ({
    text: text('apply:sentence'),
    answer: 'text',
    maxLength: 300,
    back: true,
    keep: true,
  }),
  noneYet: (): Question => ({
    text: text('apply:noneYet'),
    choices: [
      { id: 'search', label: text('menu:search') },
      { id: 'menu', label: text('menu:toMenu') },
    ],
    back: true,
  }),
  list: ({ items }: ApplyContext): Question => ({
    text: text('apply:list', { count: items.length }),
    choices: items.map((item) => ({
      id: `a${item.id}`,
      label: text('apply:line', {
        title: item.title,
        status: { text: text(`apply:status_${item.status}`) },
      }),
    })),
    back: true,
  }),
  application: ({ items, chosen }: ApplyContext): Question => {
    const item = items.find(({ id }) => id === chosen);
    return {
      text: item === undefined ? text('apply:unknown') : applicationText(item),
      choices: [
        ...(item?.can ?? []).map((move): QuestionChoice => ({
          id: move,
          label: text(`apply:say_${move}`),
          ...(move === 'WITHDRAWN' && { danger: true as const }),
        })),
        { id: 'list', label: text('apply:toList') },
      ],
      back: true,
    };
  },
  replying: ({ items, chosen }: ApplyContext): Question => {
    const item = items.find(({ id }) => id === chosen);
    const asked = item?.history.filter(({ move }) => move === 'ASKED').at(-1);
    return {
      text: text('apply:reply', { employer: item?.employer ?? '', words: asked?.words ?? '' }),
      answer: 'text',
      maxLength: 500,
      back: true,
      keep: true,
    };
  },
  withdrawing: ({ move }: ApplyContext): Question => ({
    text: text(move === 'DECLINED' ? 'apply:declineSure' : 'apply:withdrawSure'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
};

/** What it is, who has it, what happened day by day, and by when there is an answer. */
function applicationText(item: ApplicationSummary): ReturnType<typeof text> {
  const { title, employer, receiver, regency, history, last, status } = item;
  return text(last === null ? 'apply:applicationEnded' : 'apply:application', {
    title,
    employer,
    receiver: { text: receivedText(receiver, regency) },
    history: {
      lines: history.map(({ move, at, reason, words }) => ({
        text: text(words === null ? 'apply:historyLine' : 'apply:historyWords', {
          date: { date: at },
          what: {
            text:
              reason === null
                ? text(move === 'BEGAN' ? `apply:event_BEGAN_${receiver}` : `apply:event_${move}`)
                : text(`apply:event_${move}_why`, { why: { text: text(`apply:reason_${reason}`) } }),
          },
          words: words ?? '',
        }),
      })),
    },
    status: { text: text(`apply:statusLong_${status}`) },
    date: last === null ? '' : { date: last },
  });
}

function receivedText(kind: string, regency: string | null): ReturnType<typeof text> {
  return text(`apply:receiver_${kind}`, { place: placeOf(regency) });
}

function has(profile: ApplyContext['profile'], what: string): boolean {
  if (what === 'phone') return profile?.phone != null;
  return what === 'result' ? profile?.interestCode != null : profile?.accommodation != null;
}
