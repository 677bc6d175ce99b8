const KEPT = 2_000;

/** What became of a message handed to the page. `unknown`: the server has not said anything in time. */
export type Acknowledged = 'taken' | 'refused' | 'unknown';

export interface Acknowledgements {
  note(messageId: string, level: number): void;
  wait(messageId: string, ms: number): Promise<Acknowledged>;
  /** The browser is gone: nothing more will be heard of what is waited for. */
  lose(): void;
}

/** The library resolves a send that failed; only the level tells: −1 refused, 0 still here, 1 and more taken. */
export function createAcknowledgements(): Acknowledgements {
  const levels = new Map<string, number>();
  const waiting = new Map<string, (outcome: Acknowledged) => void>();

  return {
    note: (messageId, level) => {
      if (level === 0) return;
      levels.set(messageId, level);
      const [oldest] = levels.keys();
      if (levels.size > KEPT && oldest !== undefined) levels.delete(oldest);
      waiting.get(messageId)?.(outcomeOf(level));
    },
    wait: async (messageId, ms) => {
      const level = levels.get(messageId);
      if (level !== undefined) return outcomeOf(level);
      return new Promise((resolve) => {
        const end = (outcome: Acknowledged): void => {
          clearTimeout(timer);
          waiting.delete(messageId);
          resolve(outcome);
        };
        const timer = setTimeout(end, ms, 'unknown');
        waiting.set(messageId, end);
      });
    },
    lose: () => {
      for (const end of waiting.values()) end('unknown');
    },
  };
}

const outcomeOf = (level: number): Acknowledged => (level < 0 ? 'refused' : 'taken');
