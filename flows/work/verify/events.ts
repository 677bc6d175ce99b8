import type { FirmLine } from '../firm/facts.ts';
import type { FirmCase } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    verify: VerifyEvent;
  }
}

/** Facts that reach the flow in which the office verifies firms. */
export type VerifyEvent =
  | { type: 'FIRM_QUEUE_LOADED'; total: number; items: FirmLine[] }
  | { type: 'FIRM_CASE_LOADED'; case: FirmCase }
  | { type: 'FIRM_DECIDED'; state: string };
