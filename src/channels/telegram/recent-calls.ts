/** How many calls were made within the last second. */
export interface RecentCalls {
  note(): void;
  count(): number;
}

export function createRecentCalls(now: () => number = () => performance.now()): RecentCalls {
  let times: number[] = [];
  const forget = (): void => {
    const since = now() - 1_000;
    times = times.filter((time) => time > since);
  };
  return {
    note: () => {
      forget();
      times.push(now());
    },
    count: () => {
      forget();
      return times.length;
    },
  };
}
