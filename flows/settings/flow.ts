import { yesNo } from '../common-choices.ts';
import { flowSetup } from '../define-machine.ts';
import { defineFlow } from '../flow.ts';
import { languages } from '../languages.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import { settingsCommands } from './commands.ts';
import { settingsContext, type SettingsContext } from './context.ts';
import { privacyQuestions } from './privacy-questions.ts';
import { privacyStates } from './privacy-states.ts';

/** To the settings, or out again where a word had led straight here. */
const backToStart = [
  { guard: ({ context }: { context: SettingsContext }) => context.go !== null, target: 'end' },
  { target: 'home' },
];

const machine = flowSetup<SettingsContext>().createMachine({
  id: 'settings',
  initial: 'begin',
  context: ({ input }) => ({
    go: typeof input?.['go'] === 'string' ? input['go'] : null,
    granted: [],
    stopped: input?.person.stopped ?? false,
    purpose: typeof input?.['purpose'] === 'string' ? input['purpose'] : null,
    changed: input?.['changed'] === true,
  }),
  states: {
    begin: {
      always: [
        { guard: ({ context }) => context.go === 'language', target: 'language' },
        { guard: ({ context }) => context.go === 'data', target: 'data' },
        { guard: ({ context }) => context.go === 'delete', target: 'delete' },
        { guard: ({ context }) => context.go === 'privacy', target: 'privacy' },
        { target: 'home' },
      ],
    },
    home: {
      on: {
        ANSWERED: [
          { guard: answered('language'), target: 'language' },
          { guard: answered('plain'), target: 'plain' },
          {
            guard: answered('link'),
            target: 'end',
            actions: command({ type: 'startFlow', flow: 'link' }),
          },
          { guard: answered('privacy'), target: 'privacy' },
          { guard: answered('data'), target: 'data' },
          {
            guard: answered('stop'),
            target: 'home',
            actions: [command({ type: 'stopNotices' }), say(text('common:stopped'))],
          },
          { guard: answered('delete'), target: 'delete' },
        ],
        BACK: { target: 'end' },
      },
    },
    language: {
      on: {
        ANSWERED: {
          target: 'end',
          actions: [
            { type: 'command', params: (told: Told) => ({ type: 'setLanguage', language: answerOf(told) }) },
            say(text('settings:languageSet')),
          ],
        },
        BACK: backToStart,
      },
    },
    plain: {
      on: {
        ANSWERED: {
          target: 'end',
          actions: [
            {
              type: 'command',
              params: (told: Told) => ({ type: 'setPlainText', plain: answerOf(told) === 'yes' }),
            },
            say(text('settings:saved')),
          ],
        },
        BACK: backToStart,
      },
    },
    ...privacyStates,
    data: {
      on: {
        ANSWERED: [
          { guard: answered('file'), target: 'dataFile' },
          { guard: answered('json'), target: 'dataJson' },
          { target: 'end' },
        ],
        BACK: backToStart,
      },
    },
    dataFile: { on: { ANSWERED: { target: 'end' }, BACK: { target: 'home' } } },
    dataJson: { on: { ANSWERED: { target: 'end' }, BACK: { target: 'home' } } },
    delete: {
      on: {
        ANSWERED: [
          { guard: answered('yes'), target: 'deleteSure' },
          { target: 'end', actions: say(text('settings:deleteNot')) },
        ],
        BACK: backToStart,
      },
    },
    deleteSure: {
      on: {
        ANSWERED: [
          { guard: answered('hapus'), target: 'gone' },
          { target: 'end', actions: say(text('settings:deleteNot')) },
        ],
        BACK: { target: 'delete' },
        RESUMED: { target: 'delete' },
      },
    },
    gone: {
      entry: command({ type: 'deletePerson' }),
      on: {
        PERSON_DELETED: {
          target: 'farewell',
          actions: {
            type: 'command',
            params: ({ event }) => ({
              type: 'say',
              text: text('settings:deleted', { receipt: event.receipt }),
            }),
          },
        },
      },
    },
    farewell: { on: { ANSWERED: { actions: command({ type: 'startFlow', flow: 'onboarding' }) } } },
    end: { type: 'final' },
  },
});

/** Language, plain text, consents, own data, deletion. */
export const settings = defineFlow({
  id: 'settings',
  version: 1,
  commands: settingsCommands,
  machine,
  context: settingsContext,
  questions: {
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
  },
});
