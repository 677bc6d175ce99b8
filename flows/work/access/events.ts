import type { FirmAccess, QuotaNeed } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    access: AccessEvent;
  }
}

/** Facts that reach the flow in which a firm tells what it offers. */
export type AccessEvent =
  /** `need` null: the law asks no quota of it. */
  | { type: 'ACCESS_LOADED'; access: FirmAccess; need: QuotaNeed | null }
  /** Nothing was kept: the answer could not be read. */
  | { type: 'ACCESS_UNCLEAR' };
