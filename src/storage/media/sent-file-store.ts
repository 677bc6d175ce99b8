import type { SentFileStore } from '../../channels/sent-files.ts';
import type { Tx } from '../tx.ts';

/**
 * What a platform calls the files that were uploaded by one account (a bot, a number).
 * @param keptMs how long the platform keeps them
 */
export function createSentFileStore(tx: Tx, account: string, keptMs: number): SentFileStore {
  return {
    find: async (fileKey) => {
      const since = new Date(Date.now() - keptMs);
      const row = await tx.sentFile.findFirst({ where: { fileKey, account, at: { gt: since } } });
      return row?.fileId;
    },
    keep: async (fileKey, fileId) => {
      const at = new Date();
      const where = { fileKey_account: { fileKey, account } };
      await tx.sentFile.upsert({
        where,
        create: { fileKey, account, fileId, at },
        update: { fileId, at },
      });
    },
    forget: async (fileKey) => void (await tx.sentFile.deleteMany({ where: { fileKey, account } })),
  };
}
