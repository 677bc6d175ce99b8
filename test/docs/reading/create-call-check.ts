import { CommanderError, type Command } from 'commander';
import { makeProgram } from '../../../src/cli/make-program.ts';
import type { Call } from './calls-in.ts';

/** How a parse ends that has found nothing wrong. */
const right = ['commander.version', 'commander.helpDisplayed'];

export interface CallCheck {
  /** Null, or commander's words for what is wrong. Nothing is carried out. */
  check(call: Call): Promise<string | null>;
  /** Every option of every command, like `--json`. */
  options: ReadonlySet<string>;
}

/** A check of calls against the program's own commands. */
export async function createCallCheck(): Promise<CallCheck> {
  const programs = { whole: await makeProgram(), begun: await makeProgram() };
  disarm(programs.whole, true);
  disarm(programs.begun, false);
  return {
    options: new Set(['--help', ...optionsOf(programs.whole)]),
    check: async ({ words, whole }) => {
      try {
        await programs[whole ? 'whole' : 'begun'].parseAsync(words, { from: 'user' });
        return null;
      } catch (error) {
        if (!(error instanceof CommanderError)) throw error;
        return [...right, ...(whole ? [] : ['commander.help'])].includes(error.code) ? null : error.message;
      }
    },
  };
}

/** @param whole otherwise nothing has to be given */
function disarm(command: Command, whole: boolean): void {
  command.exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  if (command.commands.length === 0) command.action(() => undefined);
  if (!whole) {
    for (const option of command.options) {
      option.mandatory = false;
      option.optional ||= option.required;
      option.required = false;
    }
    for (const argument of command.registeredArguments) argument.required = false;
  }
  for (const one of command.commands) disarm(one, whole);
}

function optionsOf(command: Command): string[] {
  return [...command.options.map(({ long }) => long ?? ''), ...command.commands.flatMap(optionsOf)];
}
