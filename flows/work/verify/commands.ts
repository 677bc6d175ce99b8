import type { CommandNeeds } from '../../command.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    verify: VerifyCommand;
  }
}

/** What the office may decide of a firm. */
export type FirmDecision = 'verified' | 'refused' | 'suspended';

/** What the flow asks for in which the office verifies firms. */
export type VerifyCommand =
  /** Those that wait, the longest first; `words`: any of the place by its number or name. */
  | { type: 'loadFirmQueue'; words: string; offset: number }
  | { type: 'loadFirmCase'; firmId: number }
  /** `checks`: what was looked at; `reason`: told to the recruiters. */
  | { type: 'decideFirm'; firmId: number; decision: FirmDecision; checks: string[]; reason: string }
  /** The firm becomes part of its twin. */
  | { type: 'mergeFirms'; firmId: number; into: number; confirmation?: string };

/** Whom each is for. */
export const verifyCommands: CommandNeeds<VerifyCommand> = {
  loadFirmQueue: 'firm.check',
  loadFirmCase: 'firm.check',
  decideFirm: 'firm.decide',
  mergeFirms: 'firm.merge',
};
