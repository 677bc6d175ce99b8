import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGate } from '../../src/outbox/gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const now = (): number => Date.now();

describe('the gate of a channel', () => {
  const open = (size = 30, pace = Infinity) =>
    createGate({ size: () => size, pace: () => pace, perAddress: 1, now });

  it('never lets more than its size be taken within a second, however long each answer takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(300), fc.nat(100)), { minLength: 40, maxLength: 80 }),
        async (delays) => {
          const gate = open(10);
          const taken: number[] = [];
          const sending = delays.map(async ([underWay, later], n) => {
            const admission = await gate.admit(`${n}`, n % 2);
            setTimeout(() => {
              taken.push(now());
              setTimeout(() => admission.go && admission.answered(), later);
            }, underWay);
          });
          await vi.runAllTimersAsync();
          await Promise.all(sending);
          taken.sort((a, b) => a - b);
          const tooMany = taken.filter((at, n) => n >= 10 && at - (taken[n - 10] ?? 0) < 1_000);
          expect(tooMany).toEqual([]);
          expect(taken).toHaveLength(delays.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('goes on with the other slots while one message is never answered', async () => {
    const gate = open(2);
    await gate.admit('lost', 1);
    let left = 0;
    const next = async (): Promise<void> => {
      const admission = await gate.admit(`${left}`, 1);
      left += 1;
      if (admission.go) admission.answered();
      await next();
    };
    void next();
    await vi.advanceTimersByTimeAsync(5_100);
    expect(left).toBe(6);
  });

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

  it('waits for the longest of several refusals, and then once more for one message alone', async () => {
    const gate = open();
    const sent = await Promise.all(['a', 'b', 'c'].map((address) => gate.admit(address, 1)));
    [3_000, 5_000, 1_000].forEach((ms, n) => {
      const admission = sent[n];
      if (admission?.go) admission.answered(ms);
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await gate.admit('d', 1)).toMatchObject({ go: false, afterMs: 1 });
    await vi.advanceTimersByTimeAsync(1);
    const probe = await gate.admit('e', 1);
    const held = gate.admit('f', 1);
    if (probe.go) probe.answered(2_000);
    expect(await held).toMatchObject({ go: false, afterMs: 2_000 });
  });

  it('lets replies pass notices that wait', async () => {
    const gate = open(1);
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

  it('spreads notices evenly over the second, and leaves room for a reply among them', async () => {
    const gate = open(30, 10);
    const times: number[] = [];
    const all = Array.from({ length: 20 }, async (_, n) => {
      const admission = await gate.admit(`${n}`, 1);
      times.push(now());
      if (admission.go) admission.answered();
    });
    const began = now();
    await vi.advanceTimersByTimeAsync(1_050);
    const reply = await gate.admit('r', 0);
    expect([reply.go, now() - began]).toEqual([true, 1_050]);
    await vi.runAllTimersAsync();
    await Promise.all(all);
    const late = times.slice(4).map((at, n) => at - (times[n + 3] ?? 0));
    expect(Math.min(...late)).toBeGreaterThanOrEqual(99);
  });

  it('puts notices back when it closes, and still lets replies out', async () => {
    const gate = open(0);
    const notice = gate.admit('a', 1);
    gate.close();
    expect(await notice).toMatchObject({ go: false });
    expect(await gate.admit('b', 1)).toMatchObject({ go: false });
    await vi.advanceTimersByTimeAsync(2_001);
    expect((await gate.admit('c', 0)).go).toBe(true);
  });
});
