import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { z } from 'zod';

const schema = z.object({
  phase: z.string().default('stopped'),
  /** One sentence about the phase, and when it began (ISO). */
  detail: z.string().default(''),
  since: z.string().optional(),
  pid: z.number().optional(),
  /** When the number was linked, and up to when every message is stored: seconds since 1970. */
  linkedAt: z.number().optional(),
  storedUntil: z.number().optional(),
  lastCodeAt: z.number().optional(),
  version: z.string().optional(),
  previousVersion: z.string().optional(),
  versionChangedAt: z.string().optional(),
  /** Messages are known by their stanza ids, which do not change with the chat's. */
  idsByStanza: z.boolean().optional(),
  /** Chats that could not be read after the last start. */
  unreadableChats: z.number().default(0),
  /** Messages sent on `day` (date in Western Indonesia). */
  day: z.string().optional(),
  sentToday: z.number().default(0),
});

/** What must survive a restart, and what `kanca whatsapp status` reads. */
export type SessionState = z.infer<typeof schema>;

export interface SessionStateFile {
  read(): SessionState;
  /** Writes changed fields; a write that fails (full disk) is logged, and the channel goes on. */
  update(changes: Partial<SessionState>): void;
}

/** Opens the file; one that is missing or damaged counts as empty. */
export function openSessionState(path: string, logger: Logger): SessionStateFile {
  const read = (): SessionState => {
    try {
      return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      return schema.parse({});
    }
  };
  return {
    read,
    update: (changes) => {
      try {
        writeFileSync(`${path}.new`, JSON.stringify({ ...read(), ...changes }), { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } catch (error) {
        logger.error(
          { err: error, path },
          'WHATSAPP_STATE_NOT_WRITTEN: free space on the disk of the data directory.',
        );
      }
    },
  };
}
