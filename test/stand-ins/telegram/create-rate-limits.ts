import { failures } from './failures.ts';
import type { Limits } from './options.ts';

/** Throws the server's 429 when one more send would break a limit; else counts the send. */
export type CountSend = (chatId: number, now: number) => void;

/** Sliding windows of one second, overall and per chat, with an optional penalty after each refusal. */
export function createRateLimits(limits: Limits): CountSend {
  const overall = createWindow(limits.perSecond);
  const perChat = new Map<number, Window>();
  let penaltyUntil = 0;

  return (chatId, now) => {
    const chat = perChat.get(chatId) ?? createWindow(limits.perChatPerSecond);
    if (limits.perChatPerSecond !== undefined) perChat.set(chatId, chat);
    const wait = Math.max(penaltyUntil - now, overall.wait(now), chat.wait(now));
    if (wait > 0) {
      const penalty = (limits.penaltySeconds ?? 0) * 1000;
      penaltyUntil = Math.max(penaltyUntil, penalty === 0 ? 0 : now + penalty);
      throw failures.tooManyRequests(Math.max(1, Math.ceil(Math.max(wait, penalty) / 1000)));
    }
    overall.add(now);
    chat.add(now);
  };
}

interface Window {
  wait(now: number): number;
  add(now: number): void;
}

function createWindow(size: number | undefined): Window {
  if (size === undefined) return { wait: () => 0, add: () => undefined };
  const times = new Array<number>(size).fill(-Infinity);
  let oldest = 0;
  return {
    wait: (now) => Math.max(0, (times[oldest] ?? 0) + 1000 - now),
    add(now) {
      times[oldest] = now;
      oldest = (oldest + 1) % size;
    },
  };
}
