import type { CommandHandlers } from '../conversation/ports.ts';
import type { Tx } from '../storage/tx.ts';
import type { CommandTools } from './command-tools.ts';
import * as registered from './registered.ts';

type Registered = (typeof registered)[keyof typeof registered];
type MadeBy<T> = T extends (tools: CommandTools) => infer Handlers ? Handlers : T;
/** All of them at once: the type checker names a command without a handler here. */
type All = (MadeBy<Registered> extends infer T ? (T extends T ? (one: T) => void : never) : never) extends (
  all: infer A,
) => void
  ? A
  : never;

/** The handlers of all commands; they are listed in `registered.ts`, a line for each file. */
export function allCommands(tools: CommandTools): CommandHandlers<Tx> {
  const made = Object.values(registered).map((one) => (typeof one === 'function' ? one(tools) : one));
  return Object.assign({}, ...made) as All;
}
