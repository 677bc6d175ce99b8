import { yesNo } from '../common-choices.ts';
import type { Profile } from '../facts.ts';
import { defineFlow } from '../flow.ts';
import type { Question } from '../question.ts';
import { text, type Var } from '../text.ts';
import { applyCommands } from './commands.ts';
import { applyContext, type ApplyContext } from './context.ts';
import { applyMachine } from './machine.ts';

const open = ['sent', 'seen', 'invited'];

/** One reply applies; STATUS lists what became of it. */
export const apply = defineFlow({
  id: 'apply',
  version: 1,
  commands: applyCommands,
  measured: true,
  machine: applyMachine,
  context: applyContext,
  questions: {
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
      request: 'contact',
      back: true,
      keep: true,
    }),
    confirm: ({ vacancy, profile }: ApplyContext): Question => ({
      text: text('apply:confirm', {
        title: vacancy?.title ?? '',
        employer: vacancy?.employer ?? '',
        ...(profile === null ? {} : shared(profile)),
      }),
      consent: 'sharing',
      answer: 'yesno',
      choices: [
        { id: 'yes', label: text('apply:yes'), words: 'apply:yesWords' },
        ...(profile?.interestCode == null
          ? []
          : [{ id: 'yesWithResult', label: text('apply:yesWithResult') }]),
        { id: 'no', label: text('apply:no'), words: 'common:noWords' },
      ],
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
        text: text('apply:application', {
          title: item?.title ?? '',
          employer: item?.employer ?? '',
          date: item === undefined ? '' : { date: item.at },
          status: { text: text(`apply:statusLong_${item?.status ?? 'sent'}`) },
        }),
        choices: [
          ...(item !== undefined && open.includes(item.status)
            ? [{ id: 'withdraw', label: text('apply:withdraw'), danger: true as const }]
            : []),
          { id: 'list', label: text('apply:toList') },
        ],
        back: true,
      };
    },
    withdrawing: (): Question => ({
      text: text('apply:withdrawSure'),
      answer: 'yesno',
      choices: yesNo,
      back: true,
    }),
  },
});

/** What the employer will get, shown before it is sent. */
function shared(profile: Profile): Record<string, Var> {
  return {
    name: profile.name ?? '',
    regency: profile.regency === null ? '-' : { region: profile.regency },
    education: profile.education === null ? '-' : { text: text(`common:education_${profile.education}`) },
    experience: { text: text('onboarding:years', { count: profile.experienceYears ?? 0 }) },
    phone: profile.phone === null ? '-' : { phone: profile.phone },
  };
}
