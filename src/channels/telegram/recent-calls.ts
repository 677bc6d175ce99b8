/** Tells a calm second from a busy one. */
export interface RecentCalls {
  note(): void;
  /** Whether fewer than `many` calls were made within the last second. */
  areFew(): boolean;
}

export function createRecentCalls(many: number, now: () => number = () => performance.now()): RecentCalls {
  const newest: number[] = [];
  return {
    note: () => {
      newest.push(now());
      if (newest.length > many) newest.shift();
    },
    areFew: () => newest.length < many || now() - (newest[0] ?? 0) > 1_000,
  };
}
