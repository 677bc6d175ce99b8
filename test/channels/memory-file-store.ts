import type { SentFileStore } from '../../src/channels/sent-files.ts';

/** Keeps what a platform calls a file, as the database would. */
export function createMemoryFileStore(): SentFileStore & { known: Map<string, string> } {
  const known = new Map<string, string>();
  return {
    known,
    find: async (key) => known.get(key),
    keep: async (key, id) => void known.set(key, id),
    forget: async (key) => void known.delete(key),
  };
}
