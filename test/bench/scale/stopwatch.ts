import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Collects what a bench measures, one figure a name. */
export interface Stopwatch {
  /** Runs the work; its seconds stand under this name, and what it returned, if a number, beside it. */
  time<T>(name: string, work: () => Promise<T>): Promise<T>;
  note(name: string, value: unknown): void;
  result(): Record<string, unknown>;
}

const everyMs = 50;

/** A process that serves people answers nobody for so long; shorter stops are not worth telling. */
const stallMs = 50;

/** Each figure is also written to stderr at once: a long bench shows where it is. */
export function stopwatch(): Stopwatch {
  const seconds: Record<string, number> = {};
  const notes: Record<string, unknown> = {};
  const stallsMs: Record<string, number> = {};
  let memory = 0;
  const look = (): void => void (memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20));
  setInterval(look, everyMs).unref();
  const say = (name: string, value: unknown): void => console.error(`${name}: ${JSON.stringify(value)}`);
  return {
    time: async (name, work) => {
      const stalls = monitorEventLoopDelay({ resolution: 5 });
      stalls.enable();
      const began = performance.now();
      const value = await work();
      seconds[name] = Math.round(performance.now() - began) / 1000;
      stalls.disable();
      if (stalls.max > stallMs * 1e6) stallsMs[name] = Math.round(stalls.max / 1e6);
      say(name, typeof value === 'number' ? [seconds[name], value] : seconds[name]);
      if (typeof value === 'number') notes[name] = value;
      return value;
    },
    note: (name, value) => {
      notes[name] = value;
      say(name, value);
    },
    result: () => {
      look();
      return { seconds, counts: notes, stallsMs, memoryMb: Math.round(memory) };
    },
  };
}
