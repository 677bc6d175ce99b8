import { createSecondWindow } from './second-window.ts';

/** May this message leave now? */
export type Admission =
  { go: true; answered: (refusedForMs?: number) => void } | { go: false; afterMs: number };

export interface GateOptions {
  /** Most messages of all kinds within any second, asked each time; undefined: no limit. */
  perSecond: (() => number) | undefined;
  /** Most messages a second to one address. */
  perAddress: number;
  now?: () => number;
}

/** The last step before a channel: nothing leaves during a pause, and limits hold whatever the slots were. */
export interface Gate {
  /** Asks for one message; replies are let through before notices that wait. Call `answered` when its answer is there. */
  admit(address: string, lane: number): Promise<Admission>;
  /** Notices are under way, or the platform has just complained: replies keep the pace too. */
  isBusy(): boolean;
}

/** After a notice or a complaint the channel counts as busy for so long. */
const busyMs = 2_000;
const keptAddresses = 5_000;

export function createGate({ perSecond, perAddress, now = () => performance.now() }: GateOptions): Gate {
  const window = perSecond === undefined ? undefined : createSecondWindow(perSecond, now);
  const waiting: [(() => void)[], (() => void)[]] = [[], []];
  const lastTo = new Map<string, number>();
  const gapMs = 1_000 / perAddress;
  let pausedUntil = 0;
  let busyUntil = 0;
  let probing: Promise<void> | undefined;
  let suspicious = false;
  let serving = false;

  const isBusy = (): boolean => now() < busyUntil;

  /** One after another, replies first: the window admits in this order. */
  const takeTurn = (lane: number): Promise<void> =>
    new Promise((resolve) => {
      waiting[lane === 0 ? 0 : 1].push(resolve);
      next();
    });
  const next = (): void => {
    if (serving) return;
    const turn = waiting[0].shift() ?? waiting[1].shift();
    if (turn === undefined) return;
    serving = true;
    turn();
  };
  const endTurn = (): void => {
    serving = false;
    next();
  };

  const remember = (address: string): void => {
    lastTo.delete(address);
    lastTo.set(address, now());
    const [oldest] = lastTo.keys();
    if (lastTo.size > keptAddresses && oldest !== undefined) lastTo.delete(oldest);
  };

  const answered = (address: string, seen: () => void, endProbe: () => void) => (refusedForMs?: number) => {
    seen();
    remember(address);
    if (refusedForMs !== undefined) {
      pausedUntil = Math.max(pausedUntil, now() + refusedForMs);
      busyUntil = Math.max(busyUntil, pausedUntil + busyMs);
      suspicious = true;
    }
    endProbe();
  };

  const admitInTurn = async (address: string, lane: number): Promise<Admission> => {
    await probing;
    if (now() < pausedUntil) return { go: false, afterMs: pausedUntil - now() };
    if (lane !== 0) busyUntil = Math.max(busyUntil, now() + busyMs);
    const tooSoon = (lastTo.get(address) ?? -Infinity) + gapMs - now();
    if (tooSoon > 0 && isBusy()) return { go: false, afterMs: tooSoon };
    const seen = isBusy() ? await window?.enter() : window?.count();
    if (now() < pausedUntil) {
      seen?.();
      return { go: false, afterMs: pausedUntil - now() };
    }
    let endProbe = (): void => undefined;
    if (suspicious) {
      suspicious = false;
      probing = new Promise((resolve) => {
        endProbe = () => {
          probing = undefined;
          resolve();
        };
      });
    }
    remember(address);
    return { go: true, answered: answered(address, seen ?? (() => undefined), endProbe) };
  };

  return {
    isBusy,
    admit: async (address, lane) => {
      await takeTurn(lane);
      try {
        return await admitInTurn(address, lane);
      } finally {
        endTurn();
      }
    },
  };
}
