import { helpLines } from '../care/help-lines.ts';
import type { Vars } from '../text.ts';

/** Where a wish leads: to a flow, or to a text `heard:<wish>` that says what there is to say. */
export type WishTarget = { flow: string; input?: Record<string, unknown> } | { say: string; vars?: Vars };

/** Targets by wish. What is not here (stop, thanks, greetings) is done by the conversation itself. */
export const wishTargets: Record<string, WishTarget> = {
  status: { flow: 'apply', input: { list: true } },
  'profile-change': { flow: 'onboarding', input: { edit: true } },
  'own-data': { flow: 'settings', input: { go: 'data' } },
  delete: { flow: 'settings', input: { go: 'delete' } },
  language: { flow: 'settings', input: { go: 'language' } },
  questionnaire: { flow: 'assessment' },
  result: { flow: 'assessment' },
  'alerts-on': { flow: 'alerts' },
  'alerts-off': { flow: 'alerts' },
  human: { flow: 'ticket' },
  help: { say: 'common:help' },
  cost: { say: 'heard:cost' },
  'who-are-you': { say: 'heard:who-are-you' },
  eligibility: { say: 'heard:eligibility' },
  training: { say: 'heard:training' },
  ak1: { say: 'heard:ak1' },
  'fraud-report': { flow: 'check', input: { lost: true } },
  'scam-check': { flow: 'check' },
  abroad: {
    say: 'heard:abroad',
    vars: { migrant: helpLines.migrant.phone, migrantSite: helpLines.migrant.site },
  },
  complaint: { say: 'heard:complaint' },
  office: { say: 'heard:office' },
  employer: { say: 'heard:employer' },
  cv: { say: 'heard:cv' },
  interview: { say: 'heard:interview' },
  abusive: { say: 'heard:abusive' },
  nonsense: { say: 'heard:nonsense' },
  'out-of-scope': { say: 'heard:out-of-scope' },
};
