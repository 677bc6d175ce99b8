import type { ConsentPurpose } from './command.ts';
import { text, type Text } from './text.ts';

/**
 * Every text that may ask for a purpose, the one that PRIVASI shows first. They hold all that is known when they are
 * rendered, so that the ledger can keep a hash of the very text; only `sharing` tells of one vacancy and is asked each time.
 */
export const consentTexts: Record<Exclude<ConsentPurpose, 'sharing'>, readonly [Text, ...Text[]]> = {
  account: [
    text('onboarding:consentDetails'),
    text('onboarding:consent'),
    text('guardian:question'),
    text('firm:intro'),
  ],
  matching: [text('onboarding:matching')],
  alerts: [text('onboarding:alerts')],
  questionnaire: [text('assessment:consent')],
  disability: [text('onboarding:disabilityConsent')],
  statistics: [text('onboarding:statistics')],
  research: [text('assessment:research')],
};

/** Purposes that a person can grant and withdraw one by one, in the order in which PRIVASI lists them. */
export const privacyPurposes = [
  'matching',
  'alerts',
  'questionnaire',
  'disability',
  'statistics',
  'research',
] as const satisfies ConsentPurpose[];
