import type { ReplyLimit } from '../conversation/ports.ts';
import { isOffice } from '../roles/is-office.ts';
import { keepTyped } from '../storage/jobs/keep-typed.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';

/** @param replies a person and day */
export function createReplyLimit(replies: number): ReplyLimit<Tx> {
  return {
    replies,
    keep: async ({ tx, person, turn, now }) => {
      if (isOffice(await loadGrants(tx, person.id))) return 'exempt';
      const kept = { personId: person.id, inboxId: turn.inboxId, event: turn.event };
      return (await keepTyped(tx, kept, now)) ? 'first' : 'more';
    },
  };
}
