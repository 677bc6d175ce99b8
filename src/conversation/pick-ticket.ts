import type { Ending } from './ending.ts';
import { followWork } from './follow-work.ts';
import type { Talk } from './talk.ts';

const pattern = /^n:t([1-9]\d{0,8}):(take|read)$/u;

/**
 * A pressed button under the news of a ticket (`n:t12:take`): it is taken where it still waits, and opened. Undefined: it is
 * none; null: there is no such button.
 */
export async function pickTicket(talk: Talk, data: string): Promise<Ending | null | undefined> {
  if (!data.startsWith('n:t')) return undefined;
  const [, id, deed] = pattern.exec(data) ?? [];
  if (id === undefined) return null;
  const ticketId = Number(id);
  if (deed === 'take') {
    const [event] = await talk.services.handlers.takeTicket({ type: 'takeTicket', ticketId }, talk.scope);
    if (event?.type === 'NOT_ALLOWED') {
      talk.said.push({ key: 'counselor:notAllowed' });
      return { ask: 'open' };
    }
  }
  return followWork(talk, { word: 'work', ticketId });
}
