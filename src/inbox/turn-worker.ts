import type { Logger } from 'pino';

/** How often to look for events that other processes have written. */
const idleMs = 500;
const brokenMs = 1_000;

export interface TurnWorker {
  /** Something may be there to do. */
  wake(): void;
  /** Finishes the batch in hand. */
  stop(): Promise<void>;
}

/** Works off the inbox until stopped. A database that is away is waited for; nothing is lost meanwhile. */
export function startTurnWorker(deps: {
  /** Handles what is there, at most a batch; returns how many events. */
  handle: () => Promise<number>;
  /** The loop has come round. */
  onRound?: () => void;
  logger: Logger;
}): TurnWorker {
  let stopping = false;
  let awake = true;
  let rouse: () => void = () => undefined;

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async (): Promise<void> => {
    while (!stopping) {
      awake = false;
      try {
        const handled = await deps.handle();
        if (handled === 0 && !awake && !stopping) await pause(idleMs);
      } catch (error) {
        deps.logger.warn({ err: error }, 'the inbox cannot be worked off; trying again');
        await pause(brokenMs);
      }
      deps.onRound?.();
    }
  };

  const ended = loop();
  return {
    wake: () => {
      awake = true;
      rouse();
    },
    stop: async () => {
      stopping = true;
      rouse();
      await ended;
    },
  };
}
