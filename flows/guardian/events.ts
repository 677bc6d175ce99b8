declare module '../event.ts' {
  interface EventsOfFlows {
    guardian: GuardianEvent;
  }
}

/** Facts that reach the flow of guardians, and that of the registration. */
export type GuardianEvent =
  /** `agreed`: no guardian's word is needed any more; else `code` is what the guardian sends. */
  | { type: 'GUARDIAN_ASKED'; agreed: boolean; code: string }
  /** `account`: the child, masked; `staff`: a counselor notes it; `again`: said yes already. */
  | { type: 'GUARDIAN_OPENED'; account: string; age: number; staff: boolean; again: boolean }
  | { type: 'GUARDIAN_REFUSED'; why: 'unknown' | 'locked' | 'own' | 'minor' | 'many' };
