import { z } from 'zod';
import type { FlowInput } from '../flow.ts';

export const ticketContext = z.object({
  /** The person's ticket while a counselor answers it. */
  ticketId: z.number().default(0),
  counselor: z.string().default(''),
  /** What the counselor says of themselves. */
  introduction: z.string().default(''),
  /** Who ended it, where the flow starts with that. */
  closedBy: z.string().default(''),
  /** The question, where it was written with the call for a human. */
  asked: z.string().default(''),
});
export type TicketContext = z.infer<typeof ticketContext>;

const takenInput = z.object({
  ticketId: z.number(),
  counselor: z.string(),
  introduction: z.string().default(''),
});
const none = { counselor: '', introduction: '', closedBy: '', asked: '' };
const closedInput = z.object({ ticketId: z.number(), by: z.string() });

/** A start with the question, with a counselor who answers, or with the end of the talk. */
export function ticketStart(input: FlowInput | undefined): TicketContext {
  const taken = takenInput.safeParse(input?.['taken']);
  if (taken.success) return { ...none, ...taken.data };
  const closed = closedInput.safeParse(input?.['closed']);
  if (closed.success) return { ...none, ticketId: closed.data.ticketId, closedBy: closed.data.by };
  const asked = typeof input?.['question'] === 'string' ? input['question'] : '';
  return { ...none, ticketId: 0, asked };
}
