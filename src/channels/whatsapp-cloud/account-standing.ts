import type { Logger } from 'pino';
import type { AccountNotes } from '../account-notes.ts';
import type { AccountNews } from './read-account-news.ts';

export interface AccountStanding {
  /** A call was refused for the account's sake; undefined: one succeeded. */
  trouble(detail: string | undefined): void;
  /** What Meta says of the account; resolves when it is kept. */
  heard(news: readonly AccountNews[]): Promise<void>;
  /** Whether Meta takes this template now, as far as it has said. */
  takes(template: string): boolean;
  /** Looks what other processes have heard; gives what is not well, a sentence each. */
  complaints(): Promise<string[]>;
}

const TROUBLE = 'trouble';

/** How the account stands with Meta: kept for all processes and beyond restarts, for a paused template stays paused. */
export function createAccountStanding(notes: AccountNotes, logger: Logger): AccountStanding {
  let known = new Map<string, string>();
  const loaded = refresh();

  async function refresh(): Promise<void> {
    const found = await notes.read().catch(() => undefined);
    if (found !== undefined) known = found;
  }

  async function note(key: string, value: string | null): Promise<void> {
    if ((known.get(key) ?? null) === value) return;
    if (value === null) known.delete(key);
    else known.set(key, value);
    await notes.write(key, value);
  }

  return {
    trouble: (detail) => {
      if (detail !== undefined && known.get(TROUBLE) !== detail)
        logger.error(`WHATSAPP_ACCOUNT: ${detail} See the number in WhatsApp Manager; sending waits.`);
      void loaded
        .then(() => note(TROUBLE, detail ?? null))
        .catch((error: unknown) => logger.warn({ err: error }, 'The trouble of the account was not kept.'));
    },
    heard: async (news) => {
      await loaded;
      for (const { key, complaint, detail } of news) {
        if (complaint === null) logger.info(`WHATSAPP_ACCOUNT: ${detail}`);
        else logger.error(`WHATSAPP_ACCOUNT: ${complaint}`);
        await note(key, complaint);
      }
    },
    takes: (template) => ![...known.keys()].some((key) => key.startsWith(`template:${template}:`)),
    complaints: async () => {
      await refresh();
      return [...known].map(([, complaint]) => complaint);
    },
  };
}
