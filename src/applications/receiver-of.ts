import type { Receiver } from './application-words.ts';

/** What of a vacancy tells who gets its applications. */
export interface ReceivingVacancy {
  applyUrl: string | null;
  applyAddress: string | null;
  applyContact: string | null;
  /** It was posted by a firm whose recruiters can be reached here now. */
  firmReceives: boolean;
}

/**
 * Who gets the applications for a vacancy: the firm that is registered here, else the way that its source names, else the
 * counselors' desk of its regency.
 */
export function receiverOf({
  applyUrl,
  applyAddress,
  applyContact,
  firmReceives,
}: ReceivingVacancy): Receiver {
  if (firmReceives) return 'firm';
  return applyUrl !== null || applyAddress !== null || applyContact !== null ? 'way' : 'desk';
}
