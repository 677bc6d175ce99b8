import { flowSetup } from '../define-machine.ts';
import { answered, answerOf, command, say, type Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { SettingsContext } from './context.ts';
import { privacyStates } from './privacy-states.ts';

/** To the settings, or out again where a word had led straight here. */
const backToStart = [
  { guard: ({ context }: { context: SettingsContext }) => context.go !== null, target: 'end' },
  { target: 'home' },
];

/** Each setting, PRIVASI, the own data, and the deletion that is asked twice. */
export const settingsMachine = flowSetup<SettingsContext>().createMachine({
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
