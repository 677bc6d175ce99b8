const KEPT = 20;

export interface ClockSkew {
  /** A message that arrived this moment, stamped by the server with `seconds` since 1970. */
  heard(seconds: number): void;
  /** A local time (ms since 1970) in the server's seconds. */
  toServer(localMs: number): number;
}

/**
 * How far this computer's clock is from the servers', learned from arriving messages: of the last differences the
 * smallest has the least delay in it. Without it, an office computer with a fast clock would take every answer for
 * one written before its question.
 */
export function createClockSkew(now: () => number = Date.now): ClockSkew {
  const differences: number[] = [];
  return {
    heard: (seconds) => {
      differences.push(now() - seconds * 1000);
      if (differences.length > KEPT) differences.shift();
    },
    toServer: (localMs) => {
      const skew = differences.length === 0 ? 0 : Math.min(...differences);
      return Math.floor((localMs - skew) / 1000);
    },
  };
}
