import { yesNo } from '../common-choices.ts';
import { consentTexts } from '../consents.ts';
import type { Question } from '../question.ts';
import { text } from '../text.ts';
import type { AlertsContext } from './context.ts';
import { quietHours } from './quiet-hours.ts';
import { wholeHour } from './whole-hour.ts';

const frequencies = ['now', 'daily', 'weekly', 'off'];
const dismissReasons = ['place', 'field', 'pay', 'later', 'other'];

/** What is asked about the alerts. */
export const alertsQuestions = {
  home: ({ settings }: AlertsContext): Question => ({
    text: text('alerts:home', {
      frequency: {
        text: text(`alerts:status_${settings?.consented === true ? settings.frequency : 'off'}`),
      },
      strict: { text: text(settings?.strict === true ? 'alerts:strictOn' : 'alerts:strictOff') },
      from: wholeHour(settings?.quietFrom ?? 20),
      until: wholeHour(settings?.quietUntil ?? 7),
      cap: settings?.weeklyCap ?? 7,
    }),
    choices: ['frequency', 'strict', 'quiet', 'cap', 'searches', 'done'].map((id) => ({
      id,
      label: text(`alerts:${id}`),
    })),
    back: true,
  }),
  frequency: ({ settings }: AlertsContext): Question => ({
    ...(settings?.consented === true
      ? { text: text('alerts:frequencyQuestion') }
      : { text: consentTexts.alerts[0], consent: 'alerts' }),
    choices: frequencies.map((id) => ({
      id,
      label: text(`alerts:frequency_${id}`),
      words: `alerts:frequencyWords_${id}`,
    })),
    back: true,
  }),
  strict: (): Question => ({
    text: text('alerts:strictQuestion'),
    answer: 'yesno',
    choices: yesNo,
    back: true,
  }),
  quiet: (): Question => ({
    text: text('alerts:quietQuestion'),
    choices: Object.keys(quietHours).map((id) => ({ id, label: text(`alerts:quiet_${id}`) })),
    back: true,
  }),
  register: (): Question => ({
    text: text('alerts:registerQuestion'),
    choices: [
      { id: 'register', label: text('alerts:register'), words: 'alerts:registerWords' },
      { id: 'later', label: text('alerts:later') },
    ],
    back: true,
    keep: true,
  }),
  searches: ({ searches }: AlertsContext): Question => ({
    text: text('alerts:searchesQuestion', { count: searches.length }),
    choices: [
      ...searches.map(({ what }, at) => ({
        id: `s${String(at)}`,
        label: text('alerts:searchLine', { what: { list: what } }),
      })),
      ...(searches.length > 1
        ? [{ id: 'all', label: text('alerts:allSearches'), words: 'alerts:allSearchesWords' }]
        : []),
      { id: 'done', label: text('alerts:done') },
    ],
    back: true,
  }),
  cap: (): Question => ({ text: text('alerts:capQuestion'), answer: 'number', back: true }),
  reason: (): Question => ({
    text: text('alerts:reasonQuestion'),
    choices: dismissReasons.map((id) => ({ id, label: text(`alerts:reason_${id}`) })),
    back: true,
  }),
};
