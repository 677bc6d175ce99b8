/** Whether the loops of this process still come round. */
export interface Progress {
  /** A loop has come round, whatever it achieved. */
  round(loop: string): void;
  /** Loops that have not come round for too long. */
  stuck(): string[];
}

/**
 * Longer than a connection that has fallen silent takes to be given up (60 s) and a slow batch besides.
 */
const longestRoundMs = 90_000;

/** @param now milliseconds of a clock that only goes forward */
export function createProgress(
  loops: readonly string[],
  now: () => number = () => performance.now(),
): Progress {
  const rounds = new Map(loops.map((loop) => [loop, now()]));
  return {
    round: (loop) => void rounds.set(loop, now()),
    stuck: () => [...rounds].filter(([, at]) => now() - at > longestRoundMs).map(([loop]) => loop),
  };
}
