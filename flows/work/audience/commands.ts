import type { CommandNeeds } from '../../command.ts';
import type { AudienceKind } from './kinds.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    audience: AudienceCommand;
  }
}

/** What the flow that chooses an audience asks for. `audience`: an expression, empty for none yet. */
export type AudienceCommand =
  /** What can be chosen from, and whom the audience holds by now. */
  | { type: 'openAudience'; audience: string }
  /**
   * One condition more: AUDIENCE_NARROWED, or BROADCAST_REFUSED and nothing changes. `with`: an expression, or words; `kind`: what
   * was asked, null for anything. `vacancyId`: of the broadcast, which some may not be chosen for.
   */
  | {
      type: 'narrowAudience';
      audience: string;
      with: string;
      kind: AudienceKind | null;
      vacancyId: number | null;
    }
  /** Without one of its conditions, counted from 0. */
  | { type: 'widenAudience'; audience: string; part: number }
  /** Which occupations and fields words of work may mean. */
  | { type: 'namePossibleWork'; said: string }
  /** Puts it into the draft as that stands by now. */
  | { type: 'putAudience'; draftId: number; audience: string };

/** Whom each is for. */
export const audienceCommands: CommandNeeds<AudienceCommand> = {
  openAudience: 'broadcast.compose',
  narrowAudience: 'broadcast.compose',
  widenAudience: 'broadcast.compose',
  namePossibleWork: 'broadcast.compose',
  putAudience: 'broadcast.compose',
};
