/** The platform counts by its own clock, in whole milliseconds. */
const secondMs = 1_002;

export interface SecondWindow {
  /** Slots in use: messages under way, and those answered less than a second ago. */
  inUse(): number;
  /** Milliseconds until fewer than `size` slots are in use; Infinity while that needs an answer that has not come. */
  waitMs(size: number): number;
  /** Counts a message that leaves now. Returns what to call once, at its answer. */
  add(): () => void;
}

/**
 * Counts messages so that a limit of any second holds however late they arrive: the platform takes a message between
 * its sending and its answer, so of all that it took within the second before the newest, each is still under way or
 * was answered less than a second ago when the newest leaves.
 */
export function createSecondWindow(now: () => number): SecondWindow {
  const answers: number[] = [];
  let underWay = 0;

  const recent = (): number[] => {
    while ((answers[0] ?? Infinity) + secondMs <= now()) answers.shift();
    return answers;
  };

  return {
    inUse: () => underWay + recent().length,
    waitMs: (size) => {
      if (size <= 0) return Infinity;
      const tooMany = underWay + recent().length - size + 1;
      if (tooMany <= 0) return 0;
      const at = answers[tooMany - 1];
      return at === undefined ? Infinity : at + secondMs - now();
    },
    add: () => {
      underWay += 1;
      return () => {
        underWay -= 1;
        recent().push(now());
      };
    },
  };
}
