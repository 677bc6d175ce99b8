import type { AccountNotes } from '../../channels/account-notes.ts';
import type { Tx } from '../tx.ts';

/** What a platform said of one account (a bot, a number), for all processes and beyond restarts. */
export function createAccountNotes(tx: Tx, account: string): AccountNotes {
  return {
    read: async () => {
      const rows = await tx.accountNote.findMany({ where: { account }, select: { key: true, value: true } });
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
    write: async (key, value) => {
      if (value === null) return void (await tx.accountNote.deleteMany({ where: { account, key } }));
      const at = new Date();
      const where = { account_key: { account, key } };
      await tx.accountNote.upsert({ where, create: { account, key, value, at }, update: { value, at } });
    },
  };
}
