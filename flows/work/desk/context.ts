import { z } from 'zod';
import type { FlowInput } from '../../flow.ts';
import {
  askerResultSchema,
  colleagueSchema,
  ticketDetailSchema,
  ticketSummarySchema,
  workSchema,
} from './facts.ts';

export const counselorContext = z.object({
  work: workSchema.nullable(),
  which: z.enum(['waiting', 'mine']),
  /** Only tickets in this language. */
  language: z.string().nullable(),
  offset: z.number(),
  total: z.number(),
  tickets: z.array(ticketSummarySchema),
  ticketId: z.number(),
  ticket: ticketDetailSchema.nullable(),
  asker: askerResultSchema.nullable().default(null),
  colleagues: z.array(colleagueSchema),
  /** Words of which it is not clear who gets them, and who may. */
  unsent: z.string(),
  receivers: z.array(z.object({ ticketId: z.number(), name: z.string() })),
});
export type CounselorContext = z.infer<typeof counselorContext>;

/** From TUGAS, with the work that was opened, and from TUGAS 12 with a ticket. */
export function counselorContextOf(input: FlowInput | undefined): CounselorContext {
  const work = workSchema.safeParse(input?.['work']);
  const ticketId = input?.['ticketId'];
  return {
    work: work.success ? work.data : null,
    which: 'waiting',
    language: null,
    offset: 0,
    total: 0,
    tickets: [],
    ticketId: typeof ticketId === 'number' ? ticketId : 0,
    ticket: null,
    asker: null,
    colleagues: [],
    unsent: '',
    receivers: [],
  };
}
