import type { Purpose } from './purposes.ts';

/** What is known, at this moment, of a person and a notice for them. */
export interface ReachFacts {
  purpose: Purpose;
  /** Nobody knows whether the address is still theirs. */
  unknown: boolean;
  /** BERHENTI was said, or everything deleted. */
  stopped: boolean;
  /** Purposes to which their latest word agrees. */
  agreed: readonly string[];
  /** A human is at the other end. */
  talking: boolean;
  /** First quiet hour, 0..23 WIB. */
  quietFrom: number;
  /** First hour after them; equal: none. */
  quietUntil: number;
  /** Most counted notices in any seven days. */
  weeklyCap: number;
  /** Counted notices of the last seven days, with those on their way. */
  told: number;
  /** When they last wrote from the address. */
  lastSeenAt: Date;
}
