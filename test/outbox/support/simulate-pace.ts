import { vi } from 'vitest';
import { createGate } from '../../../src/outbox/gate.ts';
import { shareSlots, type SlotShares } from '../../../src/outbox/share-slots.ts';
import { createSlotHolder } from '../../../src/outbox/slot-holder.ts';

export interface Simulation {
  processes: number;
  seconds: number;
  /** Milliseconds on the way there and back, one pair a call, over and over. */
  latencies: readonly (readonly [there: number, back: number])[];
  /** Replies a second of the first process. */
  repliesPerSecond?: number;
  /** The platform refuses everything for so long from here on, and says to wait a second. */
  storm?: { atMs: number; ms: number };
  /** The first process dies without a word. */
  deathAtMs?: number;
  /** Notices go to so many chats in turn; by default each to another. */
  chats?: number;
}

export interface Taken {
  at: number;
  chat: string;
  lane: number;
}

const perSecond = 30;
const capabilities = { notices: 28.5, perSecond };

/**
 * Processes with gate and share as in the product, on fake time (vi.useFakeTimers must be on), against a platform that
 * takes everything and writes down when. The outbox is a list: what a dead process had claimed is back three seconds on.
 */
export async function simulatePace(simulation: Simulation): Promise<{ taken: Taken[]; waits: number[] }> {
  const {
    processes,
    seconds,
    latencies,
    repliesPerSecond = 0,
    storm,
    deathAtMs = Infinity,
    chats,
  } = simulation;
  const began = Date.now();
  const now = (): number => Date.now() - began;
  const taken: Taken[] = [];
  const waits: number[] = [];
  const lastTo = new Map<string, number>();
  const inHand = new Set<string>();
  let shares: SlotShares = {};
  let pausedUntil = 0;
  let calls = 0;
  let notices = 0;
  const returned: string[] = [];

  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const latency = (): readonly [number, number] => latencies[(calls += 1) % latencies.length] ?? [1, 1];
  const ended = (): boolean => now() >= seconds * 1_000;

  const store = (id: number) => ({
    shareSlots: async (_channel: string, total: number, ask: Parameters<typeof shareSlots>[2]) => {
      const [there, back] = latency();
      await sleep(there % 20);
      const divided = shareSlots(shares, id, ask, total, now());
      shares = divided.shares;
      const pausedForMs = Math.max(0, pausedUntil - now());
      await sleep(back % 20);
      return { ...divided.grant, pausedForMs };
    },
  });

  /** As the outbox claims: nobody who has a message in hand already. */
  const claim = (): string | undefined => {
    const back = returned.shift();
    const next = back ?? `${chats === undefined ? notices : notices % chats}`;
    if (inHand.has(next)) return undefined;
    if (back === undefined) notices += 1;
    inHand.add(next);
    return next;
  };

  const run = (id: number): void => {
    const holder = createSlotHolder(store(id), { name: 'telegram', capabilities }, false, now);
    const gate = createGate({ size: holder.size, pace: holder.pace, perAddress: 1, now });
    const isDead = (): boolean => id === 1 && now() >= deathAtMs;

    const send = async (chat: string, lane: number, admission: Awaited<ReturnType<typeof gate.admit>>) => {
      if (!admission.go) return void (await sleep(admission.afterMs));
      const [there, back] = latency();
      await sleep(there);
      const refused = storm !== undefined && now() >= storm.atMs && now() < storm.atMs + storm.ms;
      if (!refused) taken.push({ at: now(), chat, lane });
      if (refused && lane === 1) returned.push(chat);
      await sleep(back);
      if (refused) pausedUntil = Math.max(pausedUntil, now() + 1_000);
      admission.answered(refused ? 1_000 : undefined);
    };

    const sendNotices = async (): Promise<void> => {
      while (!ended() && !isDead()) {
        const chat = gate.isPaused() ? undefined : claim();
        if (chat === undefined) {
          await sleep(20);
          continue;
        }
        gate.noteSent(chat, now() - (lastTo.get(chat) ?? -Infinity));
        const admission = await gate.admit(chat, 1);
        if (isDead()) {
          setTimeout(() => (inHand.delete(chat), returned.push(chat)), 3_000);
          return;
        }
        void send(chat, 1, admission).then(() => {
          if (admission.go) lastTo.set(chat, now());
          inHand.delete(chat);
          if (!admission.go) returned.push(chat);
        });
      }
    };
    const sendReplies = async (): Promise<void> => {
      for (let n = 0; !ended() && repliesPerSecond > 0 && id === 1 && !isDead(); n += 1) {
        await sleep(1_000 / repliesPerSecond);
        const asked = now();
        holder.countReply();
        void gate.admit(`reply ${n}`, 0).then((admission) => {
          waits.push(now() - asked);
          return send(`reply ${n}`, 0, admission);
        });
      }
    };
    const renew = async (): Promise<void> => {
      while (!ended() && !isDead()) {
        await holder.renew(gate);
        await sleep(500);
      }
    };
    void renew();
    void sendNotices();
    void sendReplies();
  };

  for (let id = 1; id <= processes; id += 1) run(id);
  await vi.advanceTimersByTimeAsync(seconds * 1_000);
  vi.clearAllTimers();
  return { taken: taken.sort((a, b) => a.at - b.at), waits };
}
