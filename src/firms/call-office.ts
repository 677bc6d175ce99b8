import type { Text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { findColleagues } from '../storage/tickets/colleagues.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { Tx } from '../storage/tx.ts';
import type { OfficeDays } from '../time/office-days.ts';
import { nextOpening } from '../time/office-hours.ts';

/**
 * Tells those of the office whose scope covers a regency that something waits for them, at once or when the office opens.
 * Returns how many.
 * @param not whoever handed it in never decides about it
 */
export async function callOffice(
  tx: Tx,
  { renderer, days }: { renderer: Renderer; days: OfficeDays },
  { regency, words, not }: { regency: string; words: Text; not: number },
  now: Date,
): Promise<number> {
  const colleagues = await findColleagues(tx, { regency, personId: not, assignedTo: null });
  const notBefore = nextOpening(now, days)?.at ?? now;
  for (const { personId, language } of colleagues) {
    const message = { text: renderer.render(words, language), choices: [], language };
    await writeNotice(tx, { personId, purpose: 'work', message, notBefore }, now);
  }
  return colleagues.length;
}
