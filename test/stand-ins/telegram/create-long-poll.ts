import type { Update } from '@grammyjs/types';
import type { Faults } from './create-faults.ts';
import { failures } from './failures.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface LongPoll {
  /** `timeout` in seconds. Rejects with the server's 409 when another poll takes over. */
  poll(offset: number, limit: number, timeout: number): Promise<Update[]>;
  isWaiting(): boolean;
  /** An update has come. */
  wake(): void;
  /** Another getUpdates or a webhook takes the updates. */
  abort(failure: Error): void;
  close(): void;
}

interface Waiting {
  limit: number;
  resolve(updates: Update[]): void;
  reject(failure: Error): void;
  timer: NodeJS.Timeout;
}

/**
 * getUpdates of the official server: at most one long poll, a newer one ends the older with 409 (repeats delayed
 * by 3 s); the same offset again within 0.5 s gets one update, within 3 s waits at least 3 s.
 */
export function createLongPoll(updates: UpdateQueue, faults: Faults, now: () => number): LongPoll {
  let waiting: Waiting | undefined;
  let previousOffset: number | undefined;
  let previousStart = -Infinity;
  let nextConflictAt = -Infinity;
  let waking: NodeJS.Timeout | undefined;
  const sleeping = new Set<NodeJS.Timeout>();

  return { poll, wake, abort, close, isWaiting: () => waiting !== undefined };

  function poll(offset: number, limit: number, timeout: number): Promise<Update[]> {
    const start = now();
    const repeated = offset === previousOffset;
    const seconds = repeated && start < previousStart + 3000 ? Math.max(3, timeout) : timeout;
    const most = repeated && start < previousStart + 500 ? 1 : limit;
    previousOffset = offset;
    previousStart = start;

    abort(failures.terminatedByOther());
    updates.confirm(offset);
    const ready = take(most);
    if (ready.length > 0 || seconds === 0) return Promise.resolve(ready);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        answer([]);
      }, seconds * 1000);
      waiting = { limit: most, resolve, reject, timer };
    });
  }

  function take(limit: number): Update[] {
    const ready = updates.read(limit, now());
    const last = ready.at(-1);
    if (last !== undefined && faults.hits('duplicateUpdate')) ready.push(last);
    const forgotten = updates.forgotten;
    if (ready.length > 0 && forgotten !== undefined && faults.hits('redelivery')) ready.unshift(forgotten);
    return ready;
  }

  function wake(): void {
    if (waiting === undefined || waking !== undefined) return;
    waking = setTimeout(() => {
      waking = undefined;
      const ready = waiting === undefined ? [] : take(waiting.limit);
      if (ready.length > 0) answer(ready);
    }, 1);
  }

  function answer(ready: Update[]): void {
    const { resolve, timer } = waiting ?? {};
    waiting = undefined;
    clearTimeout(timer);
    resolve?.(ready);
  }

  function abort(failure: Error): void {
    if (waiting === undefined) return;
    const { reject, timer } = waiting;
    waiting = undefined;
    clearTimeout(timer);
    const time = now();
    if (time >= nextConflictAt) {
      nextConflictAt = time + 3000;
      reject(failure);
      return;
    }
    const sleep = setTimeout(() => {
      sleeping.delete(sleep);
      reject(failure);
    }, 3000);
    sleeping.add(sleep);
  }

  function close(): void {
    clearTimeout(waking);
    for (const timer of sleeping) clearTimeout(timer);
    answer([]);
  }
}
