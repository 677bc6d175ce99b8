import type { CommandNeeds } from '../../command.ts';
import type { AccessField } from './facts.ts';

declare module '../../command.ts' {
  interface CommandsOfFlows {
    access: AccessCommand;
  }
}

/** What the flow asks for in which a firm tells what it offers to people who need it. */
export type AccessCommand =
  | { type: 'loadAccess'; firmId: number }
  /** One answer as it was typed or picked; `clear`: it is taken back. */
  | { type: 'keepAccess'; firmId: number; field: AccessField; text: string };

/** Whom each is for. */
export const accessCommands: CommandNeeds<AccessCommand> = {
  loadAccess: 'firm.read',
  keepAccess: 'firm.change',
};
