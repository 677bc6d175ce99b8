import { yesNo } from '../common-choices.ts';
import { languages } from '../languages.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { privacyQuestions } from './privacy-questions.ts';

/** What the settings ask. */
export const settingsQuestions = {
  home: (): Question => ({
    text: text('settings:home'),
    choices: ['language', 'plain', 'link', 'privacy', 'data', 'stop', 'delete'].map((id) => ({
      id,
      label: text(`settings:${id}`),
    })),
    back: true,
  }),
  language: (): Question => ({
    text: text('settings:whichLanguage'),
    choices: languages.map((id) => ({
      id,
      label: text(`onboarding:language_${id}`),
      words: `onboarding:languageWords_${id}`,
    })),
    back: true,
  }),
  plain: (): Question => ({
    text: text('settings:plainQuestion'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
  ...privacyQuestions,
  data: (): Question => ({
    text: text('settings:dataQuestion'),
    choices: [
      { id: 'file', label: text('settings:dataFile') },
      { id: 'json', label: text('settings:dataJson') },
      { id: 'no', label: text('settings:dataNo') },
    ],
    back: true,
  }),
  dataFile: (): Question => ({
    text: text('settings:dataSent'),
    choices: [{ id: 'ok', label: text('menu:toMenu') }],
    back: true,
    media: { kind: 'person-data', fileName: 'data-saya.txt', input: {} },
  }),
  dataJson: (): Question => ({
    text: text('settings:dataSent'),
    choices: [{ id: 'ok', label: text('menu:toMenu') }],
    back: true,
    media: { kind: 'person-data', fileName: 'data-saya.json', input: { format: 'json' } },
  }),
  delete: (): Question => ({
    text: text('settings:deleteQuestion'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
  deleteSure: (): Question => ({
    text: text('settings:deleteSure'),
    choices: [
      {
        id: 'hapus',
        label: text('settings:deleteYes'),
        words: 'settings:deleteYesWords',
        danger: true,
      },
      { id: 'no', label: text('common:no'), words: 'common:noWords' },
    ],
    back: true,
  }),
  farewell: (): Question => ({
    text: text('settings:farewell'),
    choices: [{ id: 'again', label: text('settings:startAgain') }],
    answer: 'text',
    anyText: true,
  }),
};
