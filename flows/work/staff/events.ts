declare module '../../event.ts' {
  interface EventsOfFlows {
    staff: StaffEvent;
  }
}

/** Facts about how somebody with a role is called. Empty: not told yet. */
export type StaffEvent =
  { type: 'STAFF_LOADED'; calledAs: string; introduction: string } | { type: 'STAFF_SAVED' };
