import type { ReplyLimit } from '../conversation/ports.ts';
import { keepTyped } from '../storage/jobs/keep-typed.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';

/** @param replies a person and day */
export function createReplyLimit(replies: number): ReplyLimit<Tx> {
  return {
    replies,
    keep: async ({ tx, person, turn, now }) => {
      if ((await loadGrants(tx, person.id)).length > 0) return 'exempt';
      const kept = { personId: person.id, inboxId: turn.inboxId, event: turn.event };
      return (await keepTyped(tx, kept, now)) ? 'first' : 'more';
    },
  };
}
