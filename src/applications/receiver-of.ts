import type { Receiver } from './application-words.ts';

/** What of a vacancy tells who gets its applications. */
export interface ReceivingVacancy {
  applyUrl: string | null;
  applyAddress: string | null;
  applyContact: string | null;
}

/**
 * Who gets the applications for a vacancy: the way that its source names, else the counselors' desk of its regency. A firm
 * that is registered here comes before both.
 */
export function receiverOf({ applyUrl, applyAddress, applyContact }: ReceivingVacancy): Receiver {
  return applyUrl !== null || applyAddress !== null || applyContact !== null ? 'way' : 'desk';
}
