import type { Command } from './command.ts';
import type { FlowEvent } from './event.ts';
import type { Text } from './text.ts';

/** What guards and actions are told; narrower than XState's own, so that helpers can be shared by all flows. */
export interface Told {
  event: FlowEvent;
}

/** The action that asks for a fixed command. */
export function command(params: Command): { type: 'command'; params: Command } {
  return { type: 'command', params };
}

/** The action that says one fixed text. */
export function say(text: Text): { type: 'command'; params: Command } {
  return command({ type: 'say', text });
}

/** The answer as a text: a picked choice's id or what was understood. Empty for other events. */
export function answerOf({ event }: Told): string {
  return event.type === 'ANSWERED' ? String(event.value) : '';
}

/** Guard: the answer is this one. */
export function answered(...ids: string[]): (told: Told) => boolean {
  return (told) => ids.includes(answerOf(told));
}
