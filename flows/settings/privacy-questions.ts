import type { ConsentPurpose } from '../command.ts';
import { yesNo } from '../common-choices.ts';
import { consentTexts, privacyPurposes } from '../consents.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { SettingsContext } from './context.ts';

/** What PRIVASI asks. */
export const privacyQuestions = {
  consents: ({ granted }: SettingsContext): Question => ({
    text: text('settings:consents'),
    choices: privacyPurposes.map((id) => ({
      id,
      label: text(granted.includes(id) ? 'settings:consentOn' : 'settings:consentOff', {
        purpose: { text: text(`settings:purpose_${id}`) },
      }),
    })),
    back: true,
  }),
  purpose: ({ purpose, granted, changed }: SettingsContext): Question => {
    const known = (purpose ?? 'matching') as Exclude<ConsentPurpose, 'sharing'>;
    const stands = !changed && granted.includes(known);
    return {
      ...(stands
        ? { text: text(`settings:withdraw_${known}`) }
        : { text: consentTexts[known][0], consent: known }),
      answer: 'yesno',
      choices: yesNo,
      back: true,
    };
  },
};
