import type { PostingCheck, PostingFact, PostingLine } from '../post/facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    approve: ApproveEvent;
  }
}

/** Facts that reach the flow in which the office approves vacancies. */
export type ApproveEvent =
  | { type: 'POSTING_QUEUE_LOADED'; total: number; items: PostingLine[] }
  /** `own`: whoever looks recruits for the firm; `days`: that it waits. */
  | { type: 'POSTING_CASE_LOADED'; posting: PostingFact; check: PostingCheck; own: boolean; days: number }
  | { type: 'POSTING_DECIDED'; decision: 'approved' | 'refused'; code: string };
