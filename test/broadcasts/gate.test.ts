import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate } from '../../src/outbox/gate.ts';
import { createSecondWindow } from '../../src/outbox/second-window.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const now = (): number => Date.now();

describe('the window of a second', () => {
  it('never lets more than its size be taken within a second, however long each answer takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(300), fc.nat(100)), { minLength: 40, maxLength: 80 }),
        async (delays) => {
          const window = createSecondWindow(() => 10, now);
          const taken: number[] = [];
          const sending = (async () => {
            for (const [underWay, later] of delays) {
              const answered = await window.enter();
              setTimeout(() => {
                taken.push(now());
                setTimeout(answered, later);
              }, underWay);
            }
          })();
          await vi.runAllTimersAsync();
          await sending;
          taken.sort((a, b) => a - b);
          const tooMany = taken.filter((at, n) => n >= 10 && at - (taken[n - 10] ?? 0) < 1_000);
          expect(tooMany).toEqual([]);
          expect(taken).toHaveLength(delays.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the gate of a channel', () => {
  const open = () => createGate({ perSecond: () => 30, perAddress: 1, now });

  it('lets nothing out during a pause, and first a single message after it', async () => {
    const gate = open();
    const first = await gate.admit('a', 1);
    if (first.go) first.answered(5_000);
    expect(await gate.admit('b', 0)).toMatchObject({ go: false });
    expect(await gate.admit('c', 1)).toMatchObject({ go: false });
    await vi.advanceTimersByTimeAsync(5_001);
    const probe = await gate.admit('d', 1);
    expect(probe.go).toBe(true);
    let others = 0;
    const second = gate.admit('e', 1).then((admission) => ((others += 1), admission));
    await vi.advanceTimersByTimeAsync(500);
    expect(others).toBe(0);
    if (probe.go) probe.answered();
    await vi.advanceTimersByTimeAsync(10);
    expect((await second).go).toBe(true);
  });

  it('lets replies pass notices that wait', async () => {
    const gate = createGate({ perSecond: () => 1, perAddress: 1, now });
    const order: string[] = [];
    const send = async (address: string, lane: number): Promise<void> => {
      const admission = await gate.admit(address, lane);
      order.push(address);
      if (admission.go) admission.answered();
    };
    const all = [send('n1', 1), send('n2', 1), send('n3', 1), send('r1', 0), send('r2', 0)];
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(order.indexOf('r1')).toBeLessThan(order.indexOf('n3'));
    expect(order.indexOf('r2')).toBeLessThan(order.indexOf('n3'));
  });

  it('keeps a second between two messages of a broadcast to the same chat', async () => {
    const gate = open();
    const first = await gate.admit('a', 1);
    if (first.go) first.answered();
    expect(await gate.admit('a', 1)).toMatchObject({ go: false, afterMs: 1_000 });
  });
});
