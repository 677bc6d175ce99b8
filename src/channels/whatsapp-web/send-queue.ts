export interface SendQueue {
  /**
   * Runs `send` when it is its turn: replies before notices, one at a time for an address, in order of arrival
   * within a lane. A signal that ends while waiting rejects with its reason. `handedOver`: only the address is still
   * waiting for something, others may go.
   */
  add<T>(turn: Turn, send: (handedOver: () => void) => Promise<T>): Promise<T>;
}

export interface Turn {
  address: string;
  lane: 'reply' | 'notice';
  signal: AbortSignal;
}

export interface SendQueueOptions {
  /** How many at once: a person types one message at a time. */
  concurrency: number;
  /** Least time between the starts of two sends, drawn anew each time; 0 for none. Milliseconds. */
  gap: () => number;
}

interface Entry extends Turn {
  start: (handedOver: () => void) => Promise<void>;
}

/** The order in which messages leave, and how fast. */
export function createSendQueue({ concurrency, gap }: SendQueueOptions): SendQueue {
  const lanes: Record<Turn['lane'], Entry[]> = { reply: [], notice: [] };
  const busy = new Set<string>();
  let running = 0;
  let notBefore = 0;
  let timer: NodeJS.Timeout | undefined;

  function next(): Entry | undefined {
    for (const lane of [lanes.reply, lanes.notice]) {
      const index = lane.findIndex((entry) => !busy.has(entry.address));
      if (index !== -1) return lane.splice(index, 1)[0];
    }
    return undefined;
  }

  function advance(): void {
    clearTimeout(timer);
    while (running < concurrency) {
      const early = notBefore - Date.now();
      if (early > 0) {
        timer = setTimeout(advance, early);
        return;
      }
      const entry = next();
      if (entry === undefined) return;
      notBefore = Date.now() + gap();
      void run(entry);
    }
  }

  async function run(entry: Entry): Promise<void> {
    running += 1;
    busy.add(entry.address);
    let holds = true;
    const handedOver = (): void => {
      if (!holds) return;
      holds = false;
      running -= 1;
      advance();
    };
    await entry.start(handedOver);
    busy.delete(entry.address);
    handedOver();
    advance();
  }

  return {
    add: (turn, send) =>
      new Promise((resolve, reject) => {
        const { signal } = turn;
        const lane = lanes[turn.lane];
        const giveUp = (): void => {
          const index = lane.indexOf(entry);
          if (index !== -1) lane.splice(index, 1);
          reject(signal.reason as Error);
        };
        const entry: Entry = {
          ...turn,
          start: async (handedOver) => {
            signal.removeEventListener('abort', giveUp);
            await send(handedOver).then(resolve, reject);
          },
        };
        if (signal.aborted) return reject(signal.reason as Error);
        signal.addEventListener('abort', giveUp, { once: true });
        lane.push(entry);
        advance();
      }),
  };
}
