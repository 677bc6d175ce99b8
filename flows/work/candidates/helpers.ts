import { flowSetup } from '../../define-machine.ts';
import type { Told } from '../../machine-helpers.ts';
import { text } from '../../text.ts';
import type { CandidatesContext } from './context.ts';

/** Applicants of one page; the list is asked for in such steps. */
export const pageSize = 8;

export const candidatesSetup = flowSetup<CandidatesContext>();

/** How many were told. */
export const sayMoved = {
  type: 'command' as const,
  params: ({ event }: Told) => {
    const { done, of } = event.type === 'CANDIDATES_MOVED' ? event : { done: 0, of: 0 };
    const key = done === of ? 'moved' : done === 0 ? 'notMoved' : 'movedSome';
    return { type: 'say' as const, text: text(`candidates:${key}`, { count: done, of }) };
  },
};

/** That nothing was sent, why, and who has been told. */
export const sayStopped = {
  type: 'command' as const,
  params: ({ event }: Told) => ({
    type: 'say' as const,
    text: text('candidates:stopped', { words: event.type === 'CANDIDATES_STOPPED' ? event.found : '' }),
  }),
};
