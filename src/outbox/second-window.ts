/** What is kept of one message: when the platform's answer came, undefined while it is under way. */
interface Sent {
  answeredAt: number | undefined;
}

/** The platform counts by its own clock, in whole milliseconds. */
const secondMs = 1_002;
const lookAgainMs = 3;
const mostKept = 100;

export interface SecondWindow {
  /** Resolves when one more message cannot break the limit; it is then counted. Returns what to call at its answer. */
  enter(): Promise<() => void>;
  /** Counts a message that did not ask. Returns what to call at its answer. */
  count(): () => void;
}

/**
 * At most `size()` messages (1 to 100) within any second, however late they arrive: the next may leave only one second after the
 * answer to the one `size` before it has come. A message is taken by the platform between its sending and its answer,
 * so two such messages are always more than a second apart.
 */
export function createSecondWindow(
  size: () => number,
  now: () => number = () => performance.now(),
): SecondWindow {
  const sent: Sent[] = [];

  const count = (): (() => void) => {
    const entry: Sent = { answeredAt: undefined };
    sent.push(entry);
    if (sent.length > mostKept) sent.shift();
    return () => {
      entry.answeredAt = now();
    };
  };

  const waitMs = (): number => {
    const oldest = sent[sent.length - size()];
    if (oldest === undefined) return 0;
    if (oldest.answeredAt === undefined) return lookAgainMs;
    return Math.max(0, oldest.answeredAt + secondMs - now());
  };

  return {
    count,
    enter: async () => {
      for (let wait = waitMs(); wait > 0; wait = waitMs()) {
        await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.ceil(wait))));
      }
      return count();
    },
  };
}
