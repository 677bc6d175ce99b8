import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Logger } from 'pino';

const KEPT = 2_000;
const DAY_MS = 24 * 60 * 60_000;

/** What is known of sending one piece of one delivery. */
export type Attempt =
  /** Handed to the page at this time (ms since 1970); whether it went is not known. */
  { state: 'begun'; at: number } | { state: 'done'; messageId: string; order: number };

export interface AttemptJournal {
  find(key: string): Attempt | undefined;
  begin(key: string): void;
  done(key: string, messageId: string, order: number): void;
  /** WhatsApp refused it for certain: the next attempt begins afresh. */
  refused(key: string): void;
}

/**
 * Remembers on disk which pieces were handed to the page, so that an attempt repeated after a lost browser or a
 * killed process does not say the same thing twice. Without the disk it works from memory.
 */
export function openAttemptJournal(path: string, logger: Logger): AttemptJournal {
  const attempts = new Map<string, Attempt>(load(path).slice(-KEPT));
  let lines = 0;
  /** A full disk cuts a line off in the middle; the next one must not continue it. */
  let torn = false;

  function write(how: () => void): void {
    try {
      how();
      torn = false;
    } catch (error) {
      torn = true;
      logger.error(
        { err: error, path },
        'WHATSAPP_JOURNAL_NOT_WRITTEN: free space on the disk of the data directory.',
      );
    }
  }

  function note(key: string, attempt: Attempt | undefined): void {
    attempts.delete(key);
    if (attempt) attempts.set(key, attempt);
    const line = `${JSON.stringify([key, attempt ?? null])}\n`;
    write(() => appendFileSync(path, torn ? `\n${line}` : line, { mode: 0o600 }));
    lines += 1;
    if (lines > KEPT * 4) compact();
  }

  function compact(): void {
    for (const key of attempts.keys()) {
      if (attempts.size <= KEPT) break;
      attempts.delete(key);
    }
    const text = [...attempts].map((entry) => `${JSON.stringify(entry)}\n`).join('');
    write(() => {
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    });
    lines = 0;
  }

  compact();
  return {
    find: (key) => attempts.get(key),
    begin: (key) => note(key, { state: 'begun', at: Date.now() }),
    done: (key, messageId, order) => note(key, { state: 'done', messageId, order }),
    refused: (key) => note(key, undefined),
  };
}

/** The last line may be cut off by a kill; it is passed over. */
function load(path: string): [string, Attempt][] {
  const last = new Map<string, Attempt>();
  for (const line of readLines(path)) {
    try {
      const [key, attempt] = JSON.parse(line) as [string, Attempt | null];
      last.delete(key);
      if (attempt && Date.now() - timeOf(attempt) < DAY_MS) last.set(key, attempt);
    } catch {
      continue;
    }
  }
  return [...last];
}

const timeOf = (attempt: Attempt): number => (attempt.state === 'begun' ? attempt.at : attempt.order * 1_000);

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
