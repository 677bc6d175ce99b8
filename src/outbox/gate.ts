import { createSecondWindow } from './second-window.ts';

/** May this message leave now? `answered` must be called once, when the platform's answer is there. */
export type Admission =
  { go: true; answered: (refusedForMs?: number) => void } | { go: false; afterMs: number };

export interface GateOptions {
  /** Most messages of all kinds within any second, asked each time; undefined: no limit. */
  size: (() => number) | undefined;
  /** Notices a second, asked each time; 0: none now, Infinity: no pace. */
  pace: () => number;
  /** Most messages a second to one address. */
  perAddress: number;
  now?: () => number;
}

/** The last step before a channel: nothing leaves during a pause, notices keep their pace, replies go before them. */
export interface Gate {
  /** Resolves when the message may leave, or when it must be put back and tried again later. */
  admit(address: string, lane: number): Promise<Admission>;
  /** Notices go through this gate, or the platform has just complained to it: replies keep the limit too. */
  isBusy(): boolean;
  /** The platform wants silence now. */
  isPaused(): boolean;
  /** Slots in use, see `createSecondWindow`. */
  slotsInUse(): number;
  /** Another process says so: keep the limit for `busyForMs`, let nothing leave for `pausedForMs`. */
  heed(busyForMs: number, pausedForMs: number): void;
  /** Another process wrote to this address so long ago. */
  noteSent(address: string, agoMs: number): void;
  /** Notices that wait, and those that come, are put back. */
  close(): void;
}

/** After a notice or a complaint the channel counts as busy for so long. */
const busyMs = 2_000;
/** Notices that missed their time by so much are made up for; the limit of any second holds all the same. */
const slackMs = 250;
const keptAddresses = 5_000;

interface Waiting {
  address: string;
  resolve: (admission: Admission) => void;
}

export function createGate({ size, pace, perAddress, now = () => performance.now() }: GateOptions): Gate {
  const window = createSecondWindow(now);
  const replies: Waiting[] = [];
  const notices: Waiting[] = [];
  const lastTo = new Map<string, number>();
  let noticeAt = -Infinity;
  let pausedUntil = 0;
  let busyUntil = 0;
  let othersBusyUntil = 0;
  /** After a pause one message goes first, alone. */
  let probe: 'none' | 'due' | 'under way' = 'none';
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const isBusy = (): boolean => notices.length > 0 || now() < busyUntil;
  const isPaused = (): boolean => now() < pausedUntil;
  const keepsLimit = (): boolean => isBusy() || now() < othersBusyUntil;

  /** Lets out whoever may leave now, replies first, and comes back when the next may. */
  const look = (): void => {
    clearTimeout(timer);
    for (;;) {
      const line = replies.length > 0 ? replies : notices;
      const [first] = line;
      if (first === undefined) return;
      const wait = waitMs(line === notices);
      if (wait > 0) {
        if (wait < Infinity) timer = setTimeout(look, Math.max(1, Math.ceil(wait)));
        return;
      }
      line.shift();
      first.resolve(decide(first.address, line === notices));
    }
  };

  const waitMs = (notice: boolean): number => {
    if (isPaused() || (notice && closed)) return 0;
    if (probe === 'under way') return Infinity;
    const slot = size !== undefined && keepsLimit() ? window.waitMs(size()) : 0;
    if (!notice) return slot;
    return pace() > 0 ? Math.max(slot, noticeAt - now()) : Infinity;
  };

  const decide = (address: string, notice: boolean): Admission => {
    const tooSoon = keepsLimit() ? (lastTo.get(address) ?? -Infinity) + 1_000 / perAddress - now() : 0;
    const afterMs = Math.max(pausedUntil - now(), tooSoon);
    if (afterMs > 0 || (notice && closed)) return { go: false, afterMs: Math.max(0, afterMs) };
    if (pace() > 0 && (notice || size !== undefined))
      noticeAt = Math.max(noticeAt, now() - slackMs) + 1_000 / pace();
    if (probe === 'due') probe = 'under way';
    remember(address);
    return { go: true, answered: answered(address, window.add(), probe === 'under way') };
  };

  const answered = (address: string, free: () => void, probing: boolean) => (refusedForMs?: number) => {
    free();
    remember(address);
    if (probing) probe = isPaused() ? 'due' : 'none';
    if (refusedForMs !== undefined) {
      pause(refusedForMs);
      busyUntil = Math.max(busyUntil, pausedUntil + busyMs);
    }
    look();
  };

  const pause = (ms: number): void => {
    if (now() + ms <= pausedUntil) return;
    pausedUntil = now() + ms;
    if (probe === 'none') probe = 'due';
  };

  const remember = (address: string, at = now()): void => {
    lastTo.delete(address);
    lastTo.set(address, at);
    const [oldest] = lastTo.keys();
    if (lastTo.size > keptAddresses && oldest !== undefined) lastTo.delete(oldest);
  };

  return {
    isBusy,
    isPaused,
    slotsInUse: () => window.inUse(),
    admit: (address, lane) =>
      new Promise((resolve) => {
        (lane === 0 ? replies : notices).push({ address, resolve });
        if (lane !== 0) busyUntil = Math.max(busyUntil, now() + busyMs);
        look();
      }),
    heed: (busyForMs, pausedForMs) => {
      if (pausedForMs > 0) pause(pausedForMs);
      othersBusyUntil = Math.max(othersBusyUntil, now() + busyForMs);
      look();
    },
    noteSent: (address, agoMs) => {
      remember(address, Math.max(lastTo.get(address) ?? -Infinity, now() - agoMs));
    },
    close: () => {
      closed = true;
      look();
    },
  };
}
