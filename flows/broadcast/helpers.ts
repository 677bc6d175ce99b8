import { assign } from 'xstate';
import { flowSetup } from '../define-machine.ts';
import type { Told } from '../machine-helpers.ts';
import { text } from '../text.ts';
import type { BroadcastContext } from './context.ts';

export const broadcastSetup = flowSetup<BroadcastContext>();

/** Says why nothing was sent or changed. */
export const sayRefusal = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: event.type === 'BROADCAST_REFUSED' ? text(event.why, event.vars) : text('broadcast:refused'),
  }),
};
/** Keeps the number that confirms a dangerous act. */
export const keepNumber = assign(({ event }: Told) => ({
  number: event.type === 'CONFIRMATION_ASKED' ? event.number : '',
}));
