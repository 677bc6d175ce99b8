declare module '../event.ts' {
  interface EventsOfFlows {
    link: LinkEvent;
  }
}

/** Facts that reach the flow of joined channels. */
export type LinkEvent =
  | { type: 'CHANNELS_LOADED'; channels: string[] }
  | { type: 'LINK_CODE_CREATED'; code: string }
  /** `account`, `channel`: whose code it is, masked; `staff`: this side holds a role, which ends. */
  | { type: 'LINK_REQUESTED'; account: string; channel: string; staff: boolean }
  | { type: 'LINK_REFUSED'; why: 'unknown' | 'locked' }
  /** `joins`: when both are one, the time as it is said; null: the other side has yet to confirm. */
  | { type: 'LINK_CONFIRMED'; joins: { date: string; time: string } | null }
  | { type: 'LINK_CANCELLED' }
  | { type: 'LINK_NONE' };
