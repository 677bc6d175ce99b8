import type { CommandNeeds } from '../command.ts';
import type { Profile } from '../facts.ts';

declare module '../command.ts' {
  interface CommandsOfFlows {
    onboarding: OnboardingCommand;
  }
}

/** What the flow of the registration asks for. */
export type OnboardingCommand =
  | { type: 'loadProfile' }
  | { type: 'saveProfile'; profile: Partial<Omit<Profile, 'accommodation' | 'registered' | 'interestCode'>> }
  | { type: 'completeRegistration' }
  | { type: 'saveAccommodation'; need: string | null };

/** Whom each is for. */
export const onboardingCommands: CommandNeeds<OnboardingCommand> = {
  loadProfile: 'everyone',
  saveProfile: 'everyone',
  completeRegistration: 'everyone',
  saveAccommodation: 'everyone',
};
