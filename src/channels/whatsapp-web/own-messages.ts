const KEPT = 2_000;
const KEPT_MS = 10 * 60_000;

/** Which of the office's messages in the chats are ours, and which somebody wrote on its phone. */
export interface OwnMessages {
  /** A bubble with these words (its caption, its title) is about to be put into a chat. */
  begin(words: string): void;
  isOurs(words: string): boolean;
}

/**
 * By their words, noted before they go: the page shows a message before the call that sent it returns, and a call that
 * never returns may have sent one all the same.
 */
export function createOwnMessages(now: () => number = Date.now): OwnMessages {
  const begun = new Map<string, number>();
  return {
    begin: (words) => {
      begun.delete(words);
      begun.set(words, now());
      const [oldest] = begun.keys();
      if (begun.size > KEPT && oldest !== undefined) begun.delete(oldest);
    },
    isOurs: (words) => now() - (begun.get(words) ?? -Infinity) < KEPT_MS,
  };
}
