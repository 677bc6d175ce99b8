/** Where a new answer is waited for, so that the days count anew. */
const anew: readonly string[] = ['invited', 'confirmed', 'attended', 'noShow', 'offered'];

/** Whether the days until an answer count anew from this move on; what the applicant sends counts from their sending. */
export function restartsClock({ state, receiver }: { state: string; receiver: string }): boolean {
  return anew.includes(state) || (state === 'sent' && receiver === 'way');
}
