import { expect } from 'vitest';

/** expect.poll with patience for a busy machine. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 60_000, interval: 10 });
}
