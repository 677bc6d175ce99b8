import type { NamedOccupation, Profile } from '../facts.ts';

declare module '../event.ts' {
  interface EventsOfFlows {
    onboarding: OnboardingEvent;
  }
}

/** Facts that reach the flow of the registration. */
export type OnboardingEvent =
  | {
      type: 'PROFILE_LOADED';
      profile: Profile;
      /** Below 18, and no guardian has said yes. */
      guardian?: boolean;
    }
  /** What the words for the wish or the work done name; not `sure`: one of these is to be picked. */
  | { type: 'WORK_CODED'; options: NamedOccupation[]; sure: boolean }
  /** Several answers in one message, by the step that asks for them. */
  | { type: 'TOLD_SEVERAL'; told: Record<string, string | number | string[]> };
