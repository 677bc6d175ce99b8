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
  | { type: 'codeWork'; of: ToldWork }
  | { type: 'completeRegistration' }
  | { type: 'saveAccommodation'; need: string | null };

/** Which words of the profile: the wish, or the work done. */
export type ToldWork = 'wish' | 'worked';

/** Whom each is for. */
export const onboardingCommands: CommandNeeds<OnboardingCommand> = {
  loadProfile: 'everyone',
  saveProfile: 'everyone',
  codeWork: 'everyone',
  completeRegistration: 'everyone',
  saveAccommodation: 'everyone',
};
