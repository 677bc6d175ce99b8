export interface FaultSize {
  /** People in the play. */
  chats: number;
  /** How often the fault happens. */
  times: number;
  /** The form with all the figures, which takes hours; else the one of `npm test`. */
  long: boolean;
  /** How long a play may take, in milliseconds. */
  longestMs: number;
}

/** How large a play is: as given here, or as `npm run test:faults` says (FAULT_CHATS, FAULT_KILLS, FAULT_LONG, FAULT_MINUTES). */
export function faultSize(short: { chats: number; times?: number }): FaultSize {
  const { FAULT_CHATS: chats, FAULT_KILLS: times, FAULT_LONG: long, FAULT_MINUTES: minutes } = process.env;
  return {
    chats: Number(chats ?? short.chats),
    times: Number(times ?? short.times ?? 1),
    long: long === '1',
    longestMs: Number(minutes ?? (long === '1' ? 240 : 20)) * 60_000,
  };
}
