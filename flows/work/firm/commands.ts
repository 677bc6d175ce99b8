import type { CommandNeeds } from '../../command.ts';
import type { FirmDraft, FirmField } from './facts.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    firm: FirmCommand;
  }
}

/** What the flow of firms asks for. */
export type FirmCommand =
  /** Everybody: the firms they recruit for. */
  | { type: 'loadFirms' }
  /** Everybody: whoever registers a firm recruits for it. `known`: twins were shown, and it is none of them. */
  | { type: 'registerFirm'; draft: FirmDraft; known: boolean }
  | { type: 'openFirm'; firmId: number }
  | { type: 'changeFirm'; firmId: number; field: FirmField; value: string }
  /** The first recruiter alone: a one-time code, as INVITE_MADE. */
  | { type: 'inviteRecruiter'; firmId: number }
  /** The first recruiter removes anybody, everybody themselves. */
  | { type: 'removeRecruiter'; firmId: number; personId: number }
  | { type: 'leaveFirm'; firmId: number }
  /** What became of its vacancies, with small counts hidden. */
  | { type: 'loadFirmFigures'; firmId: number };

/** Whom each is for. */
export const firmCommands: CommandNeeds<FirmCommand> = {
  loadFirms: 'everyone',
  registerFirm: 'everyone',
  openFirm: 'firm.read',
  changeFirm: 'firm.change',
  inviteRecruiter: 'firm.invite',
  removeRecruiter: 'firm.remove',
  leaveFirm: 'firm.read',
  loadFirmFigures: 'firm.read',
};
