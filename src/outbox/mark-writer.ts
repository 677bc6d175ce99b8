import type { Logger } from 'pino';
import type { Clock } from '../time/clock.ts';
import type { Mark, OutboxStore } from './outbox-store.ts';
import { sleep } from './sleep.ts';

export interface MarkWriter {
  /** Resolves when the mark is on disk; marks that come meanwhile are written together. */
  write(mark: Mark): Promise<void>;
  idle(): Promise<void>;
}

/** Writes down what became of messages. Marks are kept until the database takes them: a lost one would send twice. */
export function createMarkWriter(
  store: Pick<OutboxStore, 'mark'>,
  clock: Clock,
  logger: Logger,
  onMarked: () => void,
): MarkWriter {
  const marks: Mark[] = [];
  let writing: Promise<void> | undefined;

  const flush = (): Promise<void> => {
    writing ??= (async () => {
      while (marks.length > 0) {
        await writeBatch(marks.splice(0));
        onMarked();
      }
    })().finally(() => {
      writing = undefined;
    });
    return writing;
  };

  const writeBatch = async (batch: readonly Mark[]): Promise<void> => {
    for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
      try {
        return await store.mark(batch, clock.now());
      } catch (error) {
        logger.warn({ err: error }, 'sent messages cannot be marked; trying again');
        await sleep(wait);
      }
    }
  };

  return {
    write: (mark) => {
      marks.push(mark);
      return flush();
    },
    idle: async () => {
      await writing;
    },
  };
}
