/** Where it is kept what a platform calls a file. */
export interface SentFileStore {
  find(key: string): Promise<string | undefined>;
  keep(key: string, id: string): Promise<void>;
  forget(key: string): Promise<void>;
}

/**
 * The platform's id of a file; or this caller is to upload it while the others wait, and says what became of it. What cannot
 * be kept is uploaded again after a restart.
 */
export type Claim = { id: string } | { id?: undefined; keep(id: string): Promise<void>; giveUp(): void };

export interface SentFiles {
  claim(key: string): Promise<Claim>;
  /** The platform does not know it any more. */
  forget(key: string): Promise<void>;
}

const mostKnown = 100;

/** Uploads a file that many people get once, however many want it at the same moment, and not again after a restart. */
export function createSentFiles(store?: SentFileStore): SentFiles {
  const known = new Map<string, string>();
  const uploads = new Map<string, Promise<void>>();

  const remember = (key: string, id: string): void => {
    if (known.size >= mostKnown) known.clear();
    known.set(key, id);
  };

  const begin = (key: string): Claim => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = () => {
        if (uploads.get(key) === ended) uploads.delete(key);
        resolve();
      };
    });
    uploads.set(key, ended);
    return {
      keep: async (id) => {
        remember(key, id);
        end();
        await store?.keep(key, id).catch(() => undefined);
      },
      giveUp: end,
    };
  };

  return {
    claim: async (key) => {
      for (;;) {
        // Somebody may have uploaded it while the store was asked.
        const id = known.get(key) ?? (await store?.find(key)) ?? known.get(key);
        if (id !== undefined) {
          remember(key, id);
          return { id };
        }
        const other = uploads.get(key);
        if (other === undefined) return begin(key);
        await other;
      }
    },
    forget: async (key) => {
      known.delete(key);
      await store?.forget(key);
    },
  };
}
